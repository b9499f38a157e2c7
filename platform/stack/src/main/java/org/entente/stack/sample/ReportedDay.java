package org.entente.stack.sample;

import java.time.LocalDate;
import java.time.YearMonth;

import com.fasterxml.jackson.databind.JsonNode;

/** A day as a report gives it: at times only its month is known. The register then keeps the month's last day. */
record ReportedDay(String text) {

    private static final int LENGTH_OF_MONTH = "2025-08".length();

    /** @return null where the report gives none */
    static ReportedDay of(JsonNode fact, String member) {
        var text = Facts.text(fact, member);
        return text == null ? null : new ReportedDay(text);
    }

    boolean isMonth() {
        return text.length() == LENGTH_OF_MONTH;
    }

    LocalDate last() {
        return isMonth() ? YearMonth.parse(text).atEndOfMonth() : LocalDate.parse(text);
    }

    @Override
    public String toString() {
        return last().toString();
    }
}
