package org.entente.roadmaps.milestone;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.entente.web.Source;

/**
 * Reports how far a milestone has come.
 *
 * @param state under way, or reported as achieved
 * @param progress 0 to 100; absent: unchanged, or 100 for one reported as achieved
 * @param forecastOn today's estimate; absent: unchanged
 * @param achievedOn the day on which it was achieved; needed with {@code REPORTED}
 * @param effectiveOn the day from which the report is true; absent: today
 * @param sources added to those on record
 */
public record ReportProgress(@NotNull To state, @Min(0) @Max(100) Integer progress, LocalDate forecastOn, LocalDate achievedOn,
        LocalDate effectiveOn, @Size(max = 2000) String reason, @Size(max = 50) List<@NotNull @Valid Source> sources) {

    /** The states that a report can bring about. */
    public enum To {
        IN_PROGRESS,
        REPORTED
    }
}
