package org.entente.witness;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;

import org.entente.ledger.Checkpoint;
import org.entente.ledger.CheckpointSubmission;
import org.entente.ledger.ConsistencyProof;
import org.entente.ledger.Refusal;
import org.entente.ledger.SigningKey;

/**
 * Judges submissions: whatever it cosigns of a log continues all that it ever cosigned of it (c2sp.org/tlog-witness,
 * "add-checkpoint").
 */
final class Witness {
    private final SigningKey key;
    private final KnownLogs logs;
    private final StateFile state;
    private final Clock clock;
    private final PrintStream journal;
    private String lastEvidence = "";

    Witness(SigningKey key, KnownLogs logs, StateFile state, Clock clock, PrintStream journal) {
        this.key = key;
        this.logs = logs;
        this.state = state;
        this.clock = clock;
        this.journal = journal;
    }

    Answer add(byte[] body) {
        CheckpointSubmission submission;
        Checkpoint checkpoint;
        try {
            submission = CheckpointSubmission.parse(body);
            checkpoint = Checkpoint.parse(submission.note().text());
        } catch (Refusal malformed) {
            return Answer.malformed(malformed.getMessage());
        }
        var keys = logs.keysOf(checkpoint.origin());
        if (keys.isEmpty()) {
            return Answer.unknownLog();
        }
        try {
            submission.note().verify(keys);
        } catch (Refusal unsigned) {
            return Answer.signedByNobodyKnown(unsigned.getMessage());
        }
        if (submission.oldSize() > checkpoint.size()) {
            return Answer.malformed("The old size is larger than the checkpoint's.");
        }
        return cosign(submission, checkpoint);
    }

    /** One at a time: between the judgement and the record nothing else may be judged, or a log could fork in between. */
    private synchronized Answer cosign(CheckpointSubmission submission, Checkpoint checkpoint) {
        var last = state.last(checkpoint.origin());
        if (submission.oldSize() != last.size()) {
            return Answer.lastCosigned(last.size());
        }
        if (checkpoint.size() == last.size() && !checkpoint.root().equals(last.root())) {
            keepEvidence("another tree of the same size", submission, last);
            return Answer.lastCosigned(last.size());
        }
        try {
            proof(submission, checkpoint).verify(last.root(), checkpoint.root());
        } catch (Refusal inconsistent) {
            keepEvidence("no proof that the tree only grew", submission, last);
            return Answer.inconsistent(inconsistent.getMessage());
        }
        return record(checkpoint, last);
    }

    private static ConsistencyProof proof(CheckpointSubmission submission, Checkpoint checkpoint) {
        return new ConsistencyProof(submission.oldSize(), checkpoint.size(), submission.path());
    }

    private Answer record(Checkpoint checkpoint, Checkpoint last) {
        try {
            if (!checkpoint.equals(last)) {
                state.keep(checkpoint);
            }
        } catch (IOException unwritten) {
            journal.println("Nothing was cosigned, because the state could not be written: " + unwritten + ".");
            return Answer.notRecorded();
        }
        return Answer.cosignature(key.cosign(checkpoint, clock.instant()).toString());
    }

    /**
     * A signed note that contradicts what was cosigned may prove that the log deceives; the same one again does not fill the
     * disk.
     */
    private void keepEvidence(String what, CheckpointSubmission submission, Checkpoint last) {
        var evidence = submission.text();
        if (!evidence.equals(lastEvidence)) {
            journal.printf("REFUSED: %s. Cosigned last: %d %s. Submitted:%n%s%n", what, last.size(), last.root().base64(),
                    evidence);
            lastEvidence = evidence;
        }
    }
}
