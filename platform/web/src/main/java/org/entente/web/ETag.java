package org.entente.web;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The strong tag of one representation: {@code "<revision>-<digest of its bytes>"}. A change is compared by the revision alone,
 * since derived values, such as what is overdue today, move without anybody's change. Source: RFC 9110 section 8.8.3.
 */
public final class ETag {

    private static final int DIGEST_BYTES = 8;

    /** The digest may be left out: who changes a record needs its revision alone. */
    private static final Pattern OURS = Pattern.compile("([1-9][0-9]{0,8})(-.*)?");

    private ETag() {
    }

    public static String of(int revision, byte[] body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(body);
            return "\"" + revision + "-" + HexFormat.of().formatHex(digest, 0, DIGEST_BYTES) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** The revision in a tag of ours (without its quotes), or -1 for a foreign one. */
    static int revisionOf(String tag) {
        var ours = OURS.matcher(tag);
        return ours.matches() ? Integer.parseInt(ours.group(1)) : -1;
    }

    /**
     * Whether an {@code If-None-Match} holds this tag, compared weakly (RFC 9110 section 13.1.2); a malformed one is ignored.
     */
    public static boolean noneMatch(String header, String tag) {
        if (header == null) {
            return true;
        }
        if (header.strip().equals("*")) {
            return false;
        }
        var bare = tag.substring(1, tag.length() - 1);
        return IfMatch.tagsOf(header).orElse(List.of()).stream().noneMatch(t -> t.equals(bare) || t.equals("W/" + bare));
    }
}
