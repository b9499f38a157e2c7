package org.entente.ledger;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;

/**
 * A public key with its name, a "vkey" (c2sp.org/signed-note, "Verifier keys"): of a log (Ed25519, type 0x01) or of a
 * witness (c2sp.org/tlog-cosignature, type 0x04). Keys that programs would judge differently are refused.
 */
public final class VerifierKey {
    private final String name;
    private final Purpose purpose;
    private final byte[] point;
    private final int id;
    private final PublicKey key;

    VerifierKey(String name, Purpose purpose, byte[] point) {
        Finding.KEY_MALFORMED.unless(KeyName.valid(name), "The name is empty or has a space or a plus in it.");
        Ed25519Point.verify(point);
        this.name = name;
        this.purpose = purpose;
        this.point = point.clone();
        id = id(name, purpose, point);
        key = publicKey(point);
    }

    /** Reads {@code name+hex(key id)+base64(type || public key)}; the id must be the one computed from the rest. */
    public static VerifierKey parse(String vkey) {
        var parts = vkey.split("\\+", 3);
        Finding.KEY_MALFORMED.unless(parts.length == 3, "A vkey has three parts joined by a plus.");
        var typed = StrictText.base64(parts[2], Finding.KEY_MALFORMED);
        Finding.KEY_MALFORMED.unless(typed.length > 0, "The key is empty.");
        var point = Arrays.copyOfRange(typed, 1, typed.length);
        var key = new VerifierKey(parts[0], Purpose.of(typed[0]), point);
        Finding.KEY_MALFORMED.unless(key.toString().equals(vkey), "The key id belongs to another name or key.");
        return key;
    }

    private static int id(String name, Purpose purpose, byte[] point) {
        var digest = Hash.sha256();
        digest.update(StrictText.utf8(name, Finding.KEY_MALFORMED));
        digest.update((byte) '\n');
        digest.update(purpose.type());
        return ByteBuffer.wrap(digest.digest(point)).getInt();
    }

    private static PublicKey publicKey(byte[] point) {
        try {
            var negative = (point[Ed25519Point.LENGTH - 1] & 0x80) != 0;
            BigInteger y = Ed25519Point.y(point);
            var spec = new EdECPublicKeySpec(NamedParameterSpec.ED25519, new EdECPoint(negative, y));
            return KeyFactory.getInstance("Ed25519").generatePublic(spec);
        } catch (GeneralSecurityException refused) {
            throw Finding.KEY_MALFORMED.because(refused.getMessage());
        }
    }

    public String name() {
        return name;
    }

    /** Whether this is a witness's key and not a log's. */
    public boolean isWitness() {
        return purpose == Purpose.WITNESS;
    }

    int id() {
        return id;
    }

    /** Whether the underlying key is the same, whatever its name and purpose. */
    boolean sharesKeyWith(VerifierKey other) {
        return Arrays.equals(point, other.point);
    }

    /** Whether a signature line names this key: then it must verify, or its note is refused. */
    public boolean isNamedBy(NoteSignature signature) {
        return signature.keyId() == id && signature.name().equals(name);
    }

    boolean verifies(String text, NoteSignature signature) {
        if (purpose == Purpose.WITNESS) {
            return Cosignature.wellFormed(signature)
                    && verifies(Cosignature.message(text, Cosignature.time(signature)), Cosignature.ed25519(signature));
        }
        return verifies(text.getBytes(StandardCharsets.UTF_8), signature.signature());
    }

    private boolean verifies(byte[] message, byte[] signature) {
        try {
            var verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(message);
            return verifier.verify(signature);
        } catch (SignatureException malformed) {
            return false;
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException(unusable);
        }
    }

    /** The vkey. */
    @Override
    public String toString() {
        var typed = ByteBuffer.allocate(1 + point.length).put(purpose.type()).put(point).array();
        return "%s+%08x+%s".formatted(name, id, StrictText.base64(typed));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey verifier && toString().equals(verifier.toString());
    }

    @Override
    public int hashCode() {
        return id;
    }

    /** What a key signs, by the type byte of signed-note. */
    enum Purpose {
        LOG(0x01),
        WITNESS(0x04);

        private final byte type;

        Purpose(int type) {
            this.type = (byte) type;
        }

        byte type() {
            return type;
        }

        static Purpose of(byte type) {
            return Arrays.stream(values()).filter(purpose -> purpose.type == type).findFirst()
                    .orElseThrow(() -> Finding.KEY_MALFORMED.because("Signature type " + type + "."));
        }
    }
}
