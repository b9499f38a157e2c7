package org.entente.records.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.entente.ledger.Hash;

/**
 * Revisions that wait for their index. A pass takes those inserted first, and orders them by their recorded time: so what was
 * recorded by an instant within it is a beginning of the log too, which a proof can show.
 */
final class Pending {

    /**
     * The most that one pass looks for, so that an import of 10,000 revisions has its indexes at once. Ledger.md's 1,024 is
     * meant for passes that reach a remote store; ours are rows beside the revisions, and measured a pass of 10,000 takes well
     * below a second.
     */
    static final int MOST = 10_000;

    /**
     * By existence, not by a cursor: numbers are handed out before commit, so a smaller one may yet appear. What was recorded
     * after the pass's stamp waits for the next: nobody who asks for that instant may see what is later. What one transaction
     * wrote is one pass's, however much it is: an import appears as a whole.
     */
    private static final String READ = """
            with looked_at as materialized (
                select p.xact from ledger_pending p join revision r on (r.record, r.rev) = (p.record, p.rev)
                where r.at <= ? order by p.seq limit ?),
            whole as materialized (
                select p.seq, p.record, p.rev, r.leaf_hash, r.at, bool_and(r.at <= ?) over (partition by p.xact) as recorded
                from ledger_pending p join revision r on (r.record, r.rev) = (p.record, p.rev)
                where p.xact in (select xact from looked_at))
            select seq, record, rev, leaf_hash, count
            from (select count(*) from looked_at) as looked_at_of_them left join whole on recorded
            order by at, seq""";
    private static final String PLACE = """
            insert into ledger_leaf (leaf_index, record, rev)
            select ?::bigint + place - 1, record, rev
            from unnest(?::uuid[], ?::integer[]) with ordinality as placed (record, rev, place)""";

    private final List<Long> numbers = new ArrayList<>();
    private final List<UUID> records = new ArrayList<>();
    private final List<Integer> revs = new ArrayList<>();
    private final List<Hash> leaves = new ArrayList<>();
    private int lookedAt;

    static Pending read(Connection database, Instant stamp) throws SQLException {
        var pending = new Pending();
        try (var sql = database.prepareStatement(READ)) {
            sql.setObject(1, stamp.atOffset(ZoneOffset.UTC));
            sql.setInt(2, MOST);
            sql.setObject(3, stamp.atOffset(ZoneOffset.UTC));
            try (var rows = sql.executeQuery()) {
                while (rows.next()) {
                    pending.lookedAt = rows.getInt(5);
                    pending.add(rows);
                }
            }
        }
        return pending;
    }

    private void add(ResultSet row) throws SQLException {
        var record = row.getObject(2, UUID.class);
        if (record != null) {
            numbers.add(row.getLong(1));
            records.add(record);
            revs.add(row.getInt(3));
            leaves.add(leaf(row.getBytes(4)));
        }
    }

    private static Hash leaf(byte[] hash) {
        if (hash == null) {
            throw new LogBroken("A revision waits for its index, but has no entry.");
        }
        return Hash.of(hash);
    }

    /** How many wait, counted up to a limit. */
    static int count(Connection database, int limit) throws SQLException {
        try (var sql = database
                .prepareStatement("select count(*) from (select from ledger_pending order by seq limit ?) as waiting")) {
            sql.setInt(1, limit);
            try (var row = sql.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    /** Gives them the indexes from {@code first} on; they wait no more. */
    void place(Connection database, long first) throws SQLException {
        for (int from = 0; from < numbers.size(); from += MOST) {
            place(database, first + from, from, Math.min(from + MOST, numbers.size()));
        }
    }

    /** In parts, so that no statement takes so long that it looks like a dead connection. */
    private void place(Connection database, long first, int from, int to) throws SQLException {
        try (var sql = database.prepareStatement(PLACE)) {
            sql.setLong(1, first);
            sql.setArray(2, database.createArrayOf("uuid", records.subList(from, to).toArray()));
            sql.setArray(3, database.createArrayOf("integer", revs.subList(from, to).toArray()));
            sql.executeUpdate();
        }
        try (var sql = database.prepareStatement("delete from ledger_pending where seq = any (?::bigint[])")) {
            sql.setArray(1, database.createArrayOf("bigint", numbers.subList(from, to).toArray()));
            if (sql.executeUpdate() != to - from) {
                throw new SQLException("somebody else has placed some of these revisions meanwhile");
            }
        }
    }

    List<Hash> leaves() {
        return leaves;
    }

    /** Whether there were no more than these. */
    boolean drained() {
        return lookedAt < MOST;
    }
}
