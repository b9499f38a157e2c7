package org.entente.verifier;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.entente.ledger.Entry;
import org.entente.ledger.EntryBundle;
import org.entente.ledger.Hash;
import org.entente.ledger.InclusionProof;
import org.entente.ledger.ProofFile;

/**
 * Mode {@code proof}: one proof file with the entry that it is about, or with a writer's receipt of it.
 */
final class ProofCheck implements Check {
    private static final int LARGEST = 2_000_000;

    private final Arguments arguments;
    private final Clock clock;
    private Head head;
    private ProofFile proof;

    ProofCheck(List<String> words, Clock clock) {
        arguments = new Arguments(words, 1, Check.with(Trust.OPTIONS, "--entry", "--leaf"), FLAGS);
        this.clock = clock;
        if (arguments.has("--entry") == arguments.has("--leaf")) {
            throw new NotChecked("Say what the proof is about: --entry FILE or --leaf BASE64.");
        }
    }

    @Override
    public void run(Report report) {
        var trust = Trust.of(arguments, clock);
        var bytes = GivenFiles.read(GivenFiles.path(arguments.plain(0)), LARGEST);
        var file = arguments.path("--entry");
        var leaf = file.map(path -> Hash.ofLeaf(entry(path)))
                .orElseGet(() -> Receipts.leaf(arguments.one("--leaf").orElseThrow()));
        file.ifPresent(path -> report.check("the entry", () -> Entry.parse(entry(path))));
        var read = report.check("the proof", () -> proof = ProofFile.parse(JsonText.utf8(bytes, Breach.EVIDENCE_MALFORMED)))
                && report.check("the checkpoint", () -> head = trust.accept(proof.note(), report));
        if (read && report.check("the proof", () -> verify(leaf, file.isPresent(), trust, report))) {
            report.proved(
                    "The entry with leaf hash " + leaf.base64() + " is in the signed tree at index " + proof.index() + ".");
            report.notProved(
                    "Anything about other entries, and that the proof's tree has this size other than by the checkpoint.");
            new KeptComparison(trust, head, Optional.empty()).run(report);
        }
    }

    private void verify(Hash leaf, boolean entry, Trust trust, Report report) {
        new InclusionProof(proof.index(), head.size(), proof.path()).verify(leaf, head.root());
        if (entry) {
            var sightings = new Sightings();
            sightings.add(head);
            trust.kept().witnessed(head.origin(), trust.policy()).forEach(sightings::add);
            sightings.judge(proof.index(), Entry.parse(entry(arguments.path("--entry").orElseThrow())).at());
        } else {
            report.notProved("What the entry says: only its leaf hash was given.");
        }
    }

    private static byte[] entry(Path file) {
        return GivenFiles.read(file, EntryBundle.LONGEST_ENTRY);
    }
}
