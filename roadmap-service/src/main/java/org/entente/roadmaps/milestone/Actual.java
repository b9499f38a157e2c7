package org.entente.roadmaps.milestone;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

import org.entente.web.Source;

/**
 * What an indicator measured over a period, as the responsible Party reported it last.
 *
 * @param indicator its code
 * @param sources where the value comes from
 */
public record Actual(String indicator, ReportingPeriod period, BigDecimal value, List<Source> sources) {

    /** By indicator, then by the end of the period; of those that end together the one that began last is the newest. */
    static final Comparator<Actual> ORDER = Comparator.comparing(Actual::indicator)
            .thenComparing(a -> a.period.to()).thenComparing(a -> a.period.from());

    boolean isOfTheSame(Actual other) {
        return indicator.equals(other.indicator) && period.equals(other.period);
    }
}
