package org.entente.ledger;

/**
 * A tile's place in the tree: its level and its place there (c2sp.org/tlog-tiles, "Merkle Tree").
 */
public record TileAddress(int level, TileSpan span) {
    /** The format's limit; a tree counted in longs has tiles up to level 7. */
    public static final int TOP_LEVEL = 63;

    static final int HEIGHT = 8;

    public TileAddress {
        if (level < 0 || level > TOP_LEVEL) {
            throw new IllegalArgumentException("There is no level " + level + ".");
        }
    }

    /** The tile as a tree of that size has it: partial at the right edge. */
    public static TileAddress of(int level, long index, long treeSize) {
        return new TileAddress(level, TileSpan.of(index, population(level, treeSize)));
    }

    /** Reads the two parts of a tile's path; refuses what is malformed as {@link Finding#PATH_MALFORMED}. */
    public static TileAddress parse(String level, String span) {
        var number = StrictText.decimal(level, Finding.PATH_MALFORMED);
        Finding.PATH_MALFORMED.unless(number <= TOP_LEVEL, "There is no level " + level + ".");
        return new TileAddress((int) number, TileSpan.parse(span));
    }

    /** {@code tile/<L>/<N>[.p/<W>]}. */
    public String path() {
        return "tile/" + level + "/" + span.path();
    }

    /** Whether a tree of that size has this tile in at least this width. */
    public boolean within(long treeSize) {
        return span.within(population(level, treeSize));
    }

    /** How many hashes a tree of that size has on a level of tiles. */
    static long population(int level, long treeSize) {
        return level * HEIGHT >= Long.SIZE ? 0 : treeSize >>> level * HEIGHT;
    }
}
