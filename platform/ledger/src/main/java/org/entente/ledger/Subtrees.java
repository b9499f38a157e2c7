package org.entente.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The subtrees of a tree of one size. Perfect ones lie inside a single tile; the few imperfect ones at the right border
 * are put together from those. Tiles are read once.
 */
final class Subtrees {
    private final long size;
    private final TileSource source;
    private final Map<TileAddress, Tile> seen = new HashMap<>();

    Subtrees(long size, TileSource source) {
        this.size = size;
        this.source = source;
    }

    /** MTH(D[begin:end]) of RFC 6962 section 2.1. */
    Hash root(long begin, long end) {
        var count = end - begin;
        if (Long.bitCount(count) == 1) {
            return perfect(Long.numberOfTrailingZeros(count), begin);
        }
        var middle = begin + Long.highestOneBit(count);
        return Hash.ofNode(root(begin, middle), root(middle, end));
    }

    private Hash perfect(int height, long begin) {
        int level = height / TileAddress.HEIGHT;
        var position = begin >>> level * TileAddress.HEIGHT;
        var address = TileAddress.of(level, position / TileSpan.FULL, size);
        var tile = seen.computeIfAbsent(address, source::tile);
        return tile.root((int) (position % TileSpan.FULL), 1 << height % TileAddress.HEIGHT);
    }

    /** PATH(index, D[size]) of RFC 6962 section 2.1.1: from the leaf's sibling up. */
    List<Hash> path(long index) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("There is no entry " + index + " among " + size + ".");
        }
        var path = new ArrayList<Hash>();
        long begin = 0;
        long end = size;
        while (end - begin > 1) {
            var middle = begin + leftCount(end - begin);
            if (index < middle) {
                path.add(root(middle, end));
                end = middle;
            } else {
                path.add(root(begin, middle));
                begin = middle;
            }
        }
        Collections.reverse(path);
        return path;
    }

    /** PROOF(oldSize, D[size]) of RFC 6962 section 2.1.2; empty from size 0, as tlog-witness wants it. */
    List<Hash> continuation(long oldSize) {
        if (oldSize < 0 || oldSize > size) {
            throw new IllegalArgumentException("A tree of " + size + " never had the size " + oldSize + " before.");
        }
        var path = new ArrayList<Hash>();
        long begin = 0;
        long end = oldSize == 0 ? 0 : size;
        while (end != oldSize) {
            var middle = begin + leftCount(end - begin);
            if (oldSize <= middle) {
                path.add(root(middle, end));
                end = middle;
            } else {
                path.add(root(begin, middle));
                begin = middle;
            }
        }
        // With begin at 0 the old tree is a whole subtree of the new one, and whoever asks knows its root already.
        if (begin > 0) {
            path.add(root(begin, end));
        }
        Collections.reverse(path);
        return path;
    }

    /** The largest power of two smaller than {@code count}. */
    private static long leftCount(long count) {
        return Long.highestOneBit(count - 1);
    }
}
