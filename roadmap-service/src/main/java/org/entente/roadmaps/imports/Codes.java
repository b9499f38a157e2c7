package org.entente.roadmaps.imports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** Codes of ours made of names that another register gives: the same name always makes the same code. */
final class Codes {

    private static final int LONGEST = 64;
    private static final int LONGEST_SLUG = 63;
    private static final int DIGEST = 8;

    private Codes() {
    }

    /** What a code cannot hold becomes a hyphen; one too long ends with a digest of the whole name. */
    static String code(String name) {
        var code = name.replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^[^A-Za-z0-9]+", "");
        if (code.isEmpty()) {
            return "x-" + digest(name);
        }
        return code.length() <= LONGEST ? code : code.substring(0, LONGEST - DIGEST - 1) + "-" + digest(name);
    }

    /** The same of a text in words. */
    static String area(String text) {
        return code(text.strip().toLowerCase(Locale.ROOT));
    }

    /** A name for a path: small letters, digits, hyphens. */
    static String slug(String name) {
        var slug = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        if (slug.length() < 2) {
            return "x-" + digest(name);
        }
        return slug.length() <= LONGEST_SLUG ? slug : slug.substring(0, LONGEST_SLUG - DIGEST - 1) + "-" + digest(name);
    }

    private static String digest(String name) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, DIGEST / 2);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
