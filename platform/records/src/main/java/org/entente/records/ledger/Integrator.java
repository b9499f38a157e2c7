package org.entente.records.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.entente.ledger.Hash;
import org.entente.ledger.Refusal;
import org.entente.ledger.Tree;
import org.entente.ledger.VerifierKey;

/**
 * Gives what is pending its place in the log, one pass a transaction. Any number of them may run on any number of replicas:
 * one wins a pass, and what a pass has committed no other can undo.
 */
final class Integrator {

    /** Later than anything that was ever told of: an answer about a covered instant never changes, whatever the clock does. */
    private static final String STAMP = """
            select greatest(clock_timestamp(), ?::timestamptz + interval '1 microsecond',
                (select max(at) from ledger_pass) + interval '1 microsecond')""";

    private final LedgerDatabase database;
    private final List<VerifierKey> keys;
    private final Promises promises;
    private volatile boolean begun;

    Integrator(LedgerDatabase database, List<VerifierKey> keys, Promises promises) {
        this.database = database;
        this.keys = List.copyOf(keys);
        this.promises = promises;
    }

    /**
     * What a pass did.
     *
     * @param mine whether this replica had the turn
     * @param ordered how many entries got their index
     * @param drained whether nothing that was committed when it began is still pending
     */
    record Outcome(boolean mine, int ordered, boolean drained, long size) {
        private static final Outcome ANOTHERS = new Outcome(false, 0, false, 0);
    }

    /** Whether this one has had a pass. */
    boolean begun() {
        return begun;
    }

    /** How many revisions wait, counted up to a limit. */
    int pending(int limit) throws SQLException {
        return database.transaction(connection -> Pending.count(connection, limit));
    }

    /**
     * One pass.
     *
     * @param cover whether somebody waits for the present instant to be covered: then a pass without entries is told of too
     * @throws LogBroken when what is stored contradicts itself: nothing was written, nothing may be
     */
    synchronized Outcome pass(boolean cover) throws SQLException {
        try {
            var outcome = database.transaction(
                    connection -> Turn.ORDERING.take(connection) ? order(connection, cover) : Outcome.ANOTHERS);
            begun = begun || outcome.mine() && outcome.drained();
            return outcome;
        } catch (Refusal refused) {
            throw new LogBroken("The stored tiles do not lead to the stored root, so nothing is added to them.", refused);
        } catch (TileRows.TilesUnread unread) {
            throw new SQLException(unread);
        }
    }

    private Outcome order(Connection connection, boolean cover) throws SQLException {
        var state = LogState.hold(connection);
        var tiles = new TileRows(connection);
        var tree = Tree.resume(state.size(), state.root(), tiles);
        // Before the pending rows are looked for: what was committed by then is among them.
        var stamp = stamp(connection, state.coveredUntil());
        if (!begun) {
            promises.mustHold(connection);
        }
        var pending = Pending.read(connection, stamp);
        // After all that was recorded before: what stands behind a later entry would look back-dated.
        var said = begun || !pending.drained() ? KeyEntries.none() : KeyEntries.due(connection, keys, stamp);
        var leaves = new ArrayList<Hash>(pending.leaves());
        leaves.addAll(said.leaves());
        var covered = pending.drained() ? stamp : state.coveredUntil();
        if (!leaves.isEmpty()) {
            pending.place(connection, state.size());
            said.place(connection, state.size() + pending.leaves().size());
            var growth = tree.append(leaves);
            tiles.store(growth.tiles());
            tell(connection, growth.tree().size(), state.coveredUntil(), stamp);
            tree = growth.tree();
        }
        if (cover || !leaves.isEmpty()) {
            state.advance(connection, tree, covered);
        }
        return new Outcome(true, leaves.size(), pending.drained(), tree.size());
    }

    private static Instant stamp(Connection connection, Instant coveredUntil) throws SQLException {
        try (var sql = connection.prepareStatement(STAMP)) {
            sql.setObject(1, coveredUntil.atOffset(ZoneOffset.UTC));
            try (var row = sql.executeQuery()) {
                row.next();
                return row.getObject(1, OffsetDateTime.class).toInstant();
            }
        }
    }

    private static void tell(Connection connection, long size, Instant since, Instant at) throws SQLException {
        try (var sql = connection.prepareStatement("insert into ledger_pass (size, since, at) values (?, ?, ?)")) {
            sql.setLong(1, size);
            sql.setObject(2, since.atOffset(ZoneOffset.UTC));
            sql.setObject(3, at.atOffset(ZoneOffset.UTC));
            sql.executeUpdate();
        }
    }
}
