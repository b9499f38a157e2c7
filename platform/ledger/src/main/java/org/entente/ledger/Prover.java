package org.entente.ledger;

/**
 * Computes roots and proofs of any size that the log ever had, from tiles alone: O(log n) hashes, at most two tiles a
 * level (RFC 6962 sections 2.1.1 and 2.1.2; c2sp.org/tlog-tiles).
 */
public final class Prover {
    private final TileSource tiles;

    public Prover(TileSource tiles) {
        this.tiles = tiles;
    }

    /** The root of the tree's first {@code size} entries. */
    public Hash root(long size) {
        return size == 0 ? Hash.EMPTY_TREE : new Subtrees(size, tiles).root(0, size);
    }

    /** That the entry at {@code index} is in the tree of {@code size} entries. */
    public InclusionProof inclusion(long index, long size) {
        return new InclusionProof(index, size, new Subtrees(size, tiles).path(index));
    }

    /** That the tree of {@code oldSize} entries is the beginning of the one of {@code newSize}. */
    public ConsistencyProof consistency(long oldSize, long newSize) {
        return new ConsistencyProof(oldSize, newSize, new Subtrees(newSize, tiles).continuation(oldSize));
    }
}
