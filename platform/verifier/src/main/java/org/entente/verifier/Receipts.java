package org.entente.verifier;

import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.entente.ledger.Hash;

/**
 * The leaf hashes that a writer was given when its revisions were acknowledged: all of them have to be in the log.
 */
final class Receipts {
    private final Set<Hash> missing = new HashSet<>();
    private final int given;

    Receipts(List<String> leaves) {
        leaves.forEach(leaf -> missing.add(leaf(leaf)));
        given = missing.size();
    }

    /** As the service gives it: base64, in an HTTP header between colons. */
    static Hash leaf(String text) {
        try {
            return Hash.of(Base64.getDecoder().decode(text.replaceAll("^:|:$", "")));
        } catch (IllegalArgumentException malformed) {
            throw new NotChecked("--leaf takes the 32 bytes of a leaf hash in base64.");
        }
    }

    void see(List<Hash> leaves) {
        if (!missing.isEmpty()) {
            leaves.forEach(missing::remove);
        }
    }

    void finish(Report report) {
        missing.forEach(leaf -> report.found(Breach.LATE_MERGE, "No entry has the leaf hash " + leaf.base64() + "."));
        if (given > 0 && missing.isEmpty()) {
            report.proved("All " + given + " receipts that you gave are entries of the log.");
        }
    }
}
