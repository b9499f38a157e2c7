package org.entente.verifier;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.entente.ledger.InclusionProof;
import org.entente.ledger.ProofFile;
import org.entente.ledger.SignedNote;

/**
 * Mode {@code bundle}: the evidence of one record's history, as a zip or a folder.
 */
final class EvidenceBundle implements Check {
    private final Arguments arguments;
    private final Clock clock;
    private final List<HistoryItem> items = new ArrayList<>();
    private EvidenceFiles files;
    private Head head;
    private int unread;

    EvidenceBundle(List<String> words, Clock clock) {
        arguments = new Arguments(words, 1, Check.with(Trust.OPTIONS, "--record", "--log"), Check.with(FLAGS, "--cleared"));
        this.clock = clock;
    }

    @Override
    public void run(Report report) {
        var trust = Trust.of(arguments, clock);
        var bundle = GivenFiles.path(arguments.plain(0));
        var readable = report.check("the bundle", () -> files = EvidenceFiles.read(bundle))
                && report.check("the checkpoint",
                        () -> head = trust.accept(SignedNote.parse(files.get(EvidenceFiles.CHECKPOINT)), report));
        if (!readable) {
            return;
        }
        report.check(EvidenceFiles.REVISIONS, () -> revisions(report));
        report.check(EvidenceFiles.EVIDENCE, () -> manifest(report));
        proofs(report, trust);
        records(report, trust);
        notProved(report);
        new KeptComparison(trust, head, arguments.one("--log").map(LogFiles::at)).run(report);
    }

    /** What the bundle says of itself, against what is in it. */
    private void manifest(Report report) {
        var manifest = Manifest.parse(files.text(EvidenceFiles.EVIDENCE));
        arguments.one("--record").ifPresentOrElse(
                asked -> Breach.HISTORY_MISMATCH.unless(asked.equalsIgnoreCase(manifest.record()),
                        "You asked for " + asked + ", this is evidence of " + manifest.record() + "."),
                () -> report.notProved("You did not say (--record) which record you asked for: that it is this one, "
                        + manifest.record() + ", is yours to compare."));
        Breach.ORIGIN_MISMATCH.unless(manifest.origin().equals(head.origin()),
                "evidence.json names " + manifest.origin() + ".");
        manifest.requireMatch(items, unread);
        if (report.clean() && !items.isEmpty()) {
            report.proved("Everything shown of " + manifest.entity() + " " + manifest.record() + ", " + items.size()
                    + " revision(s), is what the log committed to, field by field.");
        }
    }

    private void revisions(Report report) {
        var text = files.text(EvidenceFiles.REVISIONS);
        Breach.EVIDENCE_MALFORMED.unless(text.isEmpty() || text.endsWith("\n"), "The last revision is cut off.");
        var number = 0;
        for (var line : text.lines().toList()) {
            number++;
            var subject = "line " + number + " of " + EvidenceFiles.REVISIONS;
            unread += report.check(subject, () -> items.add(HistoryItem.parse(line))) ? 0 : 1;
        }
    }

    private void proofs(Report report, Trust trust) {
        var left = new ArrayList<>(files.proofs());
        var proved = 0;
        for (var item : items) {
            if (!item.pending()) {
                var name = EvidenceFiles.proof(item.index());
                proved += report.check(name, () -> proof(item, name, trust)) ? 1 : 0;
                left.remove(name);
            }
        }
        // A revision that could not be read has been found already; its proof is not one too many.
        left.stream().skip(unread)
                .forEach(name -> report.found(Breach.EVIDENCE_MALFORMED, "A proof of no revision shown: " + name));
        if (proved > 0) {
            report.proved(proved + " entries are in the signed tree, each at its index.");
        }
    }

    private void proof(HistoryItem item, String name, Trust trust) {
        var proof = ProofFile.parse(files.text(name));
        Breach.PROOF_ROOT.unless(proof.index() == item.index(), "It proves index " + proof.index() + ".");
        if (!proof.note().equals(head.note())) {
            KeptCheckpoints.requireSameTree(head, trust.acceptOlder(proof.note()).checkpoint());
        }
        Breach.EVIDENCE_MALFORMED.unless(proof.note().text().equals(head.note().text()),
                "The proof is against another checkpoint than the bundle's.");
        new InclusionProof(proof.index(), head.size(), proof.path()).verify(item.entry().leafHash(), head.root());
    }

    private void records(Report report, Trust trust) {
        var sightings = new Sightings();
        sightings.add(head);
        trust.kept().witnessed(head.origin(), trust.policy()).forEach(sightings::add);
        var rules = new RecordRules(arguments.has("--cleared"), report);
        for (var item : items) {
            rules.take(item.index(), item.entry(), item.disclosures(), item.fields());
            report.check("revision " + item.rev(), () -> judgeTime(item, sightings));
        }
        rules.finish();
        if (items.stream().anyMatch(item -> !item.pending()) && report.clean()) {
            report.proved("The revisions shown follow one another: numbers, chain of leaf hashes, recorded times.");
        }
    }

    private static void judgeTime(HistoryItem item, Sightings sightings) {
        if (item.pending()) {
            sightings.judgePending(item.entry().at());
        } else {
            sightings.judge(item.index(), item.entry().at());
        }
    }

    private void notProved(Report report) {
        var pending = items.stream().filter(HistoryItem::pending).count();
        if (pending == items.size()) {
            report.notChecked("The bundle has no entry of the log: nothing was there to verify.");
        }
        if (pending > 0) {
            report.notProved(pending + " revision(s) were not in the log yet when the bundle was made.");
        }
        report.notProved("That the record has no later revision, in this tree or since, cannot be seen from its bundle:"
                + " check the whole log for that. That the tree has this size is said by the checkpoint, not by the proofs.");
        report.notProved("README.txt, policy and entente-verifier.jar in the bundle are conveniences and were not relied on.");
        Optional.of(EvidenceFiles.POLICY).filter(files::has).filter(name -> !Trust.sameText(files.get(name), arguments))
                .ifPresent(name -> report.notProved("The policy in the bundle is not the one that you gave; yours counted."));
    }
}
