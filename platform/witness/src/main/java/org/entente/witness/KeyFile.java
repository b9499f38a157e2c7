package org.entente.witness;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

import org.entente.ledger.Refusal;
import org.entente.ledger.SigningKey;

/** A private key on disk: PKCS#8, as OpenSSL writes and reads it. */
final class KeyFile {
    private KeyFile() {
    }

    static SigningKey read(Path file, String name) throws CannotStart {
        try {
            return key(name, Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new CannotStart("The key cannot be read: " + unreadable + ".");
        }
    }

    private static SigningKey key(String name, byte[] content) throws CannotStart {
        try {
            return SigningKey.ofPkcs8(name, content);
        } catch (Refusal refused) {
            throw new CannotStart("Key or name cannot be used: " + refused.getMessage());
        }
    }

    /** A new key that only its owner can read. An existing file is never overwritten: keys cannot be had back. */
    static SigningKey generate(Path file, String name) throws CannotStart {
        var pkcs8 = privateKey();
        var key = key(name, pkcs8);
        try {
            var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            DurableFile.create(file, pem(pkcs8), ownerOnly);
        } catch (FileAlreadyExistsException there) {
            throw new CannotStart("There is a file " + file + " already, and it stays as it is.");
        } catch (IOException | UnsupportedOperationException unwritable) {
            throw new CannotStart("The key cannot be written for its owner alone: " + unwritable + ".");
        }
        return key;
    }

    private static byte[] privateKey() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate().getEncoded();
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static byte[] pem(byte[] pkcs8) {
        return ("-----BEGIN PRIVATE KEY-----\n" + Base64.getEncoder().encodeToString(pkcs8) + "\n-----END PRIVATE KEY-----\n")
                .getBytes(StandardCharsets.US_ASCII);
    }
}
