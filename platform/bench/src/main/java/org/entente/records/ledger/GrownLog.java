package org.entente.records.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.entente.ledger.Hash;
import org.entente.ledger.Tree;

/**
 * The tree over leaves that were loaded in bulk: what the integrator would have stored, had it placed them one pass after
 * another.
 */
public final class GrownLog {

    private static final int AT_A_TIME = 1 << 14;
    private static final String LEAVES = """
            select r.leaf_hash from ledger_leaf l join revision r on r.record = l.record and r.rev = l.rev
            where l.leaf_index >= ? and l.leaf_index < ? order by l.leaf_index""";

    private GrownLog() {
    }

    /** Stores the tiles and the state, in one transaction; the integrator's role may. */
    public static void overLeaves(Connection database, long size) throws SQLException {
        var rows = new TileRows(database);
        var tree = Tree.empty();
        while (tree.size() < size) {
            var growth = tree.append(leaves(database, tree.size(), Math.min(size, tree.size() + AT_A_TIME)));
            rows.store(growth.tiles());
            tree = growth.tree();
        }
        var state = LogState.hold(database);
        state.advance(database, tree, state.coveredUntil());
    }

    private static List<Hash> leaves(Connection database, long from, long to) throws SQLException {
        try (var sql = database.prepareStatement(LEAVES)) {
            sql.setLong(1, from);
            sql.setLong(2, to);
            var leaves = new ArrayList<Hash>();
            try (var row = sql.executeQuery()) {
                while (row.next()) {
                    leaves.add(Hash.of(row.getBytes(1)));
                }
            }
            return leaves;
        }
    }
}
