package org.entente.roadmaps.milestone;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

class SlippageTest {

    private static final LocalDate DUE = LocalDate.of(2026, 5, 10);

    private static Slippage on(String today, String forecast, String achieved) {
        return Slippage.of(DUE, forecast == null ? null : LocalDate.parse(forecast),
                achieved == null ? null : LocalDate.parse(achieved), LocalDate.parse(today));
    }

    @Test
    void without_an_agreed_day_nothing_is_late() {
        assertEquals(new Slippage(null, null), Slippage.of(null, DUE, DUE, DUE));
    }

    @Test
    void on_the_agreed_day_itself_it_is_still_on_track() {
        assertEquals(new Slippage(Timeliness.ON_TRACK, 0), on("2026-05-10", null, null));
    }

    @Test
    void the_day_after_it_is_overdue_and_each_day_counts() {
        assertEquals(new Slippage(Timeliness.OVERDUE, 1), on("2026-05-11", null, null));
        assertEquals(new Slippage(Timeliness.OVERDUE, 21), on("2026-05-11", "2026-05-31", null));
        assertEquals(new Slippage(Timeliness.OVERDUE, 32), on("2026-06-11", "2026-05-31", null));
    }

    @Test
    void a_forecast_behind_the_agreed_day_is_a_risk() {
        assertEquals(new Slippage(Timeliness.AT_RISK, 22), on("2026-03-01", "2026-06-01", null));
        assertEquals(new Slippage(Timeliness.ON_TRACK, -9), on("2026-03-01", "2026-05-01", null));
    }

    @Test
    void what_was_achieved_is_met_or_met_late_whatever_the_day() {
        assertEquals(new Slippage(Timeliness.MET, 0), on("2027-01-01", "2026-12-01", "2026-05-10"));
        assertEquals(new Slippage(Timeliness.MET_LATE, 2), on("2026-05-12", null, "2026-05-12"));
    }
}
