package org.entente.web;

import java.nio.charset.StandardCharsets;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * One place where a request breaks its form.
 *
 * @param pointer a JSON Pointer into the body as a URI fragment (RFC 6901 section 6), or null
 * @param in {@code query}, {@code path} or {@code header}, or null for the body
 * @param parameter the parameter's name, or null for the body
 * @param detail what is wrong with it
 */
@JsonPropertyOrder({ "pointer", "in", "parameter", "detail" })
public record Violation(String pointer, String in, String parameter, String detail) {

    public static Violation inBody(List<String> path, String detail) {
        var pointer = new StringBuilder("#");
        for (var step : path) {
            pointer.append('/').append(fragment(step.replace("~", "~0").replace("/", "~1")));
        }
        return new Violation(pointer.toString(), null, null, detail);
    }

    /** Percent-encodes what a URI's fragment may not hold (RFC 3986 section 3.5). */
    private static String fragment(String text) {
        var encoded = new StringBuilder();
        for (var octet : text.getBytes(StandardCharsets.UTF_8)) {
            var c = (char) (octet & 0xff);
            var plain = c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z'
                    || "-._~!$&'()*+,;=:@/?".indexOf(c) >= 0;
            encoded.append(plain ? String.valueOf(c) : "%%%02X".formatted((int) c));
        }
        return encoded.toString();
    }

    public static Violation inQuery(String parameter, String detail) {
        return new Violation(null, "query", parameter, detail);
    }

    public static Violation inPath(String parameter, String detail) {
        return new Violation(null, "path", parameter, detail);
    }

    public static Violation inHeader(String parameter, String detail) {
        return new Violation(null, "header", parameter, detail);
    }
}
