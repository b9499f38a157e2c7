package org.entente.records;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.web.Caller;
import org.entente.web.Origin;
import org.entente.web.Shown;
import org.entente.web.Tagged;
import org.entente.web.Visibility;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A revision as a history shows it.
 *
 * @param record the record that changed
 * @param kind what it is, such as {@code MILESTONE}
 * @param revision its number within the record: 1, 2, 3 … without gap
 * @param action what was done, typed
 * @param at recorded time, UTC, microseconds
 * @param effectiveOn the day from which it is true
 * @param actor user name or client id of who did it; of a replayed change whom the other register names
 * @param party the Party that it acted for, or absent
 * @param organization its organization, or absent
 * @param reason in the actor's words, or absent
 * @param origin where the change comes from, if it was replayed from another register; absent in most
 * @param change each changed field with what it was and what it became; absent where the caller might not see what it was
 * @param state the record after the change
 * @param visibility who might see the record after the change
 * @param leafIndex its place in the ledger; absent for the moment until it has one
 * @param prev the leaf hash of the record's revision before, base64; absent at revision 1
 * @param redacts what it erased of earlier revisions, and on whose authority; absent in most
 * @param entry the ledger's entry, base64, where entries were asked for
 * @param disclosures what the entry commits to, field by field, as far as the caller may see it (RFC 9901 section 4.2)
 */
// Whatever else a revision says may have been erased by law.
@Schema(name = "Revision", requiredProperties = { "record", "kind", "revision", "action", "at", "visibility" })
public record RevisionView(UUID record, String kind, int revision, String action, Instant at, LocalDate effectiveOn,
        String actor,
        String party, String organization, String reason, Origin origin,
        @Schema(implementation = Object.class, type = SchemaType.OBJECT, additionalProperties = Schema.True.class, description = "Each changed field: [from, to].") ObjectNode change,
        @Schema(implementation = Object.class, type = SchemaType.OBJECT, additionalProperties = Schema.True.class, description = "The record after the change.") ObjectNode state,
        Visibility visibility, Long leafIndex, String prev, List<Redaction> redacts, String entry, List<String> disclosures)
        implements
            Tagged,
            Shown {

    /** What was erased of an earlier revision: the digests of the fields that are gone, and the authority for it. */
    public record Redaction(int rev, List<String> sd, String basis) {
    }

    @Override
    public boolean toldOfThePast() {
        return true;
    }

    static RevisionView of(Revision r, Caller caller, boolean withEntry) {
        return new RevisionView(r.record, r.kind, r.rev, r.action, r.at, r.effectiveOn, r.actor, r.party, r.organization,
                r.reason, origin(r), Disclosures.sawWhatWas(caller, r) ? r.change : null, r.state, r.visibility, r.leafIndex,
                base64(r.prev), redactions(r), withEntry ? base64(r.entry) : null,
                withEntry ? Disclosures.shownTo(caller, r) : null);
    }

    private static Origin origin(Revision r) {
        // What is erased here, nobody did elsewhere.
        return r.redacts != null || r.state == null || !r.state.has("origin") ? null
                : StoredJson.MAPPER.convertValue(r.state.get("origin"), Origin.class);
    }

    private static List<Redaction> redactions(Revision r) {
        return r.redacts == null ? null : StoredJson.MAPPER.convertValue(r.redacts, new TypeReference<>() {
        });
    }

    private static String base64(byte[] bytes) {
        return bytes == null ? null : Base64.getEncoder().encodeToString(bytes);
    }
}
