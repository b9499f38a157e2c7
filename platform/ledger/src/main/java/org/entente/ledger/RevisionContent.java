package org.entente.ledger;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All fields of one revision of one record; those that do not apply are null. Maps and lists hold what
 * {@link CanonicalJson} knows.
 *
 * @param change what became of each changed field: its name to the list of the value before and the one after
 * @param prev the leaf hash of the record's revision before; null exactly at {@code rev} 1
 * @param state the whole record after this revision
 */
public record RevisionContent(String action, String actor, Map<String, ?> change, LocalDate effectiveOn, String entity,
        String id, String organization, String party, Hash prev, String reason, List<Redaction> redacts, long rev,
        Map<String, ?> state, String visibility) {

    /** The entry that commits to this content, and the Disclosures that show it: one for every field, null or not. */
    public Commitment commit(Instant at, SecureRandom chance) {
        var disclosures = fields().entrySet().stream()
                .map(field -> Disclosure.of(field.getKey(), field.getValue(), chance)).toList();
        return new Commitment(RevisionEntry.of(at, disclosures), disclosures);
    }

    Map<String, Object> fields() {
        var fields = new TreeMap<String, Object>();
        fields.put("action", action);
        fields.put("actor", actor);
        fields.put("change", change);
        fields.put("effectiveOn", effectiveOn == null ? null : effectiveOn.toString());
        fields.put("entity", entity);
        fields.put("id", id);
        fields.put("organization", organization);
        fields.put("party", party);
        fields.put("prev", prev == null ? null : prev.base64());
        fields.put("reason", reason);
        fields.put("redacts", redacts == null ? null : redacts.stream().map(Redaction::json).toList());
        fields.put("rev", rev);
        fields.put("state", state);
        fields.put("visibility", visibility);
        return fields;
    }

    /** What was erased: Disclosures of an earlier revision by their digests, and on whose authority. */
    public record Redaction(long rev, List<String> sd, String basis) {
        public Redaction {
            sd = List.copyOf(sd);
        }

        private Map<String, Object> json() {
            return Map.of("rev", rev, "sd", sd, "basis", basis);
        }
    }
}
