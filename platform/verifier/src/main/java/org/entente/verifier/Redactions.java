package org.entente.verifier;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Digests without Disclosure, and the redactions that explain them. A digest is of one field of one revision: 256 bits of a
 * salted
 * hash do not come twice.
 */
final class Redactions {
    private static final String REDACTED = "REDACTED";

    private final Map<String, String> missing = new HashMap<>();
    private final Set<String> erased = new HashSet<>();
    private long unseen;

    /** What was not handed out of a revision. */
    void expect(String id, long rev, Set<String> digests) {
        digests.forEach(digest -> missing.put(digest, revision(id, rev)));
    }

    private static String revision(String id, long rev) {
        return id + ", revision " + rev;
    }

    /** The redactions that a revision makes. */
    void take(String id, long rev, Map<String, Object> fields, RecordChain chain) {
        if (!fields.containsKey("redacts")) {
            return;
        }
        var redacts = fields.get("redacts");
        Breach.REDACTION_INVALID.unless(REDACTED.equals(fields.get("action")) == (redacts != null),
                "The action is " + fields.get("action") + ".");
        for (var redaction : redacts instanceof List<?> list ? list : List.of()) {
            resolve(id, rev, (Map<?, ?>) redaction, chain);
        }
    }

    private void resolve(String id, long rev, Map<?, ?> redaction, RecordChain chain) {
        var target = (Long) redaction.get("rev");
        Breach.REDACTION_INVALID.unless(target < rev, "It redacts revision " + target + ", which is not before it.");
        for (var digest : (List<?>) redaction.get("sd")) {
            if (missing.remove(digest, revision(id, target))) {
                erased.add((String) digest);
            } else if (!erased.contains(digest)) {
                Breach.REDACTION_INVALID.unless(!chain.shows(target), "What it redacts of revision " + target
                        + " is shown all the same, or was never there: " + digest + ".");
                unseen++;
            }
        }
    }

    long erased() {
        return erased.size();
    }

    long unseen() {
        return unseen;
    }

    long withheld() {
        return missing.size();
    }

    /** Per revision, how many of its digests nothing explains. */
    Map<String, Integer> unexplained() {
        var unexplained = new TreeMap<String, Integer>();
        missing.values().forEach(revision -> unexplained.merge(revision, 1, Integer::sum));
        return unexplained;
    }
}
