package org.entente.verifier;

import java.time.Instant;
import java.util.BitSet;
import java.util.Map;

import org.entente.ledger.RevisionEntry;

/**
 * One record's revisions as far as they were seen: where the next one has to follow.
 */
final class RecordChain {
    private final String entity;
    private final BitSet shown = new BitSet();
    private long rev;
    private long index = -1;
    private Instant at = Instant.MIN;
    private String leaf;

    RecordChain(String entity) {
        this.entity = entity;
    }

    long rev() {
        return rev;
    }

    boolean leavesGap(long next) {
        return next > rev + 1;
    }

    /** A revision number k needs k-1 entries before it. */
    void requireRoom(long next, long nextIndex) {
        Breach.REV_GAP.unless(next - 1 <= nextIndex, "The log has only " + nextIndex + " entries before it.");
    }

    boolean endsWith(Object prev) {
        return leaf != null && leaf.equals(prev);
    }

    void requireNext(long next, long nextIndex, Instant nextAt, Map<String, Object> fields) {
        Breach.HISTORY_MISMATCH.unless(entity.equals(fields.get("entity")), "The record was a " + entity + ".");
        Breach.REV_DUPLICATE.unless(next > rev, "It comes after revision " + rev + ".");
        Breach.PREV_MISMATCH.unless(next != rev + 1 || rev == 0 || endsWith(fields.get("prev")),
                "It names another entry as revision " + rev + ".");
        Breach.TIME_REGRESSION.unless(!nextAt.isBefore(at), "It says " + nextAt + " after " + at + ".");
        Breach.TIME_REGRESSION.unless(nextIndex > index || nextIndex == RecordRules.PENDING,
                "It stands at index " + nextIndex + ", before the revision that it follows.");
    }

    void take(long next, long nextIndex, RevisionEntry entry) {
        rev = Math.max(rev, next);
        index = Math.max(index, nextIndex);
        at = entry.at();
        leaf = entry.leafHash().base64();
        // Larger numbers were refused for want of room in any log that fits here.
        if (next <= Integer.MAX_VALUE) {
            shown.set((int) next);
        }
    }

    boolean shows(long number) {
        return number <= Integer.MAX_VALUE && shown.get((int) number);
    }
}
