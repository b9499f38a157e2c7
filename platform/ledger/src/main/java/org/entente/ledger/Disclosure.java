package org.entente.ledger;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One field of a revision with the salt that hides it: who holds this can show that the log committed to the value, who
 * does not cannot even guess it (RFC 9901 section 4.2). The digest is over the transmitted text.
 */
public final class Disclosure {
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();
    static final int SALT_BYTES = 16;
    /** 16 bytes or more: ours have 16, RFC 9901 leaves the length open. */
    private static final Pattern SALT = Pattern.compile("[A-Za-z0-9_-]{22,}");
    private static final Pattern DIGEST = Pattern.compile("[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]");

    private final String text;
    private final String name;
    private final Object value;

    private Disclosure(String text, String name, Object value) {
        this.text = text;
        this.name = name;
        this.value = value;
    }

    /** Commits to a value with a fresh salt. The source of chance must be one that nobody can guess. */
    public static Disclosure of(String name, Object value, SecureRandom chance) {
        var salt = new byte[SALT_BYTES];
        chance.nextBytes(salt);
        return of(salt, name, value);
    }

    static Disclosure of(byte[] salt, String name, Object value) {
        var json = CanonicalJson.write(Arrays.asList(URL.encodeToString(salt), name, value));
        return parse(URL.encodeToString(StrictText.utf8(json, Finding.JSON_REFUSED)));
    }

    /** Reads base64url of {@code [salt, name, value]}. */
    public static Disclosure parse(String text) {
        var array = array(json(text));
        Finding.DISCLOSURE_MALFORMED.unless(array.size() == 3, "Not three members.");
        var salted = array.get(0) instanceof String salt && SALT.matcher(salt).matches();
        Finding.DISCLOSURE_MALFORMED.unless(salted, "Not a salt of 16 bytes or more.");
        Finding.DISCLOSURE_MALFORMED.unless(array.get(1) instanceof String, "The name is no text.");
        return new Disclosure(text, (String) array.get(1), array.get(2));
    }

    private static String json(String text) {
        try {
            var bytes = Base64.getUrlDecoder().decode(text);
            Finding.DISCLOSURE_MALFORMED.unless(URL.encodeToString(bytes).equals(text), "Not canonical base64url.");
            return StrictText.utf8(bytes, Finding.DISCLOSURE_MALFORMED);
        } catch (IllegalArgumentException notBase64) {
            throw Finding.DISCLOSURE_MALFORMED.because("Not base64url.");
        }
    }

    private static List<?> array(String json) {
        try {
            return CanonicalJson.read(json) instanceof List<?> array ? array : List.of();
        } catch (Refusal refused) {
            throw Finding.DISCLOSURE_MALFORMED.because(refused.getMessage());
        }
    }

    /** The text as it is handed out. */
    public String text() {
        return text;
    }

    /** What the entry shows in its stead: base64url of SHA-256 over the text. */
    public String digest() {
        return URL.encodeToString(Hash.sha256().digest(StrictText.utf8(text, Finding.DISCLOSURE_MALFORMED)));
    }

    static boolean isDigest(Object value) {
        return value instanceof String digest && DIGEST.matcher(digest).matches();
    }

    public String name() {
        return name;
    }

    /** The value, as {@link CanonicalJson} reads it. */
    public Object value() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Disclosure disclosure && text.equals(disclosure.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** The name alone: the value may not be for those who read this. */
    @Override
    public String toString() {
        return name;
    }
}
