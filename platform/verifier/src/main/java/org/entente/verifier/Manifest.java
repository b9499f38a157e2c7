package org.entente.verifier;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What an evidence bundle says of itself, in {@code evidence.json}.
 */
record Manifest(String origin, String entity, String record, long revisions, long pending) {

    private static final String FORMAT = "org.entente.evidence.v1";
    private static final Set<String> MEMBERS = Set.of("format", "source", "origin", "question", "entity", "record", "asked",
            "revisions", "pending");

    static Manifest parse(String text) {
        var json = JsonText.read(text, Breach.EVIDENCE_MALFORMED);
        json.requireAmong(MEMBERS);
        Breach.EVIDENCE_MALFORMED.unless(json.text("format").equals(FORMAT), "Format " + json.text("format") + ".");
        json.text("source");
        json.text("question");
        requireTime(json.text("asked"));
        return new Manifest(json.text("origin"), json.text("entity"), json.text("record"), json.number("revisions"),
                json.number("pending"));
    }

    private static void requireTime(String asked) {
        try {
            Instant.parse(asked);
        } catch (DateTimeException malformed) {
            throw Breach.EVIDENCE_MALFORMED.because("asked is not a time.");
        }
    }

    void requireMatch(List<HistoryItem> items, int unread) {
        for (var item : items) {
            Breach.HISTORY_MISMATCH.unless(item.record().equals(record), "A revision of another record: " + item.record());
            Breach.HISTORY_MISMATCH.unless(item.entity().equals(entity), "A revision of a " + item.entity() + ".");
        }
        Breach.HISTORY_MISMATCH.unless(items.size() == revisions,
                revisions + " revisions announced, " + items.size() + " shown.");
        var waiting = items.stream().filter(HistoryItem::pending).count();
        Breach.HISTORY_MISMATCH.unless(unread > 0 || waiting == pending,
                pending + " pending announced, " + waiting + " shown.");
    }
}
