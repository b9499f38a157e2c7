package org.entente.ledger;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;

/**
 * A private Ed25519 key under its name. It signs nothing but checkpoints: as the log (c2sp.org/signed-note) or as a
 * witness (c2sp.org/tlog-cosignature). RFC 8032 makes signatures deterministic: the same state gives the same bytes.
 */
public final class SigningKey {
    private final String name;
    private final PrivateKey key;
    private final VerifierKey logKey;
    private final VerifierKey witnessKey;

    private SigningKey(String name, PrivateKey key, byte[] seed) throws GeneralSecurityException {
        this.name = name;
        this.key = key;
        var point = point(seed);
        logKey = new VerifierKey(name, VerifierKey.Purpose.LOG, point);
        witnessKey = new VerifierKey(name, VerifierKey.Purpose.WITNESS, point);
        var probe = "A key that does not belong to its public half must not come into use.\n";
        Finding.KEY_MALFORMED.unless(logKey.verifies(probe, line(probe)), "Its public half could not be found.");
    }

    /** The key as a PKCS#8 PrivateKeyInfo (RFC 8410), DER or PEM (RFC 7468), as a file or a secret store holds it. */
    public static SigningKey ofPkcs8(String name, byte[] file) {
        try {
            var key = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(PrivateKeyFile.der(file)));
            var seed = ((EdECPrivateKey) key).getBytes().orElseThrow();
            return new SigningKey(name, key, seed);
        } catch (GeneralSecurityException refused) {
            throw Finding.KEY_MALFORMED.because("Not a PKCS#8 Ed25519 key.");
        }
    }

    /** The key as its 32 bytes of RFC 8032 section 5.1.5. */
    public static SigningKey ofSeed(String name, byte[] seed) {
        try {
            var spec = new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed);
            return new SigningKey(name, KeyFactory.getInstance("Ed25519").generatePrivate(spec), seed);
        } catch (GeneralSecurityException refused) {
            throw Finding.KEY_MALFORMED.because("Not a seed of 32 bytes.");
        }
    }

    /**
     * The JDK tells no public key for a private one, but makes a pair from the random bytes it is given. Should a JDK
     * draw them otherwise one day, the probe in the constructor notices.
     */
    private static byte[] point(byte[] seed) throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("Ed25519");
        generator.initialize(NamedParameterSpec.ED25519, new Given(seed));
        var encoded = generator.generateKeyPair().getPublic().getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - Ed25519Point.LENGTH, encoded.length);
    }

    public String name() {
        return name;
    }

    /** The public half to publish for a log. */
    public VerifierKey logKey() {
        return logKey;
    }

    /** The public half to publish for a witness. */
    public VerifierKey witnessKey() {
        return witnessKey;
    }

    /** The log's signature; the key's name must be the log's origin. */
    public NoteSignature sign(Checkpoint checkpoint) {
        Finding.ORIGIN_MISMATCH.unless(checkpoint.origin().equals(name), checkpoint.origin());
        return line(checkpoint.text());
    }

    private NoteSignature line(String text) {
        return new NoteSignature(name, logKey.id(), sign(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** A witness's signature, with the time in whole seconds. */
    public NoteSignature cosign(Checkpoint checkpoint, Instant time) {
        var seconds = time.getEpochSecond();
        if (seconds < 0) {
            throw new IllegalArgumentException("A cosignature before 1970.");
        }
        var ed25519 = sign(Cosignature.message(checkpoint.text(), seconds));
        return new NoteSignature(name, witnessKey.id(), Cosignature.stamped(seconds, ed25519));
    }

    private byte[] sign(byte[] message) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException(unusable);
        }
    }

    /** Names the key, never shows it. */
    @Override
    public String toString() {
        return name;
    }

    private static final class Given extends SecureRandom {
        private final transient byte[] bytes;

        Given(byte[] bytes) {
            super();
            this.bytes = bytes.clone();
        }

        @Override
        public void nextBytes(byte[] target) {
            System.arraycopy(bytes, 0, target, 0, target.length);
        }
    }
}
