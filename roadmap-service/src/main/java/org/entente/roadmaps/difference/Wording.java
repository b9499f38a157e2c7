package org.entente.roadmaps.difference;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;

import org.entente.web.Texts;

import com.fasterxml.jackson.databind.JsonNode;

/** The words of a report in one language. */
final class Wording {

    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    /** What would break a line, or turn the order of what follows. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\u202A-\\u202E\\u2066-\\u2069]+");
    private static final int LONGEST = 160;

    private final String language;
    private final Locale locale;
    private final ResourceBundle texts;

    private Wording(String language) {
        this.language = language;
        this.locale = Locale.forLanguageTag(language);
        this.texts = ResourceBundle.getBundle("difference.report", locale);
    }

    static Wording in(String language) {
        return new Wording(language);
    }

    String language() {
        return language;
    }

    String say(String key, Object... values) {
        return new MessageFormat(texts.getString(key), locale).format(values);
    }

    String instant(Instant instant) {
        return DateTimeFormatter.ofPattern(texts.getString("instant"), locale).format(instant.atOffset(ZoneOffset.UTC));
    }

    /** By how many days something moved, with its sign. */
    String days(int days) {
        return say("days", days < 0 ? "\u2212" : "+", Math.abs(days));
    }

    /** The name of a field; a field that has none here goes by its own. */
    String field(FieldDifference field) {
        var key = "field." + field.field();
        var name = texts.containsKey(key) ? texts.getString(key) : field.field();
        return field.language() == null ? name : name + " (" + field.language() + ")";
    }

    /** A value of a field as a person reads it. */
    String value(FieldDifference field, Object value) {
        if (!(value instanceof JsonNode node)) {
            return texts.getString("none");
        }
        var key = field.field() + "." + node.asText();
        if (field.language() == null && texts.containsKey(key)) {
            return texts.getString(key);
        }
        return isDay(field, value) ? day(node.asText()) : plain(node);
    }

    private String day(String day) {
        return DateTimeFormatter.ofPattern(texts.getString("day"), locale).format(LocalDate.parse(day));
    }

    /** Whether what differs is a day. */
    static boolean isDay(FieldDifference field, Object value) {
        return field.language() == null && value instanceof JsonNode node && node.isTextual()
                && DAY.matcher(node.textValue()).matches();
    }

    private static String plain(JsonNode node) {
        if (!node.isObject()) {
            return oneLine(node.asText());
        }
        var parts = new StringBuilder();
        node.forEach(member -> parts.append(parts.isEmpty() ? "" : ", ").append(member.asText()));
        return oneLine(parts.toString());
    }

    /** In the reader's language, or in English, or in the first that there is. */
    String of(Texts texts) {
        var byLanguage = texts.byLanguage();
        var english = byLanguage.getOrDefault("en", byLanguage.values().iterator().next());
        return byLanguage.getOrDefault(language, english);
    }

    /** The same, fit for a line of a page. */
    String text(Texts texts) {
        return oneLine(of(texts));
    }

    private static String oneLine(String text) {
        var line = UNSEEN.matcher(text).replaceAll(" ");
        return line.codePointCount(0, line.length()) <= LONGEST ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
