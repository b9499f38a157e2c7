package org.entente.ledger;

import java.util.List;

/**
 * The hashes that lead from one entry to the root of a tree (RFC 6962 section 2.1.1), judged by the loop of RFC 9162
 * section 2.1.3.2. It binds entry and index to a root, not the root to a size: only a signed checkpoint does that.
 */
public record InclusionProof(long index, long size, List<Hash> path) {
    public InclusionProof {
        Finding.PROOF_MALFORMED.unless(index >= 0 && index < size, "No entry " + index + " among " + size + ".");
        path = List.copyOf(path);
    }

    /** Refuses unless this leads from the leaf to the root. */
    public void verify(Hash leaf, Hash root) {
        Finding.PROOF_ROOT.unless(rootFrom(leaf).equals(root), "Index " + index + " at size " + size + ".");
    }

    private Hash rootFrom(Hash leaf) {
        long node = index;
        long last = size - 1;
        var root = leaf;
        for (var sibling : path) {
            Finding.PROOF_LENGTH.unless(last > 0, path.size() + " hashes.");
            if (node % 2 == 1 || node == last) {
                root = Hash.ofNode(sibling, root);
                // The right border has no sibling on these levels: the node goes up as it is.
                int alone = Long.numberOfTrailingZeros(node);
                node >>= alone;
                last >>= alone;
            } else {
                root = Hash.ofNode(root, sibling);
            }
            node /= 2;
            last /= 2;
        }
        Finding.PROOF_LENGTH.unless(last == 0, path.size() + " hashes.");
        return root;
    }
}
