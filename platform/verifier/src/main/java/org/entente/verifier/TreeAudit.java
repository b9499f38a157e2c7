package org.entente.verifier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.entente.ledger.Checkpoint;
import org.entente.ledger.EntryBundle;
import org.entente.ledger.Growth;
import org.entente.ledger.Hash;
import org.entente.ledger.Tile;
import org.entente.ledger.TileAddress;
import org.entente.ledger.TileSpan;
import org.entente.ledger.Tree;

/**
 * The whole tree, computed anew from the entries alone, bundle by bundle: every tile served must be the one computed, the root
 * the
 * signed one, and each kept root that of its first entries.
 */
final class TreeAudit {
    private static final String ENTRIES = "tile/entries/";

    private final LogFiles files;
    private final Head head;
    private final List<Checkpoint> kept;
    private final Report report;
    private final Map<Integer, Tile> edge = new HashMap<>();
    private Tree tree = Tree.empty();

    /** What else is asked of each bundle of entries. */
    @FunctionalInterface
    interface Reader {
        void read(TileSpan span, List<byte[]> entries, List<Hash> leaves);
    }

    TreeAudit(LogFiles files, Head head, List<Checkpoint> kept, Report report) {
        this.files = files;
        this.head = head;
        this.kept = kept.stream().filter(old -> old.size() < head.size()).toList();
        this.report = report;
    }

    /** Reads the log to its end, or to where it cannot be read on. */
    boolean run(Reader reader) {
        for (long index = 0; index * TileSpan.FULL < head.size(); index++) {
            var span = TileSpan.of(index, head.size());
            if (!report.check("entries from index " + span.first(), () -> bundle(span, reader))) {
                report.notProved("The log was read up to index " + span.first() + " only.");
                return false;
            }
        }
        edge.values().forEach(this::compare);
        var same = report.check("the tree", () -> Breach.ROOT_MISMATCH.unless(tree.root().equals(head.root()),
                "The entries lead to " + tree.root().base64() + "."));
        if (same && report.clean()) {
            report.proved("All " + head.size() + " entries lead to the signed root, and every tile is the one they lead to.");
        }
        return true;
    }

    private void bundle(TileSpan span, Reader reader) {
        var bundle = EntryBundle.parse(files.require(ENTRIES + span.path()), span.width());
        var address = new TileAddress(0, span);
        report.check(address.path(), () -> bundle.verify(Tile.of(address, files.require(address.path()))));
        var entries = bundle.entries();
        var leaves = entries.stream().map(Hash::ofLeaf).toList();
        kept.forEach(
                old -> report.check("the checkpoint kept at " + old.size() + " entries", () -> requirePrefix(old, leaves)));
        grow(tree.append(leaves));
        reader.read(span, entries, leaves);
    }

    private void requirePrefix(Checkpoint old, List<Hash> leaves) {
        var within = old.size() - tree.size();
        if (within > 0 && within <= leaves.size()) {
            var root = tree.append(leaves.subList(0, (int) within)).tree().root();
            Breach.CONSISTENCY_ROOT.unless(root.equals(old.root()), "The first " + old.size() + " entries have another root.");
        }
    }

    private void grow(Growth growth) {
        tree = growth.tree();
        var done = new ArrayList<Tile>();
        for (var tile : growth.tiles()) {
            if (tile.address().level() > 0) {
                edge.put(tile.address().level(), tile);
                if (tile.address().span().full()) {
                    done.add(tile);
                }
            }
        }
        // Taken off once judged; the next tile of its level takes its place.
        done.forEach(tile -> {
            compare(tile);
            edge.remove(tile.address().level(), tile);
        });
    }

    private void compare(Tile computed) {
        var address = computed.address();
        report.check(address.path(), () -> {
            var served = Tile.of(address, files.require(address.path()));
            Breach.TILE_MISMATCH.unless(served.equals(computed), address.path());
        });
    }
}
