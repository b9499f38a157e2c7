package org.entente.web;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Values in the one spelling that the contract names, of bodies, paths and queries alike. */
public final class ExactValues {

    private static final Pattern DATE_FORM = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern TIME_FORM = Pattern.compile("[0-9]{2}:[0-9]{2}(:[0-9]{2})?");
    /** Four digits for the year: PostgreSQL knows no year 1000000. */
    private static final Pattern INSTANT_FORM = Pattern
            .compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?Z");
    private static final Pattern DURATION_FORM = Pattern.compile("P[0-9DTHMS]{1,20}");
    private static final Pattern PERIOD_FORM = Pattern.compile("P[0-9YMWD]{1,20}");
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd")
            .withResolverStyle(ResolverStyle.STRICT);

    private ExactValues() {
    }

    /** Text that PostgreSQL and UTF-8 can hold: no NUL, no half of a surrogate pair. */
    public static String text(String text) {
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == 0) {
                throw new InvalidValue("must not hold the character U+0000");
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                throw new InvalidValue("must not hold half of a surrogate pair");
            }
        }
        return text;
    }

    static UUID uuid(String text) {
        return read(text, UUID_FORM, () -> UUID.fromString(text), "must be a UUID");
    }

    /** RFC 3339 full-date, and nothing else. */
    public static LocalDate date(String text) {
        return read(text, DATE_FORM, () -> LocalDate.parse(text, DATE), "must be a day such as 2026-05-10");
    }

    static LocalTime time(String text) {
        return read(text, TIME_FORM, () -> LocalTime.parse(text), "must be a time of day such as 10:00");
    }

    public static Instant instant(String text) {
        return read(text, INSTANT_FORM, () -> Instant.parse(text), "must be an instant such as 2026-05-10T08:00:00Z");
    }

    static Duration duration(String text) {
        return read(text, DURATION_FORM, () -> Duration.parse(text), "must be a duration such as PT2H");
    }

    static Period period(String text) {
        return read(text, PERIOD_FORM, () -> Period.parse(text), "must be a period such as P3M");
    }

    private static <T> T read(String text, Pattern form, Supplier<T> reader, String otherwise) {
        if (form.matcher(text).matches()) {
            try {
                return reader.get();
            } catch (DateTimeException | ArithmeticException noSuchValue) {
                throw new InvalidValue(otherwise);
            }
        }
        throw new InvalidValue(otherwise);
    }
}
