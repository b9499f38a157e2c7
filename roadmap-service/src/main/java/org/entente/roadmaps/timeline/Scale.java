package org.entente.roadmaps.timeline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Where a day stands in the picture.
 *
 * @param from the first day of the scale
 * @param to the last
 * @param left where the first stands
 * @param right where the last stands
 */
record Scale(LocalDate from, LocalDate to, double left, double right) {

    /** Steps in months, until there are few enough of them to be read. */
    private static final int[] STEPS = { 1, 3, 6, 12, 24, 60, 120, 600, 1200, 12_000, 120_000 };
    private static final int MOST_STEPS = 12;
    private static final int YEAR = 12;

    /** A scale that has room for all the days, and some beside them. */
    static Scale over(Collection<LocalDate> days, double left, double right) {
        var first = days.stream().min(LocalDate::compareTo).orElseThrow();
        var last = days.stream().max(LocalDate::compareTo).orElseThrow();
        var room = Math.max(15, ChronoUnit.DAYS.between(first, last) / 20);
        return new Scale(first.minusDays(room), last.plusDays(room), left, right);
    }

    double of(LocalDate day) {
        return left + (right - left) * ChronoUnit.DAYS.between(from, day) / ChronoUnit.DAYS.between(from, to);
    }

    /** The first days of the months, quarters or years that are marked. */
    List<LocalDate> steps() {
        var step = step();
        var days = new ArrayList<LocalDate>();
        var month = from.withDayOfMonth(1).plusMonths(1);
        var day = month.plusMonths(Math.floorMod(-(month.getYear() * (long) YEAR + month.getMonthValue() - 1), step));
        for (; !day.isAfter(to); day = day.plusMonths(step)) {
            days.add(day);
        }
        return days;
    }

    boolean isOfYears() {
        return step() >= YEAR;
    }

    private int step() {
        var months = ChronoUnit.MONTHS.between(from, to);
        for (var step : STEPS) {
            if (months / step <= MOST_STEPS) {
                return step;
            }
        }
        return STEPS[STEPS.length - 1];
    }
}
