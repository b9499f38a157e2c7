package org.entente.verifier;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.entente.ledger.Hash;
import org.entente.ledger.RevisionEntry;
import org.entente.ledger.SignedNote;
import org.entente.ledger.TileSpan;

/**
 * Mode {@code log}: everything a log has, live or from a folder, read once from its first entry to its last.
 */
final class LogAudit implements Check {
    private static final int LONGEST_TOKEN = 1 << 16;

    private final Arguments arguments;
    private final Clock clock;
    private final boolean cleared;
    private Head head;
    private Report report;
    private EntryAudit entries;
    private Optional<DisclosureAudit> disclosures = Optional.empty();
    private Optional<Histories> histories = Optional.empty();
    private final OpenEnds leaves = new OpenEnds();
    private final Receipts receipts;

    LogAudit(List<String> words, Clock clock) {
        arguments = new Arguments(words, 1,
                Check.with(Trust.OPTIONS, "--disclosures", "--token-file", "--histories", "--save", "--leaf"),
                Check.with(FLAGS, "--cleared"));
        this.clock = clock;
        receipts = new Receipts(arguments.all("--leaf"));
        cleared = arguments.has("--cleared");
        if (cleared && !arguments.has("--disclosures") && !arguments.has("--histories")) {
            throw new NotChecked("--cleared says that you may see everything; of what, --disclosures or --histories must say.");
        }
    }

    @Override
    public void run(Report into) {
        report = into;
        var trust = Trust.of(arguments, clock);
        var token = token(arguments);
        var files = saving(LogFiles.at(arguments.plain(0), token));
        var note = files.read("checkpoint").orElseThrow(() -> new NotChecked("There is no checkpoint, so no log to check."));
        if (!report.check("the checkpoint", () -> head = trust.accept(SignedNote.parse(note), report))) {
            return;
        }
        report.check("the checkpoints that you kept", () -> trust.kept().compare(head));
        if (arguments.has("--save")) {
            files.read("policy");
        }
        if (head.size() == 0) {
            report.notChecked("The log has no entries: nothing was there to verify.");
            return;
        }
        read(files, trust, arguments.one("--disclosures").map(place -> saving(LogFiles.at(place, token))));
        keep(trust);
    }

    static Optional<String> token(Arguments arguments) {
        return arguments.path("--token-file")
                .map(file -> new String(GivenFiles.read(file, LONGEST_TOKEN), StandardCharsets.UTF_8).strip());
    }

    private LogFiles saving(LogFiles files) {
        return arguments.path("--save").<LogFiles> map(folder -> new SavingFiles(files, folder)).orElse(files);
    }

    private void read(LogFiles files, Trust trust, Optional<LogFiles> content) {
        var sightings = new Sightings();
        sightings.add(head);
        trust.kept().witnessed(head.origin(), trust.policy()).forEach(sightings::add);
        entries = new EntryAudit(head, sightings, report);
        var shown = new RecordRules(cleared, report);
        var told = new RecordRules(cleared, report);
        disclosures = content.map(place -> new DisclosureAudit(place, shown, report));
        histories = arguments.path("--histories").map(file -> new Histories(file, cleared, told, sightings, report));
        var whole = new TreeAudit(files, head, trust.kept().of(head.origin()), report).run(this::read);
        entries.finish();
        disclosures.ifPresent(DisclosureAudit::finish);
        if (whole) {
            receipts.finish(report);
            histories.ifPresent(Histories::finish);
            leaves.close(shown.openEnds(), report);
            leaves.close(told.openEnds(), report);
        }
        notProved();
    }

    private void read(TileSpan span, List<byte[]> bytes, List<Hash> hashes) {
        disclosures.ifPresent(audit -> audit.open(span));
        if (disclosures.isPresent() || histories.isPresent()) {
            leaves.add(hashes);
        }
        receipts.see(hashes);
        for (int i = 0; i < bytes.size(); i++) {
            var position = i;
            var index = span.first() + i;
            entries.take(index, bytes.get(i)).ifPresent(entry -> {
                var fields = disclosures.flatMap(audit -> audit.take(index, position, entry)).orElse(Map.of());
                histories.ifPresent(told -> told.see(index, hashes.get(position), entry instanceof RevisionEntry, fields));
            });
        }
    }

    private void notProved() {
        if (disclosures.isEmpty() && histories.isEmpty()) {
            report.notProved("What the entries say was not checked: that needs --disclosures or --histories.");
        }
        if (head.acceptance().cosignatures().isEmpty()) {
            report.notProved("When the entries were really written: no witness told a time.");
        }
    }

    private void keep(Trust trust) {
        var kept = trust.kept().of(head.origin()).size();
        if (report.verdict() != Verdict.VERIFIED) {
            return;
        }
        if (kept > 0) {
            report.proved("All " + kept + " checkpoints that you kept are beginnings of this log.");
        } else {
            report.notProved(
                    "That nothing was rewritten before today: you had kept no earlier checkpoint of this log (--state).");
        }
        trust.kept().keep(head);
    }
}
