package org.entente.records.ledger;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Work that one replica at a time does. The turn ends with its transaction, however that ends. It only saves labour:
 * constraints decide what can be committed, since locks of this kind do not survive a failover.
 */
enum Turn {
    ORDERING(1),
    PUBLISHING(2);

    /** "ent": locks of two numbers are apart from those of one, and this names ours among those of two. */
    private static final int OURS = 0x656e74;

    private final int number;

    Turn(int number) {
        this.number = number;
    }

    /** Whether it is ours until the transaction's end; never waits. */
    boolean take(Connection database) throws SQLException {
        try (var sql = database.prepareStatement("select pg_try_advisory_xact_lock(?, ?)")) {
            sql.setInt(1, OURS);
            sql.setInt(2, number);
            try (var row = sql.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }
}
