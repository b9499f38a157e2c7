package org.entente.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

import org.entente.ledger.Refusal;
import org.entente.ledger.SigningKey;

/** A private key in a file that only its owner may read: made once, and never made anew while it is there. */
final class KeyFile {

    private static final int LINE = 64;

    private KeyFile() {
    }

    static SigningKey in(Path file, String name) {
        if (!Files.exists(file)) {
            PrivateFiles.folder(file.getParent());
            PrivateFiles.write(file, fresh());
        }
        try {
            return SigningKey.ofPkcs8(name, Files.readAllBytes(file));
        } catch (IOException | Refusal unusable) {
            throw new StackFailure("The key " + file + " can't be used: put back the right one, or start with --fresh, "
                    + "which makes a new log.", unusable);
        }
    }

    private static String fresh() {
        try {
            var key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate().getEncoded();
            var lines = Base64.getMimeEncoder(LINE, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(key);
            return "-----BEGIN PRIVATE KEY-----\n" + lines + "\n-----END PRIVATE KEY-----\n";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
