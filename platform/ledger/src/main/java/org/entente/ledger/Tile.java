package org.entente.ledger;

import java.util.Arrays;

/**
 * Consecutive hashes of one level of the tree, each the root of a full tile below (c2sp.org/tlog-tiles, "Merkle Tree").
 */
public final class Tile {
    private final TileAddress address;
    private final byte[] hashes;

    private Tile(TileAddress address, byte[] hashes) {
        this.address = address;
        this.hashes = hashes;
    }

    /** The tile as served or stored; refuses another length than its address promises. */
    public static Tile of(TileAddress address, byte[] hashes) {
        var promised = address.span().width() * Hash.LENGTH;
        Finding.TILE_MALFORMED.unless(hashes.length == promised, address.path());
        return new Tile(address, hashes.clone());
    }

    /** The narrower tile that an earlier, smaller tree had: the first hashes of this one. */
    public Tile narrowed(int width) {
        var narrow = new TileSpan(address.span().index(), width);
        Finding.TILE_MALFORMED.unless(width <= address.span().width(), address.path() + " has no width " + width + ".");
        return new Tile(new TileAddress(address.level(), narrow), Arrays.copyOf(hashes, width * Hash.LENGTH));
    }

    public TileAddress address() {
        return address;
    }

    public byte[] bytes() {
        return hashes.clone();
    }

    public Hash hash(int position) {
        return Hash.at(hashes, position);
    }

    /** The root over {@code count} hashes, a power of two, from a position that is a multiple of it. */
    Hash root(int from, int count) {
        if (count == 1) {
            return hash(from);
        }
        var half = count / 2;
        return Hash.ofNode(root(from, half), root(from + half, half));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tile tile && address.equals(tile.address) && Arrays.equals(hashes, tile.hashes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(hashes);
    }

    @Override
    public String toString() {
        return address.path();
    }
}
