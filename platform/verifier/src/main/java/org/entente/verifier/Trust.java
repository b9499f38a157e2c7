package org.entente.verifier;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

import org.entente.ledger.Finding;
import org.entente.ledger.Policy;
import org.entente.ledger.Refusal;
import org.entente.ledger.SignedNote;
import org.entente.ledger.VerifierKey;

/**
 * What the auditor brings along: keys and witnesses from elsewhere, checkpoints kept from earlier, how old and how small the
 * log
 * may be. Nothing that the log serves gets in here.
 */
final class Trust {
    static final Set<String> OPTIONS = Set.of("--policy", "--vkey", "--witness", "--origin", "--state", "--max-age",
            "--min-size");

    private static final int LARGEST_POLICY = 10_000_000;

    private final Policy policy;
    private final KeptCheckpoints kept;
    private final Optional<String> origin;
    private final Optional<Duration> maxAge;
    private final long minSize;
    private final Clock clock;

    private Trust(Policy policy, KeptCheckpoints kept, Arguments arguments, Clock clock) {
        this.policy = policy;
        this.kept = kept;
        origin = arguments.one("--origin");
        maxAge = arguments.duration("--max-age");
        minSize = arguments.number("--min-size");
        this.clock = clock;
    }

    static Trust of(Arguments arguments, Clock clock) {
        var policy = NotChecked.ifRefused("The policy", () -> policy(arguments));
        var kept = arguments.path("--state").map(KeptCheckpoints::read).orElseGet(KeptCheckpoints::none);
        return new Trust(policy, kept, arguments, clock);
    }

    private static Policy policy(Arguments arguments) {
        var file = arguments.path("--policy");
        var keys = arguments.all("--vkey");
        if (file.isPresent() == !keys.isEmpty() || file.isPresent() && arguments.has("--witness")) {
            throw new NotChecked("Say whom you trust: either --policy FILE or --vkey KEY [--witness KEY …],"
                    + " obtained from elsewhere than the log.");
        }
        return Policy.parse(file.map(path -> GivenFiles.read(path, LARGEST_POLICY))
                .orElseGet(() -> policyText(arguments).getBytes(StandardCharsets.UTF_8)));
    }

    /** Keys alone mean: any of these keys of the log, and all of these witnesses. */
    private static String policyText(Arguments arguments) {
        var lines = new ArrayList<String>();
        arguments.all("--vkey").forEach(key -> lines.add("log " + VerifierKey.parse(key)));
        var names = new ArrayList<String>();
        for (var key : arguments.all("--witness")) {
            names.add("w" + names.size());
            lines.add("witness " + names.get(names.size() - 1) + " " + VerifierKey.parse(key));
        }
        if (!names.isEmpty()) {
            lines.add("group every all " + String.join(" ", names));
        }
        lines.add(names.isEmpty() ? "quorum none" : "quorum every");
        return String.join("\n", lines) + "\n";
    }

    /** The checkpoint in a note, if the policy accepts it; age and size become findings of their own. */
    Head accept(SignedNote note, Report report) {
        var head = accept(note);
        report.check("the checkpoint", () -> requireSize(head));
        maxAge.ifPresent(age -> report.check("the checkpoint", () -> requireFresh(head, age)));
        head.describe(report, asksForWitnesses(head));
        return head;
    }

    /** A note next to the one in question, such as last year's: its signatures count, not its age. */
    Head acceptOlder(SignedNote note) {
        return accept(note);
    }

    private Head accept(SignedNote note) {
        var head = new Head(note, policy.accept(note));
        // A policy may list several logs; each of them would do, were it not for this.
        origin.ifPresent(name -> Breach.ORIGIN_MISMATCH.unless(head.origin().equals(name), "It is " + head.origin() + "."));
        return head;
    }

    private void requireSize(Head head) {
        Breach.TOO_SMALL.unless(head.size() >= minSize, head.size() + " entries; at least " + minSize + " are expected.");
    }

    /** Fresh is what the quorum's own cosignatures say, not the one of a single obliging witness. */
    private void requireFresh(Head head, Duration age) {
        if (!asksForWitnesses(head)) {
            throw new NotChecked("--max-age needs witnesses: a checkpoint itself has no time.");
        }
        var oldest = clock.instant().minus(age);
        var fresh = head.withCosignatures(cosignature -> !cosignature.time().isBefore(oldest));
        Breach.STALE.unless(accepts(fresh), "Too few witnesses have cosigned it since " + oldest + ".");
    }

    private boolean asksForWitnesses(Head head) {
        return !accepts(head.withCosignatures(cosignature -> false));
    }

    private boolean accepts(SignedNote note) {
        try {
            policy.accept(note);
            return true;
        } catch (Refusal refusal) {
            if (refusal.finding() == Finding.WITNESS_QUORUM) {
                return false;
            }
            throw refusal;
        }
    }

    /**
     * Whether a policy that came with the evidence is the one that the auditor gave; if keys alone were given, it says nothing.
     */
    static boolean sameText(byte[] served, Arguments arguments) {
        return arguments.path("--policy").map(path -> Arrays.equals(served, GivenFiles.read(path, LARGEST_POLICY)))
                .orElse(true);
    }

    KeptCheckpoints kept() {
        return kept;
    }

    Policy policy() {
        return policy;
    }
}
