package org.entente.verifier;

import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.entente.ledger.Acceptance;
import org.entente.ledger.Checkpoint;
import org.entente.ledger.Cosignature;
import org.entente.ledger.Hash;
import org.entente.ledger.SignedNote;

/**
 * A log's signed head that the auditor's policy accepted.
 */
record Head(SignedNote note, Acceptance acceptance) {

    Checkpoint checkpoint() {
        return acceptance.checkpoint();
    }

    String origin() {
        return checkpoint().origin();
    }

    long size() {
        return checkpoint().size();
    }

    Hash root() {
        return checkpoint().root();
    }

    /** The same note without the cosignatures that do not match. */
    SignedNote withCosignatures(Predicate<Cosignature> wanted) {
        var left = note.signatures().stream().filter(line -> acceptance.cosignatures().stream()
                .noneMatch(cosignature -> cosignature.witness().isNamedBy(line) && !wanted.test(cosignature)));
        return SignedNote.parse(left.map(line -> line + "\n").collect(Collectors.joining("", note.text() + "\n", "")));
    }

    void describe(Report report, boolean witnessed) {
        report.proved("The checkpoint of " + origin() + " (" + size() + " entries, root " + root().base64()
                + ") is signed by a key that you trust.");
        if (!acceptance.cosignatures().isEmpty()) {
            report.proved("It was cosigned by " + acceptance.cosignatures().stream()
                    .map(cosignature -> cosignature.witness().name() + " at " + cosignature.time())
                    .collect(Collectors.joining(", ")) + ".");
        }
        if (!witnessed) {
            report.notProved("Your policy asks for no witness: that nothing was back-dated, and that others are shown"
                    + " the same tree, is the operator's word.");
        }
        report.notProved(
                "What was never written to the log cannot be missed in it: a writer's receipt (leaf hash) can show that.");
    }
}
