package org.entente.records.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.entente.ledger.Checkpoint;
import org.entente.ledger.Policy;
import org.entente.ledger.Refusal;
import org.entente.ledger.SignedNote;
import org.entente.ledger.SigningKey;
import org.entente.ledger.VerifierKey;

/** The log's name and the keys that sign for it: one, or two while they rotate. */
record LogKeys(String origin, List<SigningKey> keys) {

    LogKeys {
        keys = List.copyOf(keys);
        if (keys.isEmpty()) {
            throw new IllegalStateException("No signing key of the ledger is configured: set LEDGER_SIGNING_KEY_FILES.");
        }
    }

    /** @throws IllegalStateException that says which file is at fault, and never what is in it */
    static LogKeys read(String origin, List<Path> files) {
        var keys = new ArrayList<SigningKey>();
        for (var file : files) {
            try {
                keys.add(SigningKey.ofPkcs8(origin, Files.readAllBytes(file)));
            } catch (IOException e) {
                throw new IllegalStateException("The signing key of the ledger cannot be read: " + e, e);
            } catch (Refusal refused) {
                throw new IllegalStateException("%s is no signing key for the ledger %s: %s".formatted(file, origin,
                        refused.getMessage()), refused);
            }
        }
        return new LogKeys(origin, keys);
    }

    /** A note that the published policy would not accept is of no use to anybody, so it shall not come about. */
    LogKeys listedIn(Policy policy) {
        for (var key : publicKeys()) {
            if (policy.logs().stream().noneMatch(log -> log.key().equals(key))) {
                throw new IllegalStateException(
                        "The ledger's policy file does not list the signing key %s: publish it there first.".formatted(key));
            }
        }
        return this;
    }

    List<VerifierKey> publicKeys() {
        return keys.stream().map(SigningKey::logKey).toList();
    }

    SignedNote sign(Checkpoint checkpoint) {
        return checkpoint.signedBy(keys.toArray(SigningKey[]::new));
    }
}
