package org.entente.consent;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.web.PartyCode;
import org.entente.web.Texts;

/**
 * Says what the caller's Party thinks of a proposal.
 *
 * @param round the round of the proposal that was read: whoever read an earlier one has not read this
 * @param party the caller's own; absent: the same
 */
public record Endorse(@NotNull Position position,
        @NotNull @Min(1) @Schema(description = "The `round` of the proposal as it was read: it grows when the proposal is re-based.") Integer round,
        @PartyCode @Schema(description = "The caller's own Party, which is also meant where it is absent.") String party,
        @Schema(description = "Stays part of the record and of every export.") Texts reservation,
        @Size(max = 2000) String reason) {
}
