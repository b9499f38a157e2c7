package org.entente.records.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import org.entente.ledger.Hash;
import org.entente.ledger.RevisionContent;

/** Writes revisions as the service does: the record held, its entry sealed, all in the caller's transaction. */
final class Writer implements AutoCloseable {

    private static final String INSERT = """
            insert into revision (record, rev, kind, visibility, action, at, effective_on, actor, issuer, subject, change, state,
                prev, salts, entry)
            values (?, ?, 'MILESTONE', 'PUBLIC', 'CHANGED', ?, ?, 'delegate', 'issuer', 'subject', '{}', ?::jsonb, ?, ?, ?)""";

    private final Connection database;
    private final Random chance = new Random(4);
    private int revision;

    Writer(Connection database) throws SQLException {
        this.database = database;
        database.setAutoCommit(false);
    }

    /** The next revision of a record. */
    UUID write(UUID record) throws SQLException {
        hold(record);
        int before = 0;
        byte[] prev = null;
        try (var sql = database
                .prepareStatement("select rev, leaf_hash from revision where record = ? order by rev desc limit 1")) {
            sql.setObject(1, record);
            try (var row = sql.executeQuery()) {
                if (row.next()) {
                    before = row.getInt(1);
                    prev = row.getBytes(2);
                }
            }
        }
        insert(record, before + 1, prev);
        return record;
    }

    /** The first revision of a new record. */
    UUID write() throws SQLException {
        var record = UUID.randomUUID();
        insert(record, 1, null);
        return record;
    }

    void write(int records) throws SQLException {
        for (int i = 0; i < records; i++) {
            write();
        }
    }

    /** The number of the revision written last. */
    int revision() {
        return revision;
    }

    void commit() throws SQLException {
        database.commit();
    }

    private void hold(UUID record) throws SQLException {
        try (var sql = database.prepareStatement("select pg_advisory_xact_lock(?)")) {
            sql.setLong(1, record.getLeastSignificantBits());
            sql.execute();
        }
    }

    private Instant now() throws SQLException {
        try (var sql = database.prepareStatement("select clock_timestamp()"); var row = sql.executeQuery()) {
            row.next();
            return row.getObject(1, OffsetDateTime.class).toInstant();
        }
    }

    private void insert(UUID record, int rev, byte[] prev) throws SQLException {
        revision = rev;
        var at = now();
        var on = LocalDate.of(2026, 3, 1);
        var salts = new byte[RevisionContent.SALT_BYTES];
        chance.nextBytes(salts);
        var content = new RevisionContent("CHANGED", "delegate", Map.of(), on, "MILESTONE", record.toString(), null, null,
                prev == null ? null : Hash.of(prev), null, null, rev, Map.of("rev", (long) rev), "PUBLIC");
        try (var sql = database.prepareStatement(INSERT)) {
            var values = List.of(record, rev, at.atOffset(ZoneOffset.UTC), on, "{\"rev\":" + rev + "}");
            for (int i = 0; i < values.size(); i++) {
                sql.setObject(i + 1, values.get(i));
            }
            sql.setBytes(6, prev);
            sql.setBytes(7, salts);
            sql.setBytes(8, content.commit(at, salts).entry().bytes());
            sql.executeUpdate();
        }
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }
}
