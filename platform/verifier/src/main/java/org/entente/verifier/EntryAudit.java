package org.entente.verifier;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.entente.ledger.Entry;
import org.entente.ledger.KeyEntry;
import org.entente.ledger.VerifierKey;

/**
 * What every entry says for itself: canonical form, a type known here, a time that the order of the log and the witnesses
 * allow, keys
 * of this log.
 */
final class EntryAudit {
    private final Head head;
    private final Sightings sightings;
    private final Report report;
    private final Map<VerifierKey, KeyEntry.State> keys = new HashMap<>();
    private Instant latest = Instant.MIN;
    private long revisions;
    private Entry entry;

    EntryAudit(Head head, Sightings sightings, Report report) {
        this.head = head;
        this.sightings = sightings;
        this.report = report;
    }

    /** The next entry, unless it is none. */
    Optional<Entry> take(long index, byte[] bytes) {
        entry = null;
        if (!report.check("index " + index, () -> entry = Entry.parse(bytes))) {
            return Optional.empty();
        }
        var at = entry.at();
        var seen = report.check("index " + index, () -> sightings.judge(index, at));
        report.check("index " + index, () -> Breach.BACKDATED.unless(
                latest.equals(Instant.MIN) || !at.isBefore(latest.minus(Sightings.MERGE_DELAY).minus(Sightings.CLOCKS)),
                "It says " + at + ", an entry before it " + latest + "."));
        // A time in the future, found already, must not make everything after it look back-dated.
        if (seen && at.isAfter(latest)) {
            latest = at;
        }
        if (entry instanceof KeyEntry key) {
            report.check("index " + index, () -> key(key));
        } else {
            revisions++;
        }
        return Optional.of(entry);
    }

    private void key(KeyEntry entry) {
        Breach.ORIGIN_MISMATCH.unless(entry.key().name().equals(head.origin()), "A key entry for " + entry.key().name() + ".");
        keys.put(entry.key(), entry.state());
    }

    void finish() {
        if (report.clean()) {
            report.proved("All entries are in canonical form and of known types: " + revisions + " revisions, "
                    + (head.size() - revisions) + " key entries; no recorded time contradicts the order of the log"
                    + (head.acceptance().cosignatures().isEmpty() ? "." : " or a witness."));
        }
        for (var key : head.acceptance().signers()) {
            if (keys.get(key) != KeyEntry.State.ACTIVE) {
                report.notProved("The log " + (keys.containsKey(key) ? "says that the key " + key + " was retired"
                        : "has no entry that the key " + key + " came into use") + ", although it signed this checkpoint.");
            }
        }
    }
}
