package org.entente.records.ledger;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

import org.entente.ledger.Checkpoint;
import org.entente.ledger.Policy;
import org.entente.ledger.Prover;
import org.entente.ledger.Refusal;
import org.entente.ledger.SignedNote;

/**
 * Signs what the integrator has committed, has it cosigned and publishes it: only what is durable, only what goes on from what
 * was published, only what the policy's quorum has seen.
 */
final class Publisher {

    private final LedgerDatabase database;
    private final LogKeys keys;
    private final Supplier<Policy> policy;
    private final KeptCheckpoint kept;
    private final Promises promises;
    private final Witnesses witnesses = new Witnesses();
    private final Duration freshEvery;

    /** @param policy the published policy, as it is now */
    Publisher(LedgerDatabase database, LogKeys keys, Supplier<Policy> policy, KeptCheckpoint kept, Duration freshEvery) {
        this.database = database;
        this.keys = keys;
        this.policy = policy;
        this.kept = kept;
        this.promises = new Promises(kept, keys.origin());
        this.freshEvery = freshEvery;
    }

    /**
     * What became of a turn.
     *
     * @param published whether there is a new publication
     * @param away the witnesses that gave no cosignature, each with its reason
     */
    record Outcome(boolean published, List<String> away) {
        private static final Outcome NOTHING_TO_DO = new Outcome(false, List.of());
    }

    /**
     * Publishes, if there is something new, or if what there is has become old.
     *
     * @throws LogBroken when the log does not go on from what was published or witnessed: nothing was signed
     */
    Outcome publish() throws SQLException, IOException {
        try {
            // Held in a transaction of its own: the work has several, and the signed note must be committed before it is sent.
            return database.transaction(turn -> {
                try {
                    return Turn.PUBLISHING.take(turn) ? publishInTurn() : Outcome.NOTHING_TO_DO;
                } catch (IOException e) {
                    throw new SQLException("what is published cannot be kept: " + e, e);
                }
            });
        } catch (TileRows.TilesUnread unread) {
            throw new SQLException(unread);
        }
    }

    private Outcome publishInTurn() throws SQLException, IOException {
        var standing = database.transaction(connection -> {
            // Also where there is nothing to sign: a database that was put back is then found out within seconds.
            promises.mustHold(connection);
            return Standing.read(connection);
        });
        var stale = standing.publishedAgo() < 0 || standing.publishedAgo() > freshEvery.toSeconds();
        if (standing.size() == 0 || standing.size() == standing.published() && !stale) {
            return Outcome.NOTHING_TO_DO;
        }
        var trusted = policy.get();
        keys.listedIn(trusted);
        var note = database.transaction(this::sign);
        return cosign(note, trusted, standing.published());
    }

    /** The note of what is committed; the same state gives the same bytes, after a crash too. */
    private SignedNote sign(Connection connection) throws SQLException {
        var state = promises.mustHold(connection);
        var note = keys.sign(new Checkpoint(keys.origin(), state.size(), state.root()));
        try (var sql = connection.prepareStatement(
                "insert into ledger_checkpoint (size, root, note) values (?, ?, ?) on conflict (size) do nothing")) {
            sql.setLong(1, state.size());
            sql.setBytes(2, state.root().bytes());
            sql.setString(3, note.toString());
            sql.executeUpdate();
        }
        mustBeTheOnlyOne(connection, state);
        return note;
    }

    private static void mustBeTheOnlyOne(Connection connection, LogState state) throws SQLException {
        try (var sql = connection.prepareStatement("select root from ledger_checkpoint where size = ?")) {
            sql.setLong(1, state.size());
            try (var row = sql.executeQuery()) {
                if (!row.next() || !Arrays.equals(row.getBytes(1), state.root().bytes())) {
                    throw new LogBroken("Another root was signed for " + state.size() + " entries.");
                }
            }
        }
    }

    private Outcome cosign(SignedNote note, Policy trusted, long published) throws SQLException, IOException {
        var size = Checkpoint.parse(note.text()).size();
        try {
            var cosigned = witnesses.cosign(note, trusted, published, since -> database
                    .transaction(connection -> new Prover(new TileRows(connection)).consistency(since, size)));
            if (!accepted(cosigned.note(), trusted)) {
                cosigned.away().add("so there are fewer cosignatures than the policy asks for.");
                return new Outcome(false, cosigned.away());
            }
            // First the file: a publication that it does not know of could be lost with the database.
            kept.keep(cosigned.note());
            return new Outcome(publish(cosigned.note(), size), cosigned.away());
        } catch (Witnesses.Ahead ahead) {
            // Either another replica was quicker, or the witness remembers what our database has lost.
            if (database.transaction(LogState::read).size() >= ahead.size()) {
                return Outcome.NOTHING_TO_DO;
            }
            throw new LogBroken("The database has lost entries.", ahead);
        }
    }

    private static boolean accepted(SignedNote note, Policy trusted) {
        try {
            trusted.accept(note);
            return true;
        } catch (Refusal refused) {
            if (refused.finding() == org.entente.ledger.Finding.WITNESS_QUORUM) {
                return false;
            }
            throw refused;
        }
    }

    /** Never after a larger one: the turn may have been lost in a failover. */
    private boolean publish(SignedNote note, long size) throws SQLException {
        return database.transaction(connection -> {
            try (var sql = connection.prepareStatement("""
                    insert into ledger_publication (size, note)
                    select ?, ? where not exists (select from ledger_publication where size > ?)""")) {
                sql.setLong(1, size);
                sql.setString(2, note.toString());
                sql.setLong(3, size);
                return sql.executeUpdate() == 1;
            }
        });
    }
}
