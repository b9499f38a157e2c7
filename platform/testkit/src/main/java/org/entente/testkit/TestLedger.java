package org.entente.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;

/**
 * A log for the tests of one service: a key of its own, a policy without witnesses, a place for its kept checkpoint. What it
 * computes is c2sp.org/signed-note, apart from our implementation of it.
 */
final class TestLedger {

    static final String ORIGIN = "ledger.entente.test/log";
    private static final int POINT = 32;
    private static final byte LOG = 0x01;

    private TestLedger() {
    }

    /** What a service must be told to keep this log. */
    static Map<String, String> settings() {
        try {
            var folder = Files.createTempDirectory("entente-ledger");
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            var key = Files.write(folder.resolve("key.der"), pair.getPrivate().getEncoded());
            var policy = Files.writeString(folder.resolve("policy"), "log " + verifierKey(pair) + "\nquorum none\n");
            folder.toFile().deleteOnExit();
            for (Path file : new Path[] { key, policy, folder.resolve("checkpoint") }) {
                file.toFile().deleteOnExit();
            }
            return Map.of("LEDGER_ORIGIN", ORIGIN, "LEDGER_SIGNING_KEY_FILES", key.toString(), "LEDGER_POLICY_FILE",
                    policy.toString(), "LEDGER_KEPT_CHECKPOINT", folder.resolve("checkpoint").toString(),
                    // A test does not wait ten seconds for what it wants to see.
                    "entente.ledger.checkpoint-every", "PT0.2S");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String verifierKey(KeyPair pair) throws GeneralSecurityException {
        var encoded = pair.getPublic().getEncoded();
        var typed = new byte[1 + POINT];
        typed[0] = LOG;
        System.arraycopy(encoded, encoded.length - POINT, typed, 1, POINT);
        var digest = MessageDigest.getInstance("SHA-256");
        digest.update((ORIGIN + "\n").getBytes(StandardCharsets.UTF_8));
        var id = HexFormat.of().formatHex(Arrays.copyOf(digest.digest(typed), Integer.BYTES));
        return ORIGIN + "+" + id + "+" + Base64.getEncoder().encodeToString(typed);
    }
}
