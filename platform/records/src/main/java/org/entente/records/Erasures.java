package org.entente.records;

import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.entente.ledger.Disclosure;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** What may be erased, and what a revision that erases it says: the digests of the Disclosures that nobody can show again. */
@ApplicationScoped
class Erasures {

    /** Of the fields of a revision those that may tell of somebody. The database has them too: V0_6__redaction.sql. */
    private static final Set<String> ERASABLE = Set.of("actor", "change", "effectiveOn", "organization", "party", "reason",
            "state");
    private static final Set<String> IDENTIFYING = Set.of("action", "entity", "id", "prev", "redacts", "rev", "visibility");
    private static final String STATE = "state";

    private final Revisions revisions;

    Erasures(Revisions revisions) {
        this.revisions = revisions;
    }

    /**
     * The redactions that an order asks for, one for each revision.
     *
     * @param newest the record as it stands, its row locked
     */
    ArrayNode of(EraseContent order, Recorded newest) {
        var wanted = new TreeMap<Integer, Set<String>>();
        order.revisions().forEach(r -> wanted.computeIfAbsent(r.rev(), rev -> new TreeSet<>()).addAll(r.fields()));
        wanted.values().forEach(fields -> fields.forEach(Erasures::mustBeErasable));
        if (wanted.getOrDefault(newest.revision(), Set.of()).contains(STATE)) {
            throw RecordProblem.STATE_IN_FORCE.because(newest.revision());
        }
        var redactions = JsonNodeFactory.instance.arrayNode();
        wanted.forEach((rev, fields) -> {
            var digests = redactions.addObject().put("rev", rev).put("basis", order.basis()).putArray("sd");
            disclosed(newest.id(), rev, fields, digests);
        });
        return redactions;
    }

    private void disclosed(UUID record, int rev, Set<String> fields, ArrayNode digests) {
        var revision = revisions.findByIdOptional(new Revision.Key(record, rev))
                .orElseThrow(() -> RecordProblem.REVISION_UNKNOWN.because(rev));
        fields.stream().filter(revision.erased::contains).findFirst().ifPresent(field -> {
            throw RecordProblem.ERASED_ALREADY.because(field, rev);
        });
        revision.content().disclosures(revision.salts, fields::contains).stream().map(Disclosure::digest).sorted()
                .forEach(digests::add);
    }

    private static void mustBeErasable(String field) {
        if (IDENTIFYING.contains(field)) {
            throw RecordProblem.FIELD_IDENTIFIES.because(field);
        }
        if (!ERASABLE.contains(field)) {
            throw RecordProblem.FIELD_UNKNOWN.because(field, new TreeSet<>(ERASABLE));
        }
    }
}
