package org.entente.ledger;

import java.util.List;

/**
 * A log's growth as a file: the body of add-checkpoint, with which a log asks a witness to cosign and an auditor
 * compares a checkpoint kept from last year (c2sp.org/tlog-witness).
 */
public record CheckpointSubmission(long oldSize, List<Hash> path, SignedNote note) {

    private static final int MOST_HASHES = 63;

    public CheckpointSubmission {
        Finding.PROOF_MALFORMED.unless(path.size() <= MOST_HASHES, "Too many hashes.");
        path = List.copyOf(path);
    }

    public static CheckpointSubmission of(ConsistencyProof proof, SignedNote note) {
        return new CheckpointSubmission(proof.oldSize(), proof.path(), note);
    }

    /** Refuses bytes that are not UTF-8. */
    public static CheckpointSubmission parse(byte[] body) {
        return parse(StrictText.utf8(body, Finding.PROOF_MALFORMED));
    }

    public static CheckpointSubmission parse(String body) {
        var lines = ProofLines.parse(body, 1);
        return new CheckpointSubmission(lines.number(0, "old"), lines.path(), lines.note());
    }

    /** The proof up to the submitted checkpoint; the note is to be verified on its own. */
    public ConsistencyProof proof() {
        return new ConsistencyProof(oldSize, Checkpoint.parse(note.text()).size(), path);
    }

    /** The body's text. */
    public String text() {
        return new ProofLines(List.of("old " + oldSize), path, note).text();
    }
}
