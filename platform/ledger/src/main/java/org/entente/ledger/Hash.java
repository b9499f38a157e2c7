package org.entente.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A SHA-256 value in a log's tree: of a leaf, of an inner node or of the whole tree (RFC 6962 section 2.1, the same as
 * RFC 9162 section 2.1.1).
 */
public final class Hash {
    public static final int LENGTH = 32;
    /** The root of the tree without entries: SHA-256 of nothing. */
    public static final Hash EMPTY_TREE = new Hash(sha256().digest());

    private static final byte LEAF = 0x00;
    private static final byte NODE = 0x01;

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The 32 given bytes as a hash. */
    public static Hash of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("A hash has 32 bytes, not " + bytes.length + ".");
        }
        return new Hash(bytes.clone());
    }

    /** SHA-256(0x00 || entry). */
    public static Hash ofLeaf(byte[] entry) {
        var digest = sha256();
        digest.update(LEAF);
        return new Hash(digest.digest(entry));
    }

    /** SHA-256(0x01 || left || right). */
    public static Hash ofNode(Hash left, Hash right) {
        var digest = sha256();
        digest.update(NODE);
        digest.update(left.bytes);
        return new Hash(digest.digest(right.bytes));
    }

    static Hash at(byte[] hashes, int position) {
        var from = position * LENGTH;
        return new Hash(Arrays.copyOfRange(hashes, from, from + LENGTH));
    }

    void copyTo(byte[] hashes, int position) {
        System.arraycopy(bytes, 0, hashes, position * LENGTH, LENGTH);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** Standard base64, as in checkpoints and proofs. */
    public String base64() {
        return StrictText.base64(bytes);
    }

    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return hex();
    }
}
