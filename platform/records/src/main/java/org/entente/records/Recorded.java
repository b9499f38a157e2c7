package org.entente.records;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;

import org.entente.web.Origin;
import org.entente.web.Source;
import org.entente.web.Visibility;
import org.entente.web.rights.Standing;
import org.hibernate.annotations.Generated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.generator.EventType;
import org.hibernate.type.SqlTypes;

/**
 * What every record has: an identity, the number of its newest revision, who may see it, and where its facts come from. A field
 * of a record is named as the API names it, since revisions tell of it by that name.
 */
@MappedSuperclass
public abstract class Recorded implements Standing {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    /** One less than the newest revision's number: Hibernate counts from 0. */
    @Version
    private Integer version;

    /**
     * The database's clock inside the statement that holds the row's lock, so it never runs backwards within a record; or
     * the one instant of what is recorded at once (V0_11__import.sql).
     */
    @Generated(event = { EventType.INSERT, EventType.UPDATE }, sql = "recording_time()")
    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Enumerated(EnumType.STRING)
    private Visibility visibility = Visibility.PARTIES;

    /** The Party that holds the pen; none: the secretariat, for all. */
    private String party;

    /** The Parties that {@link Visibility#PARTIES} means; none: the Parties of every charter. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> parties;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Source> sources = List.of();

    public UUID id() {
        return id;
    }

    public int revision() {
        return version == null ? 0 : version + 1;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    @Override
    public Visibility visibility() {
        return visibility;
    }

    @Override
    public String party() {
        return party;
    }

    @Override
    public List<String> parties() {
        return parties;
    }

    public List<Source> sources() {
        return sources;
    }

    /** What it is, in one word of the domain, such as {@code MILESTONE}. */
    @Override
    public abstract String kind();

    /** Names what was done, typed: {@code DUE_DATE_MOVED}, not prose. */
    protected abstract String action(Set<String> changed);

    /**
     * Takes in where the change just made comes from; null for a change made here, and whatever was said before is over.
     *
     * @return whether that changed the record
     */
    protected boolean cameFrom(Origin origin) {
        if (origin != null) {
            throw new IllegalStateException(kind() + " keeps no origin");
        }
        return false;
    }

    /** Settles at creation who holds the pen and for whom this is visible. */
    protected void belongTo(String pen, List<String> itsParties, Visibility toWhom) {
        party = pen;
        parties = itsParties;
        visibility = toWhom == null ? Visibility.PARTIES : toWhom;
        requireOwner();
    }

    protected void show(Visibility toWhom, List<Source> facts) {
        visibility = toWhom == null ? visibility : toWhom;
        sources = facts == null ? List.of() : List.copyOf(facts);
        requireOwner();
    }

    private void requireOwner() {
        if (visibility == Visibility.OWN_PARTY && party == null) {
            throw RecordProblem.OWN_PARTY_WITHOUT_PARTY.because();
        }
    }
}
