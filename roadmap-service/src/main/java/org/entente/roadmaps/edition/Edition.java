package org.entente.roadmaps.edition;

import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;

import org.entente.consent.Endorsement;
import org.entente.consent.Proposal;
import org.entente.consent.Reservation;
import org.entente.ledger.Hash;
import org.entente.ledger.Tree;
import org.entente.records.Recorded;
import org.entente.roadmaps.roadmap.Roadmap;
import org.entente.web.Visibility;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A roadmap as all Parties have agreed to it: which revision of it and of each of its parts. Never changed. */
@Entity
public class Edition extends Recorded {

    String charter;
    UUID roadmap;
    int number;
    UUID proposal;
    String decision;
    UUID meeting;
    @Column(name = "adopted_on")
    LocalDate adoptedOn;
    /** The Merkle tree hash (RFC 9162 section 2.1.1) of the entries' leaf hashes, in their order; in hex. */
    String hash;
    @JdbcTypeCode(SqlTypes.JSON)
    List<EditionEntry> entries;
    @JdbcTypeCode(SqlTypes.JSON)
    List<Reservation> reservations;

    /**
     * It names parts that not all who see the roadmap may see, so it is the Parties' own; what it fixed, each sees as far as it
     * may.
     */
    static Edition of(Roadmap roadmap, int number, Proposal adopted, List<Endorsement> said, LocalDate on,
            List<EditionEntry> entries) {
        var edition = new Edition();
        edition.charter = roadmap.charter();
        edition.roadmap = roadmap.id();
        edition.number = number;
        edition.proposal = adopted.id();
        edition.decision = adopted.decision();
        edition.meeting = adopted.meeting();
        edition.adoptedOn = on;
        edition.entries = List.copyOf(entries);
        edition.hash = Tree.empty()
                .append(entries.stream().map(entry -> Hash.of(HexFormat.of().parseHex(entry.leaf()))).toList()).tree().root()
                .hex();
        edition.reservations = Reservation.among(said);
        edition.belongTo(null, roadmap.parties(), Visibility.PARTIES);
        return edition;
    }

    @Override
    public String kind() {
        return "EDITION";
    }

    @Override
    protected String action(Set<String> changed) {
        throw new IllegalStateException("an edition never changes");
    }
}
