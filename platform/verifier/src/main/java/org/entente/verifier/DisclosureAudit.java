package org.entente.verifier;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.entente.ledger.Disclosure;
import org.entente.ledger.Entry;
import org.entente.ledger.RevisionEntry;
import org.entente.ledger.TileSpan;

/**
 * What the service hands out of each entry's content, against the entries.
 */
final class DisclosureAudit {
    private static final String PATH = "disclosures/";

    private final LogFiles files;
    private final RecordRules rules;
    private final Report report;
    private List<List<String>> items = List.of();
    private Map<String, Object> fields;

    DisclosureAudit(LogFiles files, RecordRules rules, Report report) {
        this.files = files;
        this.rules = rules;
        this.report = report;
    }

    /** Fetches what is handed out of a bundle's entries. */
    void open(TileSpan span) {
        items = List.of();
        report.check(PATH + span.path(), () -> {
            var text = JsonText.utf8(files.require(PATH + span.path()), Breach.EVIDENCE_MALFORMED);
            var json = JsonText.read(text, Breach.EVIDENCE_MALFORMED);
            json.requireAmong(Set.of("items"));
            Breach.EVIDENCE_MALFORMED.unless(json.any("items") instanceof List<?>, "No list.");
            items = ((List<?>) json.any("items")).stream().map(item -> JsonText.texts(item, Breach.EVIDENCE_MALFORMED))
                    .toList();
            Breach.EVIDENCE_MALFORMED.unless(items.size() == span.width(),
                    items.size() + " items for " + span.width() + " entries.");
        });
    }

    /** The fields that were shown of an entry, if that was in order. */
    Optional<Map<String, Object>> take(long index, int position, Entry entry) {
        if (position >= items.size()) {
            return Optional.empty();
        }
        fields = null;
        report.check("Disclosures of index " + index, () -> {
            var disclosures = items.get(position).stream().map(Disclosure::parse).toList();
            if (entry instanceof RevisionEntry revision) {
                fields = revision.open(disclosures);
                rules.take(index, revision, disclosures, fields);
            } else {
                Breach.DISCLOSURE_UNKNOWN.unless(disclosures.isEmpty(), "A key entry hides nothing.");
            }
        });
        return Optional.ofNullable(fields);
    }

    void finish() {
        rules.finish();
        if (report.clean() && rules.taken() > 0) {
            report.proved("What was handed out of " + rules.taken() + " revisions, of " + rules.records().size()
                    + " records, is what they committed to; within each record they follow one another.");
        }
    }
}
