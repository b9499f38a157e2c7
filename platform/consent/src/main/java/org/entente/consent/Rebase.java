package org.entente.consent;

import java.time.Instant;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Makes a proposal anew against what is there now. What was said of it before counts no longer.
 *
 * @param changes what it proposes instead; absent: the same
 * @param deadline absent: the same
 */
public record Rebase(
        @Size(max = 500) @Schema(description = "What it proposes instead; absent: the same changes, made against the newest revisions.") List<@NotNull @Valid ProposedChange> changes,
        @Schema(description = "Absent: the same, which must leave as much time as a new proposal's.") Instant deadline,
        @Size(max = 2000) String reason) {
}
