package org.entente.records.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import org.entente.ledger.Hash;
import org.entente.ledger.Tree;

/** The log's head in the database: committed, not yet signed. */
record LogState(long size, Hash root, Instant coveredUntil) {

    private static final String READ = "select size, root, covered_until from ledger_state";

    static LogState read(Connection database) throws SQLException {
        return read(database, READ);
    }

    /** Whoever holds it is the only one to write the log until its transaction ends. */
    static LogState hold(Connection database) throws SQLException {
        return read(database, READ + " for update");
    }

    private static LogState read(Connection database, String query) throws SQLException {
        try (var sql = database.prepareStatement(query); var row = sql.executeQuery()) {
            if (!row.next()) {
                throw new LogBroken("The state of the log is gone.");
            }
            return new LogState(row.getLong(1), Hash.of(row.getBytes(2)), row.getObject(3, OffsetDateTime.class).toInstant());
        }
    }

    /** Goes on to a larger tree, or to the same one as of a later time. */
    void advance(Connection database, Tree tree, Instant covered) throws SQLException {
        try (var sql = database.prepareStatement(
                "update ledger_state set size = ?, root = ?, covered_until = ? where size = ?")) {
            sql.setLong(1, tree.size());
            sql.setBytes(2, tree.root().bytes());
            sql.setObject(3, covered.atOffset(ZoneOffset.UTC));
            sql.setLong(4, size);
            if (sql.executeUpdate() != 1) {
                throw new SQLException("somebody else has extended the log meanwhile");
            }
        }
    }
}
