package org.entente.ledger;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * One batch being appended: a leaf hash enters at the bottom, equal subtrees merge, and what reaches a height that
 * tiles store is put there. Fewer than one node is hashed for each leaf.
 */
final class Appending {
    private long size;
    private final Deque<Hash> peaks;
    private final List<Row> rows = new ArrayList<>();
    private final List<Tile> changed = new ArrayList<>();

    Appending(long size, List<Hash> peaks, List<Tile> edge) {
        this.size = size;
        this.peaks = new ArrayDeque<>(peaks);
        for (int level = 0; TileAddress.population(level, size) > 0; level++) {
            rows.add(new Row(level, TileAddress.population(level, size)));
        }
        edge.forEach(tile -> rows.get(tile.address().level()).takeUp(tile));
    }

    void add(Hash leaf) {
        var node = leaf;
        put(0, node);
        int height = 0;
        for (var rest = size; rest % 2 == 1; rest /= 2) {
            node = Hash.ofNode(peaks.removeLast(), node);
            height++;
            if (height % TileAddress.HEIGHT == 0) {
                put(height / TileAddress.HEIGHT, node);
            }
        }
        peaks.addLast(node);
        size++;
    }

    private void put(int level, Hash hash) {
        if (level == rows.size()) {
            rows.add(new Row(level, 0));
        }
        rows.get(level).put(hash);
    }

    Growth growth() {
        var edge = new ArrayList<Tile>();
        for (var row : rows) {
            row.close(edge);
        }
        return new Growth(new Tree(size, List.copyOf(peaks), edge), changed);
    }

    /** The open tile at the right end of one level. */
    private final class Row {
        private final int level;
        private long index;
        private int width;
        private boolean touched;
        private byte[] hashes = new byte[TileSpan.FULL * Hash.LENGTH];

        Row(int level, long population) {
            this.level = level;
            index = population / TileSpan.FULL;
        }

        void takeUp(Tile tile) {
            width = tile.address().span().width();
            hashes = Arrays.copyOf(tile.bytes(), hashes.length);
        }

        void put(Hash hash) {
            hash.copyTo(hashes, width);
            width++;
            touched = true;
            if (width == TileSpan.FULL) {
                changed.add(tile());
                index++;
                width = 0;
                touched = false;
            }
        }

        void close(List<Tile> edge) {
            if (width > 0) {
                edge.add(tile());
            }
            if (touched) {
                changed.add(tile());
            }
        }

        private Tile tile() {
            var address = new TileAddress(level, new TileSpan(index, width));
            return Tile.of(address, Arrays.copyOf(hashes, width * Hash.LENGTH));
        }
    }
}
