package org.entente.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.web.Code;

/**
 * What a Party proposes to the others.
 *
 * @param against the revision of the record that it is about
 * @param procedure absent: {@code EXPLICIT}
 * @param deadline until when the Parties may speak; absent: as long from now as the service is set to allow
 * @param effectiveOn the day from which it is true once adopted; absent: the day of its adoption
 * @param changes what it changes; none where the purpose says it all
 * @param decision the number of the working group's decision behind it
 * @param meeting the meeting that took it
 */
public record DraftProposal(@NotNull Purpose purpose,
        @NotNull @Min(1) @Schema(description = "The revision of the record that the proposal is about.") Integer against,
        Procedure procedure,
        @Schema(description = "Until when the Parties may speak.") Instant deadline,
        @NotBlank @Size(max = 2000) @Schema(description = "Stands in the history of each record that it changes, for all who may see that.") String reason,
        ReasonCode reasonCode,
        @Schema(description = "The day from which it is true once adopted; absent: the day of its adoption.") LocalDate effectiveOn,
        @Size(max = 500) List<@NotNull @Valid ProposedChange> changes,
        @Code @Schema(description = "The number of the decision behind it.", examples = "ENERGY-2026-03") String decision,
        @Schema(description = "The meeting that took the decision.") UUID meeting) {

    public DraftProposal {
        procedure = procedure == null ? Procedure.EXPLICIT : procedure;
        changes = changes == null ? List.of() : List.copyOf(changes);
    }
}
