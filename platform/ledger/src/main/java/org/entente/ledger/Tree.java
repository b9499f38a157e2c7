package org.entente.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * A log's tree at one size: only its right edge is held, which is all that appending needs (RFC 6962 section 2.1 in the
 * tiles of c2sp.org/tlog-tiles). Immutable: a failed transaction keeps the tree it had.
 */
public final class Tree {
    private static final Tree EMPTY = new Tree(0, List.of(), List.of());

    private final long size;
    /** Roots of the perfect subtrees that make up the tree, the largest (leftmost) first. */
    private final List<Hash> peaks;
    /** The partial tiles at the right edge, at most one a level, lowest level first. */
    private final List<Tile> edge;

    Tree(long size, List<Hash> peaks, List<Tile> edge) {
        this.size = size;
        this.peaks = List.copyOf(peaks);
        this.edge = List.copyOf(edge);
    }

    public static Tree empty() {
        return EMPTY;
    }

    /** Takes up a stored tree by its right-edge tiles, one read a level, and refuses them if they lead elsewhere. */
    public static Tree resume(long size, Hash root, TileSource tiles) {
        var tree = resume(size, tiles);
        Finding.ROOT_MISMATCH.unless(tree.root().equals(root), "At size " + size + ".");
        return tree;
    }

    /** Takes up a stored tree by its right-edge tiles, one read a level; nothing is known of its root before. */
    public static Tree resume(long size, TileSource tiles) {
        var edge = new ArrayList<Tile>();
        var peaks = new ArrayList<Hash>();
        for (int level = 0; TileAddress.population(level, size) > 0; level++) {
            var population = TileAddress.population(level, size);
            if (population % TileSpan.FULL > 0) {
                var tile = tiles.tile(TileAddress.of(level, population / TileSpan.FULL, size));
                edge.add(tile);
                peaks.addAll(0, peaksOf(tile));
            }
        }
        return new Tree(size, peaks, edge);
    }

    private static List<Hash> peaksOf(Tile tile) {
        var peaks = new ArrayList<Hash>();
        int rest = tile.address().span().width();
        int from = 0;
        while (rest > 0) {
            int count = Integer.highestOneBit(rest);
            peaks.add(tile.root(from, count));
            from += count;
            rest -= count;
        }
        return peaks;
    }

    public long size() {
        return size;
    }

    /** The Merkle Tree Hash of all entries. */
    public Hash root() {
        if (peaks.isEmpty()) {
            return Hash.EMPTY_TREE;
        }
        var root = peaks.get(peaks.size() - 1);
        for (int i = peaks.size() - 2; i >= 0; i--) {
            root = Hash.ofNode(peaks.get(i), root);
        }
        return root;
    }

    /** The tree after these leaves, and every tile that changed on the way. Reads nothing. */
    public Growth append(List<Hash> leaves) {
        var appending = new Appending(size, peaks, edge);
        leaves.forEach(appending::add);
        return appending.growth();
    }
}
