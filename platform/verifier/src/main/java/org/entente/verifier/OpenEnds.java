package org.entente.verifier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.entente.ledger.Hash;

/**
 * All leaves of the log, 32 bytes each, to find the revisions that shown ones follow and that were not shown themselves: they
 * must be
 * in the log, and earlier.
 */
final class OpenEnds {
    private final List<byte[]> rows = new ArrayList<>();

    void add(List<Hash> leaves) {
        var row = new byte[leaves.size() * Hash.LENGTH];
        for (int i = 0; i < leaves.size(); i++) {
            System.arraycopy(leaves.get(i).bytes(), 0, row, i * Hash.LENGTH, Hash.LENGTH);
        }
        rows.add(row);
    }

    void close(Map<Hash, Long> ends, Report report) {
        var open = new HashMap<>(ends);
        var index = 0L;
        for (var row : open.isEmpty() ? List.<byte[]> of() : rows) {
            for (int from = 0; from < row.length; from += Hash.LENGTH, index++) {
                var leaf = Hash.of(Arrays.copyOfRange(row, from, from + Hash.LENGTH));
                var follower = open.get(leaf);
                if (follower != null && follower > index) {
                    open.remove(leaf);
                }
            }
        }
        open.values().forEach(follower -> report.found(Breach.PREV_MISMATCH,
                "The revision at index " + follower + " follows one that is nowhere before it in the log."));
    }
}
