package org.entente.ledger;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.erdtman.jcs.JsonCanonicalizer;

/**
 * JSON with one spelling for one value (RFC 8785, JCS), narrowed to what every reader understands alike: strings without
 * half characters, whole numbers up to 2^53-1, true, false, null, lists and objects, at most 64 deep. In Java: String,
 * Long (Integer and Short when writing), Boolean, null, List and Map.
 */
public final class CanonicalJson {
    static final long LARGEST_NUMBER = (1L << 53) - 1;
    static final int DEEPEST = 64;

    private CanonicalJson() {
    }

    /** Reads any JSON of that kind, canonical or not; refuses names that come twice. */
    public static Object read(String json) {
        return new JsonReader(json).document();
    }

    /** The canonical text of a list or an object. */
    public static String write(Object value) {
        var plain = new StringBuilder();
        write(value, plain, DEEPEST);
        try {
            return new JsonCanonicalizer(plain.toString()).getEncodedString();
        } catch (IOException refused) {
            throw Finding.JSON_REFUSED.because(refused.getMessage());
        }
    }

    // What the library would change without a word (half characters become "?", large numbers are rounded) or not
    // survive (depth) is refused here, before it sees the text.
    private static void write(Object value, StringBuilder out, int depth) {
        Finding.JSON_REFUSED.unless(depth > 0, "Deeper than " + DEEPEST + ".");
        if (value instanceof Map<?, ?> object) {
            writeObject(object, out, depth);
        } else if (value instanceof List<?> list) {
            var separator = "[";
            for (var item : list) {
                write(item, out.append(separator), depth - 1);
                separator = ",";
            }
            out.append(list.isEmpty() ? "[]" : "]");
        } else if (value instanceof String text) {
            writeString(text, out);
        } else {
            Finding.JSON_REFUSED.unless(value == null || value instanceof Boolean || whole(value), "No value of JSON.");
            out.append(value);
        }
    }

    private static void writeObject(Map<?, ?> object, StringBuilder out, int depth) {
        var separator = "{";
        for (var member : object.entrySet()) {
            Finding.JSON_REFUSED.unless(member.getKey() instanceof String, "A name that is no text.");
            writeString((String) member.getKey(), out.append(separator));
            write(member.getValue(), out.append(':'), depth - 1);
            separator = ",";
        }
        out.append(object.isEmpty() ? "{}" : "}");
    }

    private static boolean whole(Object value) {
        if (value instanceof Long || value instanceof Integer || value instanceof Short) {
            var number = ((Number) value).longValue();
            return number >= -LARGEST_NUMBER && number <= LARGEST_NUMBER;
        }
        return false;
    }

    private static void writeString(String text, StringBuilder out) {
        StrictText.mustBeWhole(text, Finding.JSON_REFUSED);
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            if (character == '"' || character == '\\') {
                out.append('\\').append(character);
            } else if (character < ' ') {
                out.append("\\u%04x".formatted((int) character));
            } else {
                out.append(character);
            }
        }
        out.append('"');
    }
}
