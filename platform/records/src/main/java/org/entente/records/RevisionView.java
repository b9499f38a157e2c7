package org.entente.records;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.web.Caller;
import org.entente.web.Visibility;

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
 * @param actor user name or client id of who did it
 * @param party the Party that it acted for, or absent
 * @param organization its organization, or absent
 * @param reason in the actor's words, or absent
 * @param change each changed field with what it was and what it became; absent where the caller might not see what it was
 * @param state the record after the change
 */
@Schema(name = "Revision")
public record RevisionView(UUID record, String kind, int revision, String action, Instant at, LocalDate effectiveOn,
        String actor,
        String party, String organization, String reason,
        @Schema(implementation = Object.class, type = SchemaType.OBJECT, additionalProperties = Schema.True.class, description = "Each changed field: [from, to].") ObjectNode change,
        @Schema(implementation = Object.class, type = SchemaType.OBJECT, additionalProperties = Schema.True.class, description = "The record after the change.") ObjectNode state) {

    static RevisionView of(Revision r, Caller caller) {
        return new RevisionView(r.record, r.kind, r.rev, r.action, r.at, r.effectiveOn, r.actor, r.party, r.organization,
                r.reason,
                sawWhatWas(r, caller) ? r.change : null, r.state);
    }

    /**
     * The revision that shows a record to more callers tells those what it is, not what it was while it was hidden from them.
     */
    private static boolean sawWhatWas(Revision r, Caller caller) {
        var before = r.change.path("visibility").path(0);
        return !before.isTextual() || caller.sees(Visibility.valueOf(before.asText()), r.pen, r.parties);
    }
}
