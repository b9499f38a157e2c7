package org.entente.roadmaps.milestone;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * What follows from a milestone's days. Without an agreed day nothing does: what no source says stays open.
 *
 * @param timeliness or null
 * @param days behind the agreed day; negative: before it; null where there is none
 */
record Slippage(Timeliness timeliness, Integer days) {

    private static final Slippage OPEN = new Slippage(null, null);

    /**
     * @param dueOn the agreed day, or null
     * @param forecastOn today's estimate, or null
     * @param achievedOn the day reported as achieved, or null
     */
    static Slippage of(LocalDate dueOn, LocalDate forecastOn, LocalDate achievedOn, LocalDate today) {
        if (dueOn == null) {
            return OPEN;
        }
        if (achievedOn != null) {
            return new Slippage(achievedOn.isAfter(dueOn) ? Timeliness.MET_LATE : Timeliness.MET, days(dueOn, achievedOn));
        }
        var expected = forecastOn == null ? dueOn : forecastOn;
        if (today.isAfter(dueOn)) {
            return new Slippage(Timeliness.OVERDUE, days(dueOn, expected.isAfter(today) ? expected : today));
        }
        return new Slippage(expected.isAfter(dueOn) ? Timeliness.AT_RISK : Timeliness.ON_TRACK, days(dueOn, expected));
    }

    private static int days(LocalDate from, LocalDate to) {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, to));
    }
}
