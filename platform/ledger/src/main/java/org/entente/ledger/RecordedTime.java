package org.entente.ledger;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * The one spelling of a recorded time: UTC, always six decimals.
 */
final class RecordedTime {
    private static final DateTimeFormatter FORMAT = DateTimeFormatter
            .ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private RecordedTime() {
    }

    static String format(Instant at) {
        // Cutting digits off would let an entry claim another time than its revision.
        Finding.ENTRY_SCHEMA.unless(at.equals(at.truncatedTo(ChronoUnit.MICROS)), "A time of more than six decimals.");
        var text = FORMAT.format(at);
        Finding.ENTRY_SCHEMA.unless(text.length() == "2026-03-01T12:34:56.789012Z".length(), "A year out of range.");
        return text;
    }

    static Instant parse(String text) {
        try {
            var at = Instant.parse(text);
            Finding.ENTRY_SCHEMA.unless(format(at).equals(text), "Not a time in UTC with six decimals.");
            return at;
        } catch (DateTimeException malformed) {
            throw Finding.ENTRY_SCHEMA.because("Not a time.");
        }
    }
}
