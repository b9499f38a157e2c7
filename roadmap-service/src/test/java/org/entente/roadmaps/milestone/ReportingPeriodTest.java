package org.entente.roadmaps.milestone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;

import org.entente.web.InvalidValue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportingPeriodTest {

    @ParameterizedTest
    @CsvSource({ "2026,2026-01-01,2026-12-31,2026", "2026-07,2026-07-01,2026-07-31,2026-07",
            "2028-02,2028-02-01,2028-02-29,2028-02", "2026-07-01/2026-09-30,2026-07-01,2026-09-30,2026-07-01/2026-09-30",
            "2026-07-01/2026-07-31,2026-07-01,2026-07-31,2026-07", "2026-01-01/2026-12-31,2026-01-01,2026-12-31,2026",
            "2026-07-05/2026-07-05,2026-07-05,2026-07-05,2026-07-05/2026-07-05",
            "2026-02-01/2027-01-31,2026-02-01,2027-01-31,2026-02-01/2027-01-31",
            "2026-01-01/2027-12-31,2026-01-01,2027-12-31,2026-01-01/2027-12-31" })
    void a_period_has_one_spelling(String sent, LocalDate from, LocalDate to, String kept) {
        var period = ReportingPeriod.of(sent);
        assertEquals(new ReportingPeriod(from, to), period);
        assertEquals(kept, period.text());
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "26", "2026-13", "2026-00", "2026-7", "2026-Q3", "2026-07-01", "2026-07-01/", "/2026-07-01",
            "2026-09-30/2026-07-01", "2026-02-30/2026-03-01", "2026-07-01/P1M", "2026/2027", "2026-07/2026-08",
            "2026-07-01/2026-09-30/2026-10-01", "+2026", "-2026", "2026 ", "2026-07-01--2026-09-30", "٢٠٢٦" })
    void what_is_no_period_is_refused(String sent) {
        assertThrows(InvalidValue.class, () -> ReportingPeriod.of(sent));
    }
}
