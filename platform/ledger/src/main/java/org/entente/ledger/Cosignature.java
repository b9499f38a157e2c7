package org.entente.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;

/**
 * A witness's word: at that time, this was the largest consistent tree it had seen of the log
 * (c2sp.org/tlog-cosignature, Ed25519 type 0x04).
 */
public record Cosignature(VerifierKey witness, Instant time) {
    private static final int ED25519_LENGTH = 64;

    /** The key must be the one that verified the line. */
    static Cosignature of(VerifierKey witness, NoteSignature verified) {
        return new Cosignature(witness, Instant.ofEpochSecond(time(verified)));
    }

    static byte[] message(String text, long time) {
        return ("cosignature/v1\ntime " + time + "\n" + text).getBytes(StandardCharsets.UTF_8);
    }

    static byte[] stamped(long time, byte[] ed25519) {
        return ByteBuffer.allocate(Long.BYTES + ED25519_LENGTH).putLong(time).put(ed25519).array();
    }

    /** Eight bytes of time, not above 2^63-1 nor above what an Instant can be, and a signature. */
    static boolean wellFormed(NoteSignature line) {
        var length = line.signature().length;
        return length == Long.BYTES + ED25519_LENGTH && time(line) >= 0 && time(line) <= Instant.MAX.getEpochSecond();
    }

    static long time(NoteSignature line) {
        return ByteBuffer.wrap(line.signature()).getLong();
    }

    static byte[] ed25519(NoteSignature line) {
        var stamped = line.signature();
        return Arrays.copyOfRange(stamped, Long.BYTES, stamped.length);
    }
}
