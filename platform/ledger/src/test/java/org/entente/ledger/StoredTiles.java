package org.entente.ledger;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * One row a tile, as a database would keep them: rows only grow, and every width up to the stored one is served.
 */
final class StoredTiles implements TileSource {
    private final Map<List<Long>, Tile> rows = new HashMap<>();
    int reads;

    /** The tiles of a log whose leaf number i is {@link #leaf}. */
    static StoredTiles ofSize(int size) {
        var stored = new StoredTiles();
        stored.store(Tree.empty().append(leaves(0, size)));
        return stored;
    }

    static Hash leaf(long index) {
        return Hash.ofLeaf(Long.toString(index).getBytes());
    }

    static List<Hash> leaves(int from, int to) {
        return IntStream.range(from, to).mapToObj(StoredTiles::leaf).toList();
    }

    void store(Growth growth) {
        growth.tiles().forEach(this::store);
    }

    private void store(Tile tile) {
        var before = rows.put(key(tile.address()), tile);
        if (before != null) {
            var kept = Arrays.copyOf(tile.bytes(), before.bytes().length);
            assertArrayEquals(before.bytes(), kept, "a stored tile may only grow at its end");
        }
    }

    @Override
    public Tile tile(TileAddress address) {
        reads++;
        var row = rows.get(key(address));
        if (row == null || row.address().span().width() < address.span().width()) {
            throw TileSource.missing(address);
        }
        return row.narrowed(address.span().width());
    }

    Map<List<Long>, Tile> rows() {
        return rows;
    }

    /** The widths of one level's tiles, in order. */
    List<Integer> widths(long level) {
        var count = rows.keySet().stream().filter(key -> key.get(0) == level).count();
        return LongStream.range(0, count).mapToObj(index -> rows.get(List.of(level, index)).address().span().width())
                .toList();
    }

    private static List<Long> key(TileAddress address) {
        return List.of((long) address.level(), address.span().index());
    }
}
