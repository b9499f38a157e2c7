package org.entente.records;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;

import org.entente.ledger.Hash;
import org.entente.ledger.RevisionContent;
import org.entente.web.Act;
import org.entente.web.Visibility;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One committed change of one record: who, when, for which Party, why, what changed, and the record after it. Never changed.
 */
@Entity
@Immutable
@IdClass(Revision.Key.class)
public class Revision {

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {
    };
    private static final TypeReference<List<RevisionContent.Redaction>> REDACTIONS = new TypeReference<>() {
    };

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
    /** The leaf hash of the record's revision before. */
    byte[] prev;
    /** What this revision erased of earlier ones, and on whose authority. */
    @JdbcTypeCode(SqlTypes.JSON)
    ArrayNode redacts;
    /** The fields whose value and salt were erased by law. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> erased = List.of();
    /** What the ledger has of it, byte for byte. */
    byte[] entry;
    byte[] salts;
    /** The database's own sum, which no writer can get wrong. */
    @Column(name = "leaf_hash", insertable = false, updatable = false)
    byte[] leafHash;
    /** Its place in the ledger; null until the integrator gave it one. */
    @Formula("(select leaf.leaf_index from ledger_leaf leaf where leaf.record = record and leaf.rev = rev)")
    Long leafIndex;

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
        // Who brings it answers for it, whom the register names has done it; for which Party, no register says.
        revision.issuer = act.caller().issuer();
        revision.subject = act.caller().subject();
        revision.actor = act.actorOrCaller();
        revision.party = act.origin() == null ? act.caller().party() : null;
        revision.organization = act.origin() == null ? act.caller().organization() : null;
        revision.reason = said(act.reason());
        revision.change = change;
        revision.state = state;
        return revision;
    }

    /** The day from which it is true; of one that was erased the day of recording is left. */
    LocalDate trueFrom() {
        return effectiveOn == null ? LocalDate.ofInstant(at, ZoneOffset.UTC) : effectiveOn;
    }

    /** An empty text says nothing. */
    static String said(String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    /** Seals what it says: from here on every other content is another entry. */
    Revision sealed(byte[] before, byte[] chance) {
        prev = before;
        salts = chance;
        entry = content().commit(at, salts).entry().bytes();
        return this;
    }

    /** What the entry commits to, field by field (ledger.md, section 2). */
    RevisionContent content() {
        return new RevisionContent(action, actor, map(change), effectiveOn, kind, record.toString(), organization, party,
                prev == null ? null : Hash.of(prev), reason, redactions(), rev, map(state), visibility.name());
    }

    private List<RevisionContent.Redaction> redactions() {
        return redacts == null ? null : StoredJson.MAPPER.convertValue(redacts, REDACTIONS);
    }

    private static Map<String, Object> map(ObjectNode json) {
        return json == null ? null : StoredJson.MAPPER.convertValue(json, OBJECT);
    }
}
