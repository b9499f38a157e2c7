package org.entente.roadmaps.milestone;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.entente.web.Code;
import org.entente.web.Source;

/**
 * Reports what an indicator measured over a period. What was reported of that period before is replaced; the history keeps it.
 *
 * @param indicator its code
 * @param value in the indicator's unit
 * @param sources where the value comes from
 * @param effectiveOn the day from which the report is true; absent: today
 */
public record ReportActual(@NotNull @Code String indicator, @NotNull ReportingPeriod period,
        @NotNull @Digits(integer = Indicator.INTEGER_DIGITS, fraction = Indicator.FRACTION_DIGITS) BigDecimal value,
        @Size(max = 5) List<@NotNull @Valid Source> sources, LocalDate effectiveOn, @Size(max = 2000) String reason) {

    public ReportActual {
        value = Indicator.plain(value);
        sources = sources == null ? List.of() : sources;
    }

    Actual actual() {
        return new Actual(indicator, period, value, List.copyOf(sources));
    }
}
