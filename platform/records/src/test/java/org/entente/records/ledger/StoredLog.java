package org.entente.records.ledger;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.entente.ledger.Checkpoint;
import org.entente.ledger.Entry;
import org.entente.ledger.Hash;
import org.entente.ledger.Prover;
import org.entente.ledger.SignedNote;
import org.entente.ledger.TileSource;
import org.entente.ledger.Tree;

/** What must hold of the log at any moment, cheaply, and at rest, in full: the tree made anew from the entries alone. */
final class StoredLog {

    private final LogDatabase database;

    StoredLog(LogDatabase database) {
        this.database = database;
    }

    /** In one snapshot: indexes without gap, each revision in exactly one place, nothing served that is not covered. */
    void mustBeWhole() {
        var row = database.row("""
                select s.size, (select count(*) from ledger_leaf), (select coalesce(max(leaf_index) + 1, 0) from ledger_leaf),
                    (select count(*) from revision),
                    (select count(*) from ledger_pending) + (select count(*) from ledger_leaf where record is not null),
                    (select count(*) from ledger_pending p join ledger_leaf l using (record, rev)),
                    (select count(*) from ledger_publication where size > s.size),
                    (select coalesce(max(size), 0) from ledger_pass)
                from ledger_state s""");
        assertEquals(row.get(0), row.get(1), "a leaf for each place");
        assertEquals(row.get(0), row.get(2), "no place left out");
        assertEquals(row.get(3), row.get(4), "each revision is pending or placed");
        assertEquals(0L, row.get(5), "and not both");
        assertEquals(0L, row.get(6), "nothing is published that is not committed");
        assertEquals(row.get(0), row.get(7), "each size was told of");
    }

    /** Everything that is stored equals what the entries alone lead to. */
    void mustFollowFromItsEntries() throws SQLException {
        mustBeWhole();
        var leaves = leaves();
        var growth = Tree.empty().append(leaves);
        var state = database.row("select size, root from ledger_state");
        assertEquals(growth.tree().size(), state.get(0));
        assertEquals(growth.tree().root(), Hash.of((byte[]) state.get(1)));
        var stored = new HashMap<List<Long>, byte[]>();
        database.rows("select level::bigint, tile_index, hashes from ledger_tile")
                .forEach(row -> stored.put(List.of((Long) row.get(0), (Long) row.get(1)), (byte[]) row.get(2)));
        for (var tile : growth.tiles()) {
            var address = tile.address();
            assertArrayEquals(tile.bytes(), stored.remove(List.of((long) address.level(), address.span().index())),
                    address.path());
        }
        assertTrue(stored.isEmpty(), "no tile that no entry explains");
        recordsMustBeInOrder();
        checkpointsMustBeBeginnings();
    }

    private List<Hash> leaves() {
        var leaves = new ArrayList<Hash>();
        database.rows("""
                select leaf_index, coalesce(key_entry, entry) from ledger_leaf l left join revision r using (record, rev)
                order by leaf_index""").forEach(row -> {
            assertEquals((long) leaves.size(), row.get(0));
            leaves.add(Entry.parse((byte[]) row.get(1)).leafHash());
        });
        return leaves;
    }

    private void recordsMustBeInOrder() {
        Map<Object, Integer> seen = new HashMap<>();
        database.rows("select record, rev from ledger_leaf where record is not null order by leaf_index").forEach(row -> {
            var rev = (Integer) row.get(1);
            assertEquals(rev - 1, Objects.requireNonNullElse(seen.put(row.get(0), rev), 0), "leaf order is rev order");
        });
    }

    private void checkpointsMustBeBeginnings() throws SQLException {
        for (var row : database.rows("select note from ledger_checkpoint union select note from ledger_publication")) {
            mustBeginWith((String) row.get(0));
        }
    }

    /** Whether a checkpoint that somebody once saw is a beginning of what is stored now. */
    void mustBeginWith(String note) throws SQLException {
        var checkpoint = Checkpoint.parse(SignedNote.parse(note).text());
        try (var connection = database.connect("integrator")) {
            TileSource tiles = new TileRows(connection);
            assertEquals(checkpoint.root(), new Prover(tiles).root(checkpoint.size()), "size " + checkpoint.size());
        }
    }
}
