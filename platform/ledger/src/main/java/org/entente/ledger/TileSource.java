package org.entente.ledger;

/**
 * Where tiles come from: a table, a folder, an address on the web.
 */
@FunctionalInterface
public interface TileSource {
    /**
     * The tile in exactly the width asked for. A source that stores a wider one answers its {@link Tile#narrowed} form;
     * one that has none refuses with {@link #missing}.
     */
    Tile tile(TileAddress address);

    /** The refusal for a tile that should be there and is not. */
    static Refusal missing(TileAddress address) {
        return Finding.RESOURCE_MISSING.because(address.path());
    }
}
