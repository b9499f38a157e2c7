package org.entente.ledger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads JSON (RFC 8259) without forgiving anything: names that come twice, half characters, fractions, leading zeros.
 */
final class JsonReader {
    private static final Pattern NUMBER = Pattern.compile("0|-?[1-9][0-9]{0,15}");
    private static final String ESCAPED = "\"\\/bfnrt";
    private static final String MEANT = "\"\\/\b\f\n\r\t";

    private final String json;
    private int position;

    JsonReader(String json) {
        StrictText.mustBeWhole(json, Finding.JSON_REFUSED);
        this.json = json;
    }

    Object document() {
        var value = value(CanonicalJson.DEEPEST);
        require(position == json.length(), "More than one value");
        return value;
    }

    private Object value(int depth) {
        require(depth > 0, "Too deep");
        skipSpace();
        Object value = switch (peek()) {
            case '{' -> object(depth);
            case '[' -> list(depth);
            case '"' -> string();
            default -> word();
        };
        skipSpace();
        return value;
    }

    private Map<String, Object> object(int depth) {
        var object = new LinkedHashMap<String, Object>();
        var names = new HashSet<String>();
        position++;
        skipSpace();
        while (!taken('}')) {
            require(names.isEmpty() || taken(','), "No comma");
            skipSpace();
            require(peek() == '"', "No name");
            var name = string();
            require(names.add(name), "A name twice");
            skipSpace();
            require(taken(':'), "No colon");
            object.put(name, value(depth - 1));
        }
        return object;
    }

    private List<Object> list(int depth) {
        var list = new ArrayList<>();
        position++;
        skipSpace();
        while (!taken(']')) {
            require(list.isEmpty() || taken(','), "No comma");
            list.add(value(depth - 1));
        }
        return list;
    }

    private String string() {
        var text = new StringBuilder();
        position++;
        while (!taken('"')) {
            var character = next();
            require(character >= ' ', "A control character");
            text.append(character == '\\' ? escaped() : character);
        }
        // Escapes can spell half a character that the document's own text could not hold.
        StrictText.mustBeWhole(text.toString(), Finding.JSON_REFUSED);
        return text.toString();
    }

    private char escaped() {
        var kind = next();
        if (kind == 'u') {
            require(json.length() - position >= 4, "Cut off");
            var digits = json.substring(position, position + 4);
            require(digits.matches("[0-9a-fA-F]{4}"), "No code of a character");
            position += 4;
            return (char) Integer.parseInt(digits, 16);
        }
        var which = ESCAPED.indexOf(kind);
        require(which >= 0, "An unknown escape");
        return MEANT.charAt(which);
    }

    private Object word() {
        int from = position;
        while (position < json.length() && " \t\r\n,]}:\"[{".indexOf(json.charAt(position)) < 0) {
            position++;
        }
        var word = json.substring(from, position);
        return switch (word) {
            case "null" -> null;
            case "true" -> true;
            case "false" -> false;
            default -> number(word);
        };
    }

    private Long number(String word) {
        require(NUMBER.matcher(word).matches(), "No whole number");
        var number = Long.parseLong(word);
        require(Math.abs(number) <= CanonicalJson.LARGEST_NUMBER, "A number beyond 2^53-1");
        return number;
    }

    private void skipSpace() {
        while (position < json.length() && " \t\r\n".indexOf(json.charAt(position)) >= 0) {
            position++;
        }
    }

    private char peek() {
        require(position < json.length(), "Cut off");
        return json.charAt(position);
    }

    private char next() {
        var character = peek();
        position++;
        return character;
    }

    private boolean taken(char expected) {
        if (peek() != expected) {
            return false;
        }
        position++;
        return true;
    }

    private void require(boolean holds, String detail) {
        if (!holds) {
            throw Finding.JSON_REFUSED.because(detail + " at character " + position + ".");
        }
    }
}
