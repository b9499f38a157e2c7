package org.entente.groups.mandate;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.entente.consent.Endorsement;
import org.entente.consent.Proposal;
import org.entente.consent.Reservation;
import org.entente.groups.group.Mandate;
import org.entente.groups.group.WorkingGroup;
import org.entente.records.Recorded;
import org.entente.web.Visibility;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A group's mandate as all Parties have agreed to it. Never changed. */
@Entity
@Table(name = "mandate_edition")
public class MandateEdition extends Recorded {

    String charter;
    @Column(name = "working_group")
    UUID workingGroup;
    int number;
    @JdbcTypeCode(SqlTypes.JSON)
    Mandate content;
    @Column(name = "adopted_on")
    LocalDate adoptedOn;
    UUID proposal;
    String decision;
    UUID meeting;
    @JdbcTypeCode(SqlTypes.JSON)
    List<Reservation> reservations;

    /** How the Parties came to agree is their own, also where the group and its mandate are public. */
    static MandateEdition of(WorkingGroup group, Proposal adopted, List<Endorsement> said, LocalDate on) {
        var edition = new MandateEdition();
        edition.charter = group.charter();
        edition.workingGroup = group.id();
        edition.number = group.mandateEdition();
        edition.content = group.mandate();
        edition.adoptedOn = on;
        edition.proposal = adopted.id();
        edition.decision = adopted.decision();
        edition.meeting = adopted.meeting();
        edition.reservations = Reservation.among(said);
        edition.belongTo(null, group.parties(), Visibility.PARTIES);
        return edition;
    }

    @Override
    public String kind() {
        return "MANDATE";
    }

    @Override
    protected String action(Set<String> changed) {
        throw new IllegalStateException("an edition never changes");
    }
}
