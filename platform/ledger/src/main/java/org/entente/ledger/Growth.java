package org.entente.ledger;

import java.util.List;

/**
 * What appending led to: the larger tree, and the tiles to store, each in its new width. A tile seen before has only
 * grown at its end.
 */
public record Growth(Tree tree, List<Tile> tiles) {
    public Growth {
        tiles = List.copyOf(tiles);
    }
}
