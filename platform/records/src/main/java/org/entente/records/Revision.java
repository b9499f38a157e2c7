package org.entente.records;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;

import org.entente.web.Act;
import org.entente.web.Visibility;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One committed change of one record: who, when, for which Party, why, what changed, and the record after it. Never changed.
 */
@Entity
@Immutable
@IdClass(Revision.Key.class)
public class Revision {

    /** A record and the number of its revision. */
    public record Key(UUID record, Integer rev) implements Serializable {
    }

    @Id
    UUID record;
    @Id
    Integer rev;
    String kind;
    /** Who might see the record after this revision; a history shows it to nobody else, whatever the record is today. */
    @Enumerated(EnumType.STRING)
    Visibility visibility;
    String pen;
    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> parties;
    String action;
    Instant at;
    @Column(name = "effective_on")
    LocalDate effectiveOn;
    String actor;
    String issuer;
    String subject;
    String party;
    String organization;
    String reason;
    @JdbcTypeCode(SqlTypes.JSON)
    ObjectNode change;
    @JdbcTypeCode(SqlTypes.JSON)
    ObjectNode state;

    Revision() {
    }

    static Revision of(Recorded recorded, String action, Act act, ObjectNode change, ObjectNode state) {
        var revision = new Revision();
        revision.record = recorded.id();
        revision.rev = recorded.revision();
        revision.kind = recorded.kind();
        revision.visibility = recorded.visibility();
        revision.pen = recorded.party();
        revision.parties = recorded.parties();
        revision.action = action;
        revision.at = recorded.recordedAt();
        revision.effectiveOn = act.effectiveOn() != null ? act.effectiveOn()
                : LocalDate.ofInstant(recorded.recordedAt(), ZoneOffset.UTC);
        revision.actor = act.caller().name();
        revision.issuer = act.caller().issuer();
        revision.subject = act.caller().subject();
        revision.party = act.caller().party();
        revision.organization = act.caller().organization();
        revision.reason = act.reason();
        revision.change = change;
        revision.state = state;
        return revision;
    }
}
