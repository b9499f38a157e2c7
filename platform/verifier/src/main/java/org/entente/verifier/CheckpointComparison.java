package org.entente.verifier;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.entente.ledger.CheckpointSubmission;
import org.entente.ledger.ConsistencyProof;
import org.entente.ledger.SignedNote;

/**
 * Mode {@code checkpoints}: an old checkpoint against a new one, or two auditors' checkpoints against each other.
 */
final class CheckpointComparison implements Check {
    private static final int LARGEST = 2_000_000;

    private final Arguments arguments;
    private final Clock clock;
    private Head old;
    private Head fresh;

    CheckpointComparison(List<String> words, Clock clock) {
        arguments = new Arguments(words, 2, Check.with(Trust.OPTIONS, "--consistency", "--log", "--token-file"), FLAGS);
        this.clock = clock;
        if (arguments.has("--consistency") && arguments.has("--log")) {
            throw new NotChecked("Either --consistency FILE or --log URL|FOLDER, not both.");
        }
    }

    @Override
    public void run(Report report) {
        var trust = Trust.of(arguments, clock);
        var oldNote = GivenFiles.read(GivenFiles.path(arguments.plain(0)), LARGEST);
        var newNote = GivenFiles.read(GivenFiles.path(arguments.plain(1)), LARGEST);
        var accepted = report.check("the old checkpoint", () -> old = trust.acceptOlder(SignedNote.parse(oldNote)))
                & report.check("the new checkpoint", () -> fresh = trust.accept(SignedNote.parse(newNote), report));
        if (accepted && report.check("both checkpoints", this::compare)) {
            var log = arguments.one("--log").map(place -> LogFiles.at(place, LogAudit.token(arguments)));
            if (report.check("the consistency proof", () -> proof(log))) {
                report.proved("The tree of " + old.size() + " entries is the beginning of the tree of " + fresh.size() + ".");
                report.notProved("What the entries between them say: check the log for that.");
                new KeptComparison(trust, fresh, log).run(report);
            }
        }
    }

    private void compare() {
        Breach.ORIGIN_MISMATCH.unless(old.origin().equals(fresh.origin()), old.origin() + " and " + fresh.origin() + ".");
        Breach.ROLLBACK.unless(old.size() <= fresh.size(), "From " + old.size() + " entries to " + fresh.size() + ".");
        KeptCheckpoints.requireSameTree(fresh, old.checkpoint());
        if (old.size() == 0) {
            throw new NotChecked("The old checkpoint has no entries: every log continues it, so nothing can be shown.");
        }
    }

    private void proof(Optional<LogFiles> log) {
        if (old.size() == fresh.size()) {
            return;
        }
        var file = arguments.path("--consistency");
        if (file.isEmpty() && log.isEmpty()) {
            throw new NotChecked("Trees of different sizes are compared by a proof: --consistency FILE or --log URL|FOLDER.");
        }
        file.map(this::read).orElseGet(() -> KeptComparison.proof(old.checkpoint(), fresh.checkpoint(), log.orElseThrow()))
                .verify(old.root(), fresh.root());
    }

    /** The proof alone counts: both heads were given. Its own must not be about anything else. */
    private ConsistencyProof read(Path file) {
        var submission = CheckpointSubmission.parse(JsonText.utf8(GivenFiles.read(file, LARGEST), Breach.EVIDENCE_MALFORMED));
        Breach.EVIDENCE_MALFORMED.unless(submission.oldSize() == old.size(),
                "It starts from size " + submission.oldSize() + ".");
        Breach.EVIDENCE_MALFORMED.unless(submission.note().text().equals(fresh.note().text()),
                "It leads to another checkpoint than the new one.");
        return submission.proof();
    }
}
