package org.entente.roadmaps.charter;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.entente.web.Source;

/**
 * Puts on record how a Term ended.
 *
 * @param on the day on which it was met, where known
 */
public record RecordOutcome(@NotNull TermOutcome outcome, LocalDate on, @Size(max = 2000) String reason,
        @Size(max = 50) List<@NotNull @Valid Source> sources) {
}
