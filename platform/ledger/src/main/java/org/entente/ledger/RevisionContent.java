package org.entente.ledger;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

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

    /** The bytes of the salts of one revision: 16 for each field, in the order of the fields' names. */
    public static final int SALT_BYTES = Disclosure.SALT_BYTES * RevisionSchema.FIELDS.size();

    /** The entry that commits to this content, and the Disclosures that show it: one for every field, null or not. */
    public Commitment commit(Instant at, SecureRandom chance) {
        var salts = new byte[SALT_BYTES];
        chance.nextBytes(salts);
        return commit(at, salts);
    }

    /** The same with salts that the caller keeps, so that it can make the Disclosures anew and need not store them. */
    public Commitment commit(Instant at, byte[] salts) {
        var disclosures = disclosures(salts, field -> true);
        return new Commitment(RevisionEntry.of(at, disclosures), disclosures);
    }

    /**
     * The Disclosures of some fields, as {@link #commit} made them.
     *
     * @param salts {@link #SALT_BYTES}, all those of the commitment
     * @param shown the names of the fields to show; of the others nothing is read, so they may be gone
     */
    public List<Disclosure> disclosures(byte[] salts, Predicate<String> shown) {
        Finding.DISCLOSURE_MALFORMED.unless(salts.length == SALT_BYTES, salts.length + " bytes of salt.");
        var disclosures = new ArrayList<Disclosure>();
        var from = 0;
        for (var field : fields().entrySet()) {
            if (shown.test(field.getKey())) {
                var salt = Arrays.copyOfRange(salts, from, from + Disclosure.SALT_BYTES);
                disclosures.add(Disclosure.of(salt, field.getKey(), field.getValue()));
            }
            from += Disclosure.SALT_BYTES;
        }
        return disclosures;
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
