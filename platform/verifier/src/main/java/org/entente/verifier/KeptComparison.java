package org.entente.verifier;

import java.util.Optional;

import org.entente.ledger.Checkpoint;
import org.entente.ledger.ConsistencyProof;
import org.entente.ledger.Prover;

/**
 * A head against the checkpoints that the auditor kept, where the log itself is not read: with its tiles each is proved to be
 * of one
 * history with it, without them only trees of equal size can be compared. The head is kept only if all were compared.
 */
record KeptComparison(Trust trust, Head head, Optional<LogFiles> log) {

    void run(Report report) {
        var kept = trust.kept();
        if (!kept.given()) {
            return;
        }
        var compared = 0;
        for (var old : kept.of(head.origin())) {
            if (old.size() == head.size() || old.size() > 0 && log.isPresent()) {
                report.check("the checkpoint kept at " + old.size() + " entries", () -> compare(old));
                compared++;
            }
        }
        var all = kept.of(head.origin()).size();
        if (compared < all) {
            report.notProved("That this tree and " + (all - compared) + " of your kept checkpoints are of one history was not"
                    + " checked (it needs the log's tiles: --log); so this checkpoint was not kept.");
        } else if (report.verdict() == Verdict.VERIFIED) {
            if (all == 0) {
                report.notProved("That nothing was rewritten before: you had kept no earlier checkpoint of this log.");
            } else {
                report.proved("It is of one history with all " + all + " checkpoints that you kept.");
            }
            kept.keep(head);
        }
    }

    private void compare(Checkpoint old) {
        KeptCheckpoints.requireSameTree(head, old);
        if (old.size() != head.size()) {
            var smaller = old.size() < head.size() ? old : head.checkpoint();
            var larger = old.size() < head.size() ? head.checkpoint() : old;
            proof(smaller, larger, log.orElseThrow()).verify(smaller.root(), larger.root());
        }
    }

    /** A proof made from a log's tiles. They need no trust: wrong ones lead to a proof that does not hold. */
    static ConsistencyProof proof(Checkpoint smaller, Checkpoint larger, LogFiles log) {
        return new Prover(log.tiles()).consistency(smaller.size(), larger.size());
    }
}
