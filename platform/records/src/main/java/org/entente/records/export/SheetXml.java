package org.entente.records.export;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** How a value is written into a cell of a worksheet. */
final class SheetXml {

    /** What a cell holds at most, in UTF-16 units. */
    static final int LONGEST_TEXT = 32_767;

    /** What a number of a spreadsheet program holds: a double, of which it shows 15 digits. */
    private static final int MOST_DIGITS = 15;
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    /** Before it the programs count a 29 February 1900 that never was. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
    private static final double NANOS_OF_A_DAY = 86_400e9;

    private SheetXml() {
    }

    /**
     * @param at the cell's address
     * @param value as {@link Cells} gives it; nothing is written for null
     */
    static void cell(StringBuilder xml, String at, Object value) {
        if (value instanceof Boolean truth) {
            xml.append("<c r=\"").append(at).append("\" t=\"b\"><v>").append(truth ? '1' : '0').append("</v></c>");
        } else if (value instanceof Number number && isExact(number)) {
            number(xml, at, 0, number.toString());
        } else if (value instanceof LocalDate day && isCounted(day)) {
            number(xml, at, Workbook.DAY, String.valueOf(day.toEpochDay() - DAY_ZERO.toEpochDay()));
        } else if (value instanceof Instant instant && isCounted(LocalDate.ofInstant(instant, ZoneOffset.UTC))) {
            number(xml, at, Workbook.INSTANT, String.valueOf(serial(instant)));
        } else if (value != null) {
            text(xml, at, Workbook.TEXT, value.toString());
        }
    }

    static void text(StringBuilder xml, String at, int format, String text) {
        xml.append("<c r=\"").append(at).append("\" s=\"").append(format)
                .append("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
        escape(xml, shortened(text));
        xml.append("</t></is></c>");
    }

    private static void number(StringBuilder xml, String at, int format, String number) {
        xml.append("<c r=\"").append(at);
        if (format != 0) {
            xml.append("\" s=\"").append(format);
        }
        xml.append("\"><v>").append(number).append("</v></c>");
    }

    private static boolean isExact(Number number) {
        if (number instanceof Integer || number instanceof Short || number instanceof Byte) {
            return true;
        }
        if (number instanceof Double || number instanceof Float) {
            return Double.isFinite(number.doubleValue());
        }
        return new BigDecimal(number.toString()).stripTrailingZeros().precision() <= MOST_DIGITS;
    }

    private static boolean isCounted(LocalDate day) {
        return !day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY);
    }

    /** In UTC, since a sheet knows no zones. */
    private static double serial(Instant instant) {
        var time = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        return time.toLocalDate().toEpochDay() - DAY_ZERO.toEpochDay() + time.toLocalTime().toNanoOfDay() / NANOS_OF_A_DAY;
    }

    private static String shortened(String text) {
        if (text.length() <= LONGEST_TEXT) {
            return text;
        }
        var end = LONGEST_TEXT - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    /** What XML cannot hold is written as {@code _xHHHH_}, and so is what looks like it (ECMA-376 part 1, 22.9.2.19). */
    private static void escape(StringBuilder xml, String text) {
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            switch (c) {
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '&' -> xml.append("&amp;");
                // As it is, a parser would make a line feed of it.
                case '\r' -> xml.append("&#13;");
                case '\t', '\n' -> xml.append(c);
                case '_' -> xml.append(looksEscaped(text, i) ? "_x005F_" : "_");
                default -> append(xml, text, i, c);
            }
        }
    }

    private static void append(StringBuilder xml, String text, int i, char c) {
        if (c < ' ' || c >= '\ufffe') {
            xml.append("_x%04X_".formatted((int) c));
        } else if (Character.isSurrogate(c) && !isPaired(text, i, c)) {
            xml.append('\ufffd');
        } else {
            xml.append(c);
        }
    }

    private static boolean isPaired(String text, int i, char c) {
        return Character.isHighSurrogate(c) ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }

    private static boolean looksEscaped(String text, int i) {
        return text.regionMatches(i, "_x", 0, 2) && i + 6 < text.length() && text.charAt(i + 6) == '_'
                && text.substring(i + 2, i + 6).chars().allMatch(c -> Character.digit(c, 16) >= 0);
    }
}
