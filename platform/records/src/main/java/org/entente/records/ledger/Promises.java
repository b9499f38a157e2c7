package org.entente.records.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

import org.entente.ledger.Checkpoint;
import org.entente.ledger.Hash;
import org.entente.ledger.Prover;
import org.entente.ledger.Refusal;
import org.entente.ledger.SignedNote;

/** What was published binds: every later tree begins with it. Asked when a process starts, and before each signature. */
final class Promises {

    private static final String SIGNED = """
            select size, root from ledger_checkpoint
            where size = (select size from ledger_publication order by size desc, number desc limit 1)""";

    private final KeptCheckpoint kept;
    private final String origin;

    Promises(KeptCheckpoint kept, String origin) {
        this.kept = kept;
        this.origin = origin;
    }

    /**
     * Judges the log as it is committed.
     *
     * @return its state
     * @throws LogBroken when it does not go on from what we published
     */
    LogState mustHold(Connection database) throws SQLException {
        var note = kept.read();
        var published = published(database);
        // Read last: what a quicker replica publishes meanwhile is no promise that this state could break.
        var state = LogState.read(database);
        if (note.isPresent()) {
            mustContinue(database, state, keptIn(note.get()), "the checkpoint in " + kept.file());
        }
        if (published.isPresent()) {
            mustContinue(database, state, published.get(), "the last publication");
        }
        mustContinue(database, state, new Checkpoint(origin, state.size(), state.root()), "its own state");
        return state;
    }

    private Optional<Checkpoint> published(Connection database) throws SQLException {
        try (var sql = database.prepareStatement(SIGNED); var row = sql.executeQuery()) {
            return row.next() ? Optional.of(new Checkpoint(origin, row.getLong(1), Hash.of(row.getBytes(2))))
                    : Optional.empty();
        }
    }

    private Checkpoint keptIn(SignedNote note) {
        try {
            var checkpoint = Checkpoint.parse(note.text());
            if (!checkpoint.origin().equals(origin)) {
                throw new LogBroken(
                        "The kept checkpoint is one of " + checkpoint.origin() + ", but this log is " + origin + ".");
            }
            return checkpoint;
        } catch (Refusal refused) {
            throw new LogBroken("The kept checkpoint cannot be read.", refused);
        }
    }

    private static void mustContinue(Connection database, LogState state, Checkpoint published, String where) {
        if (published.size() > state.size()) {
            throw new LogBroken("The database has lost entries: %d are committed, but %s covers %d.".formatted(state.size(),
                    where, published.size()));
        }
        if (!rootAt(database, published.size()).equals(published.root())) {
            throw new LogBroken("The first %d entries are not those that %s covers.".formatted(published.size(), where));
        }
    }

    private static Hash rootAt(Connection database, long size) {
        try {
            return new Prover(new TileRows(database)).root(size);
        } catch (Refusal refused) {
            throw new LogBroken("The tiles of the first " + size + " entries are damaged.", refused);
        }
    }
}
