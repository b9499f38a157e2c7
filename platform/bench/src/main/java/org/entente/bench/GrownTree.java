package org.entente.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import org.entente.ledger.Hash;
import org.entente.ledger.Tile;
import org.entente.ledger.TileAddress;
import org.entente.ledger.TileSource;
import org.entente.ledger.Tree;

/** The tree of a log of so many entries, whose leaves are random, with all its tiles. */
public final class GrownTree implements TileSource {

    private static final int AT_A_TIME = 1 << 16;

    private final List<List<Tile>> levels = new ArrayList<>();
    private final SplittableRandom chance = new SplittableRandom(4);
    private final Tree tree;
    private long reads;

    public GrownTree(long size) {
        var grown = Tree.empty();
        while (grown.size() < size) {
            var growth = grown.append(leaves((int) Math.min(AT_A_TIME, size - grown.size())));
            growth.tiles().forEach(this::keep);
            grown = growth.tree();
        }
        tree = grown;
    }

    public List<Hash> leaves(int count) {
        var leaves = new ArrayList<Hash>(count);
        for (int i = 0; i < count; i++) {
            var hash = new byte[Hash.LENGTH];
            chance.nextBytes(hash);
            leaves.add(Hash.of(hash));
        }
        return leaves;
    }

    private void keep(Tile tile) {
        var level = tile.address().level();
        while (levels.size() <= level) {
            levels.add(new ArrayList<>());
        }
        var row = levels.get(level);
        var index = (int) tile.address().span().index();
        if (index < row.size()) {
            row.set(index, tile);
        } else {
            row.add(tile);
        }
    }

    @Override
    public Tile tile(TileAddress address) {
        reads++;
        var stored = levels.get(address.level()).get((int) address.span().index());
        return stored.address().equals(address) ? stored : stored.narrowed(address.span().width());
    }

    public Tree tree() {
        return tree;
    }

    public List<Tile> tiles() {
        return levels.stream().flatMap(List::stream).toList();
    }

    /** How many tiles were asked for. */
    long reads() {
        return reads;
    }
}
