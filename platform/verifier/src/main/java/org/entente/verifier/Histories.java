package org.entente.verifier;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.entente.ledger.Hash;

/**
 * Histories as the API showed them, one revision a line in any order, to be held against the log's leaves: none other, none
 * more,
 * and as far as can be known none fewer.
 */
final class Histories {
    private static final int LARGEST = 1 << 30;

    private record Shown(Hash leaf, String revision) {
    }

    private final boolean cleared;
    private final RecordRules rules;
    private final Report report;
    private final Map<Long, Shown> shown = new HashMap<>();
    private final Set<String> records = new HashSet<>();
    private int lines;
    private int confirmed;
    private int pending;

    Histories(Path file, boolean cleared, RecordRules rules, Sightings sightings, Report report) {
        this.cleared = cleared;
        this.rules = rules;
        this.report = report;
        var items = new ArrayList<HistoryItem>();
        report.check("the histories", () -> read(file, items));
        items.sort(Comparator.comparing(HistoryItem::record).thenComparing(HistoryItem::rev));
        items.forEach(item -> take(item, sightings));
        rules.finish();
    }

    private void read(Path file, List<HistoryItem> items) {
        for (var line : JsonText.utf8(GivenFiles.read(file, LARGEST), Breach.HISTORY_MISMATCH).lines().toList()) {
            lines++;
            report.check("line " + lines + " of the histories", () -> items.add(HistoryItem.parse(line)));
        }
    }

    private void take(HistoryItem item, Sightings sightings) {
        records.add(item.record());
        var name = item.entity() + " " + item.record() + ", revision " + item.rev();
        rules.take(item.index(), item.entry(), item.disclosures(), item.fields());
        if (item.pending()) {
            report.check(name, () -> sightings.judgePending(item.entry().at()));
            pending++;
        } else {
            var before = shown.put(item.index(), new Shown(item.entry().leafHash(), name));
            report.check(name,
                    () -> Breach.HISTORY_MISMATCH.unless(before == null, "Shown twice for index " + item.index() + "."));
        }
    }

    /** The log's next leaf. What it says is known if it was disclosed, else the fields are empty. */
    void see(long index, Hash leaf, boolean revision, Map<String, Object> fields) {
        var said = shown.remove(index);
        if (said != null) {
            confirmed++;
            report.check(said.revision, () -> Breach.HISTORY_MISMATCH.unless(said.leaf.equals(leaf),
                    "Its entry is not the one at index " + index + "."));
        } else if (revision && (cleared || records.contains(String.valueOf(fields.get("id"))))) {
            report.found(Breach.HISTORY_MISMATCH, "The histories lack the revision at index " + index + ".");
        }
    }

    /** After the log's last leaf. */
    void finish() {
        if (!shown.isEmpty()) {
            report.notProved(shown.size() + " revisions shown have a place beyond this checkpoint.");
        }
        if (pending > 0) {
            report.notProved(pending + " revisions shown were not in the log yet.");
        }
        if (confirmed == 0) {
            report.notChecked("The histories have no revision that the log has.");
        } else if (report.clean()) {
            report.proved(confirmed + " revisions that histories show are entries of the log, each at its index.");
        }
        if (!cleared) {
            report.notProved("That the histories show all revisions of their records is proved only as far as Disclosures"
                    + " (--disclosures) tell which entries are theirs.");
        }
    }
}
