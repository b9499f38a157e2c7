package org.entente.verifier;

import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.entente.ledger.Disclosure;
import org.entente.ledger.Hash;
import org.entente.ledger.RevisionEntry;

/**
 * What must hold among the revisions of each record, as they are taken in the order of their numbers or of the log: numbers,
 * chain,
 * times, redactions.
 */
final class RecordRules {
    /** The index of a revision that the log does not have yet. */
    static final long PENDING = Long.MAX_VALUE;

    private final boolean cleared;
    private final Report report;
    private final Map<String, RecordChain> chains = new HashMap<>();
    private final Redactions redactions = new Redactions();
    private final Map<Hash, Long> openEnds = new HashMap<>();
    private long hidden;
    private long taken;
    private long gaps;

    /** @param cleared whether the auditor may see everything, so that whatever is not shown is held back */
    RecordRules(boolean cleared, Report report) {
        this.cleared = cleared;
        this.report = report;
    }

    /** The next revision entry with what was handed out of it, already opened. */
    void take(long index, RevisionEntry entry, Collection<Disclosure> disclosures, Map<String, Object> fields) {
        if (!fields.containsKey("id")) {
            hidden++;
            if (cleared) {
                report.found(Breach.DISCLOSURE_MISSING, "Nothing is shown of the entry at index " + index + ".");
            }
            return;
        }
        taken++;
        var id = (String) fields.get("id");
        var rev = (Long) fields.get("rev");
        var name = fields.get("entity") + " " + id + ", revision " + rev;
        var chain = chains.computeIfAbsent(id, first -> new RecordChain((String) fields.get("entity")));
        report.check(name, () -> chain.requireRoom(rev, index));
        if (chain.leavesGap(rev)) {
            gap(name, index, fields, chain);
        }
        report.check(name, () -> chain.requireNext(rev, index, entry.at(), fields));
        report.check(name, () -> redactions.take(id, rev, fields, chain));
        chain.take(rev, index, entry);
        var shown = disclosures.stream().map(Disclosure::digest).collect(Collectors.toSet());
        var withheld = new HashSet<>(entry.digests());
        withheld.removeAll(shown);
        redactions.expect(id, rev, withheld);
    }

    private void gap(String name, long index, Map<String, Object> fields, RecordChain chain) {
        if (cleared || chain.endsWith(fields.get("prev"))) {
            report.found(Breach.REV_GAP, "After revision " + chain.rev() + ". (" + name + ")");
        } else {
            openEnds.put(Hash.of(Base64.getDecoder().decode((String) fields.get("prev"))), index);
            gaps++;
        }
    }

    /** Leaf hashes that shown revisions name as their predecessors, without these being shown; each with the naming index. */
    Map<Hash, Long> openEnds() {
        return openEnds;
    }

    Set<String> records() {
        return chains.keySet();
    }

    /** After the last revision. */
    void finish() {
        if (cleared) {
            redactions.unexplained().forEach((name, count) -> report.found(Breach.DISCLOSURE_MISSING,
                    count + " of its fields are neither shown nor redacted. (" + name + ")"));
        } else if (redactions.withheld() > 0) {
            report.notProved(redactions.withheld() + " fields of the revisions shown were withheld: that they were withheld"
                    + " rightly is not proved (an auditor cleared for all of it can say --cleared).");
        }
        if (gaps > 0) {
            report.notProved(
                    "Before " + gaps + " of the revisions shown others were withheld: their content and their following"
                            + " each other is not proved.");
        }
        if (redactions.unseen() > 0) {
            report.notProved(redactions.unseen() + " redactions are of revisions that were not shown.");
        }
        if (redactions.erased() > 0) {
            report.proved(redactions.erased() + " erased fields are accounted for by a redaction with its basis.");
        }
        if (hidden > 0 && !cleared) {
            report.notProved(hidden + " revision entries were not opened to you: what they say is not proved.");
        }
    }

    long taken() {
        return taken;
    }
}
