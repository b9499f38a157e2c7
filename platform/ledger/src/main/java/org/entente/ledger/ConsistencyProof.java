package org.entente.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * The hashes that show an older tree to be the beginning of a newer one (RFC 6962 section 2.1.2), judged by the loop of
 * RFC 9162 section 2.1.4.2.
 */
public record ConsistencyProof(long oldSize, long newSize, List<Hash> path) {
    public ConsistencyProof {
        Finding.PROOF_MALFORMED.unless(oldSize >= 0 && oldSize <= newSize, oldSize + " to " + newSize + ".");
        path = List.copyOf(path);
    }

    /** From the empty tree: everything continues it, so nothing was shown about any history. */
    public boolean vacuous() {
        return oldSize == 0;
    }

    /** Refuses unless the tree with the new root begins with the tree of the old root. */
    public void verify(Hash oldRoot, Hash newRoot) {
        if (oldSize == 0 || oldSize == newSize) {
            verifyWithoutHashes(oldRoot, newRoot);
            return;
        }
        var steps = new ArrayList<>(path);
        if (Long.bitCount(oldSize) == 1) {
            steps.add(0, oldRoot);
        }
        Finding.PROOF_LENGTH.unless(!steps.isEmpty(), "No hashes.");
        climb(steps, oldRoot, newRoot);
    }

    private void verifyWithoutHashes(Hash oldRoot, Hash newRoot) {
        Finding.PROOF_LENGTH.unless(path.isEmpty(), path.size() + " hashes where none are needed.");
        var expected = oldSize == newSize ? newRoot : Hash.EMPTY_TREE;
        Finding.CONSISTENCY_ROOT.unless(oldRoot.equals(expected), sizes());
        Finding.CONSISTENCY_ROOT.unless(newSize > 0 || newRoot.equals(Hash.EMPTY_TREE), sizes());
    }

    private void climb(List<Hash> steps, Hash oldRoot, Hash newRoot) {
        int whole = Long.numberOfTrailingZeros(oldSize);
        long node = oldSize - 1 >> whole;
        long last = newSize - 1 >> whole;
        var oldSide = steps.get(0);
        var newSide = oldSide;
        for (var step : steps.subList(1, steps.size())) {
            Finding.PROOF_LENGTH.unless(last > 0, path.size() + " hashes.");
            if (node % 2 == 1 || node == last) {
                oldSide = Hash.ofNode(step, oldSide);
                newSide = Hash.ofNode(step, newSide);
                int alone = Long.numberOfTrailingZeros(node);
                node >>= alone;
                last >>= alone;
            } else {
                newSide = Hash.ofNode(newSide, step);
            }
            node /= 2;
            last /= 2;
        }
        Finding.PROOF_LENGTH.unless(last == 0, path.size() + " hashes.");
        Finding.CONSISTENCY_ROOT.unless(oldSide.equals(oldRoot) && newSide.equals(newRoot), sizes());
    }

    private String sizes() {
        return oldSize + " to " + newSize + ".";
    }
}
