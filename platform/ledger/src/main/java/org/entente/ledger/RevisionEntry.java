package org.entente.ledger;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The entry of one revision of one record: a time, and the digest of every field, so that it tells those who hold no
 * Disclosure nothing but that something was recorded (RFC 9901 sections 4.2.3 and 7.1).
 */
public final class RevisionEntry implements Entry {
    static final String TYPE = "org.entente.ledger.revision.v1";

    private static final String ALGORITHM = "sha-256";

    private final Instant at;
    private final List<String> digests;
    private final byte[] bytes;

    private RevisionEntry(Instant at, List<String> digests) {
        this.at = at;
        this.digests = List.copyOf(digests);
        var members = Map.of("_sd", digests, "_sd_alg", ALGORITHM, "at", RecordedTime.format(at), "type", TYPE);
        bytes = StrictText.utf8(CanonicalJson.write(members), Finding.JSON_REFUSED);
    }

    /** The entry that commits to these Disclosures, one for every field of a revision. */
    static RevisionEntry of(Instant at, Collection<Disclosure> disclosures) {
        var entry = new RevisionEntry(at, disclosures.stream().map(Disclosure::digest).sorted().toList());
        var fields = entry.open(disclosures);
        Finding.REVISION_SCHEMA.unless(fields.size() == RevisionSchema.FIELDS.size(), "Fields " + fields.keySet() + ".");
        return entry;
    }

    static RevisionEntry of(Map<?, ?> members) {
        EntryText.requireMembers(members, Set.of("_sd", "_sd_alg", "at", "type"));
        var algorithm = EntryText.string(members, "_sd_alg");
        Finding.ENTRY_SCHEMA.unless(algorithm.equals(ALGORITHM), "Digests by " + algorithm + ".");
        return new RevisionEntry(RecordedTime.parse(EntryText.string(members, "at")), digests(members.get("_sd")));
    }

    private static List<String> digests(Object member) {
        var list = member instanceof List<?> items ? items : List.of();
        Finding.ENTRY_SCHEMA.unless(list.size() == RevisionSchema.FIELDS.size(), list.size() + " digests.");
        Finding.ENTRY_SCHEMA.unless(list.stream().allMatch(Disclosure::isDigest), "Not digests of SHA-256.");
        var digests = list.stream().map(String.class::cast).toList();
        var ordered = digests.stream().sorted().distinct().toList();
        Finding.ENTRY_SCHEMA.unless(digests.equals(ordered), "Digests out of order or twice.");
        return digests;
    }

    /**
     * The fields that the Disclosures show, by name. Each must be committed to here, none come twice, those that
     * identify the revision come all or none, and every value must be one that its field allows.
     */
    public Map<String, Object> open(Collection<Disclosure> disclosures) {
        var known = new HashSet<>(digests);
        var fields = new TreeMap<String, Object>();
        for (var disclosure : disclosures) {
            Finding.DISCLOSURE_UNKNOWN.unless(known.remove(disclosure.digest()), disclosure.name());
            Finding.REVISION_SCHEMA.unless(!fields.containsKey(disclosure.name()), disclosure.name() + " twice.");
            fields.put(disclosure.name(), disclosure.value());
        }
        RevisionSchema.verify(fields);
        return Collections.unmodifiableMap(fields);
    }

    @Override
    public Instant at() {
        return at;
    }

    /** The digests of all Disclosures, sorted. */
    public List<String> digests() {
        return digests;
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RevisionEntry entry && Arrays.equals(bytes, entry.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
