package org.entente.roadmaps.milestone;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.regex.Pattern;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.web.ExactValues;
import org.entente.web.InvalidValue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The period that a value was measured over, as ISO 8601 writes it: a year, a month, or the first and the last day. ISO 8601
 * has
 * no quarters. An interval that is a whole month or year is that month or year, so one period has one spelling.
 */
@Schema(type = SchemaType.STRING, pattern = "^[0-9]{4}(-[0-9]{2}|-[0-9]{2}-[0-9]{2}/[0-9]{4}-[0-9]{2}-[0-9]{2})?$", examples = {
        "2026", "2026-07",
        "2026-07-01/2026-09-30" }, description = "A year, a month, or the first and the last day (ISO 8601).")
public record ReportingPeriod(LocalDate from, LocalDate to) {

    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
    private static final Pattern MONTH = Pattern.compile("[0-9]{4}-(0[1-9]|1[0-2])");
    private static final Pattern INTERVAL = Pattern.compile("[0-9-]{10}/[0-9-]{10}");
    private static final int DAY_LENGTH = 10;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ReportingPeriod of(String text) {
        if (YEAR.matcher(text).matches()) {
            var year = Year.parse(text);
            return new ReportingPeriod(year.atDay(1), year.atMonth(12).atEndOfMonth());
        }
        if (MONTH.matcher(text).matches()) {
            var month = YearMonth.parse(text);
            return new ReportingPeriod(month.atDay(1), month.atEndOfMonth());
        }
        if (!INTERVAL.matcher(text).matches()) {
            throw new InvalidValue("must be a year such as 2026, a month such as 2026-07, or two days such as"
                    + " 2026-07-01/2026-09-30");
        }
        var from = ExactValues.date(text.substring(0, DAY_LENGTH));
        var to = ExactValues.date(text.substring(DAY_LENGTH + 1));
        if (to.isBefore(from)) {
            throw new InvalidValue("must not end before it begins");
        }
        return new ReportingPeriod(from, to);
    }

    @JsonValue
    public String text() {
        var month = YearMonth.from(from);
        if (from.getDayOfYear() == 1 && to.equals(month.plusMonths(11).atEndOfMonth())) {
            return from.toString().substring(0, 4);
        }
        return from.getDayOfMonth() == 1 && to.equals(month.atEndOfMonth()) ? month.toString() : from + "/" + to;
    }
}
