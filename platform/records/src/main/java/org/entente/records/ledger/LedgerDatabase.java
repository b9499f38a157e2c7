package org.entente.records.ledger;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

/** The database as the integrator's role sees it. Each piece of work is one transaction, of plain statements. */
final class LedgerDatabase {

    private final DataSource source;

    LedgerDatabase(DataSource source) {
        this.source = source;
    }

    /** What is done in one transaction; a failure undoes it. */
    @FunctionalInterface
    interface Work<T> {
        T on(Connection database) throws SQLException;
    }

    <T> T transaction(Work<T> work) throws SQLException {
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var result = work.on(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException failure) {
                rollBack(connection, failure);
                throw failure;
            } finally {
                restore(connection);
            }
        }
    }

    private static void rollBack(Connection connection, Exception why) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            why.addSuppressed(e);
        }
    }

    private static void restore(Connection connection) throws SQLException {
        if (!connection.isClosed()) {
            connection.setAutoCommit(true);
        }
    }
}
