package org.entente.ledger;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * One signature line of a note, as read: what it says is worth nothing before a known key has verified it
 * (c2sp.org/signed-note, "Signatures").
 */
public final class NoteSignature {
    private static final String DASH = "\u2014 ";

    private final String name;
    private final int keyId;
    private final byte[] signature;

    NoteSignature(String name, int keyId, byte[] signature) {
        this.name = name;
        this.keyId = keyId;
        this.signature = signature.clone();
    }

    /** Reads {@code — <name> base64(key id || signature)}, without the newline. */
    public static NoteSignature parse(String line) {
        var space = line.lastIndexOf(' ');
        Finding.NOTE_MALFORMED.unless(line.startsWith(DASH) && space >= DASH.length(), "No signature line.");
        var name = line.substring(DASH.length(), space);
        Finding.NOTE_MALFORMED.unless(KeyName.valid(name), "No name of a key.");
        var bytes = StrictText.base64(line.substring(space + 1), Finding.NOTE_MALFORMED);
        Finding.NOTE_MALFORMED.unless(bytes.length > Integer.BYTES, "The signature is cut off.");
        var keyId = ByteBuffer.wrap(bytes).getInt();
        return new NoteSignature(name, keyId, Arrays.copyOfRange(bytes, Integer.BYTES, bytes.length));
    }

    public String name() {
        return name;
    }

    public int keyId() {
        return keyId;
    }

    byte[] signature() {
        return signature.clone();
    }

    /** The line, without its newline. */
    @Override
    public String toString() {
        var bytes = ByteBuffer.allocate(Integer.BYTES + signature.length).putInt(keyId).put(signature).array();
        return DASH + name + " " + StrictText.base64(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NoteSignature line && toString().equals(line.toString());
    }

    @Override
    public int hashCode() {
        return keyId;
    }
}
