package org.entente.records.reads;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The address of a request as it may be kept: without what looks like a token, wherever somebody put one. */
final class Address {

    /** A JSON Web Token: base64url that begins with {"…, and a dot, perhaps encoded. */
    private static final Pattern TOKEN = Pattern.compile("eyJ[A-Za-z0-9_-]{8,}(\\.|%2[Ee])[^&/]*");
    private static final Pattern NO_CHARACTER_OF_AN_ADDRESS = Pattern.compile("[^!-~]");

    private Address() {
    }

    static String path(String path) {
        return plain(path);
    }

    /**
     * @param query as it was sent, or null
     * @param known the parameters of the operation; others are left out, since one of them could be {@code access_token}
     */
    static String query(String query, Set<String> known) {
        if (query == null || query.isEmpty()) {
            return null;
        }
        var kept = Arrays.stream(query.split("&")).filter(parameter -> known.contains(nameOf(parameter)))
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? null : plain(kept);
    }

    private static String nameOf(String parameter) {
        try {
            return URLDecoder.decode(parameter.split("=", 2)[0], StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return "";
        }
    }

    private static String plain(String text) {
        var ascii = NO_CHARACTER_OF_AN_ADDRESS.matcher(text).replaceAll("?");
        return ascii.contains("eyJ") ? TOKEN.matcher(ascii).replaceAll("…") : ascii;
    }
}
