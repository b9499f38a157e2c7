package org.entente.verifier;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.entente.ledger.Disclosure;
import org.entente.ledger.Entry;
import org.entente.ledger.RevisionEntry;

/**
 * A revision as a history shows it, held against the entry and the Disclosures that came with it: whatever it shows must be
 * what the
 * entry commits to.
 *
 * @param index its place in the log, or {@link RecordRules#PENDING}
 */
record HistoryItem(long index, RevisionEntry entry, List<Disclosure> disclosures, Map<String, Object> fields) {

    /** Fields of the entry that a history shows under another name. */
    private static final Map<String, String> RENAMED = Map.of("id", "record", "entity", "kind", "rev", "revision");

    private static final Set<String> FIELDS = Set.of("action", "actor", "change", "effectiveOn", "entity", "id", "organization",
            "party", "prev", "reason", "redacts", "rev", "state", "visibility");

    private static final Set<String> MEMBERS = members();

    private static Set<String> members() {
        var members = new HashSet<>(Set.of("at", "leafIndex", "entry", "disclosures"));
        FIELDS.forEach(field -> members.add(RENAMED.getOrDefault(field, field)));
        return members;
    }

    static HistoryItem parse(String line) {
        var shown = JsonText.read(line, Breach.HISTORY_MISMATCH);
        shown.requireAmong(MEMBERS);
        var index = shown.has("leafIndex") ? shown.number("leafIndex") : RecordRules.PENDING;
        Breach.HISTORY_MISMATCH.unless(Entry.parse(shown.base64("entry")) instanceof RevisionEntry,
                "The entry is not one of a revision.");
        var entry = (RevisionEntry) Entry.parse(shown.base64("entry"));
        var disclosures = shown.texts("disclosures").stream().map(Disclosure::parse).toList();
        var fields = entry.open(disclosures);
        requireSame(shown, entry, fields);
        return new HistoryItem(index, entry, disclosures, fields);
    }

    private static void requireSame(JsonText shown, RevisionEntry entry, Map<String, Object> fields) {
        Breach.HISTORY_MISMATCH.unless(fields.containsKey("id"), "Its identity is not disclosed.");
        Breach.HISTORY_MISMATCH.unless(instant(shown.text("at")).equals(entry.at()), "at: the entry says " + entry.at() + ".");
        for (var field : FIELDS) {
            var value = shown.any(RENAMED.getOrDefault(field, field));
            // Of a field that was not disclosed nothing may be shown either: nobody could check it.
            Breach.HISTORY_MISMATCH.unless(Objects.equals(value, fields.get(field)), "Other content in " + field + ".");
        }
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException malformed) {
            throw Breach.HISTORY_MISMATCH.because("at is not a time.");
        }
    }

    boolean pending() {
        return index == RecordRules.PENDING;
    }

    String record() {
        return (String) fields.get("id");
    }

    long rev() {
        return (Long) fields.get("rev");
    }

    String entity() {
        return (String) fields.get("entity");
    }
}
