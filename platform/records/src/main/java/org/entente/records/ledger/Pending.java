package org.entente.records.ledger;

import java.sql.Connection;
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
     * The most that one pass takes, so that an import of 10,000 revisions has its indexes at once. Ledger.md's 1,024 is meant
     * for
     * passes that reach a remote store; ours are rows beside the revisions, and measured a pass of 10,000 takes well below a
     * second.
     */
    static final int MOST = 10_000;

    /**
     * By existence, not by a cursor: numbers are handed out before commit, so a smaller one may yet appear. What was recorded
     * after the pass's stamp waits for the next: nobody who asks for that instant may see what is later.
     */
    private static final String READ = """
            select seq, record, rev, leaf_hash
            from (select p.seq, p.record, p.rev, r.leaf_hash, r.at
                from ledger_pending p join revision r on (r.record, r.rev) = (p.record, p.rev)
                where r.at <= ? order by p.seq limit ?) some_of_them
            order by at, seq""";
    private static final String PLACE = """
            insert into ledger_leaf (leaf_index, record, rev)
            select ?::bigint + place - 1, record, rev
            from unnest(?::uuid[], ?::integer[]) with ordinality as placed (record, rev, place)""";

    private final List<Long> numbers = new ArrayList<>();
    private final List<UUID> records = new ArrayList<>();
    private final List<Integer> revs = new ArrayList<>();
    private final List<Hash> leaves = new ArrayList<>();

    static Pending read(Connection database, Instant stamp) throws SQLException {
        var pending = new Pending();
        try (var sql = database.prepareStatement(READ)) {
            sql.setObject(1, stamp.atOffset(ZoneOffset.UTC));
            sql.setInt(2, MOST);
            try (var rows = sql.executeQuery()) {
                while (rows.next()) {
                    pending.numbers.add(rows.getLong(1));
                    pending.records.add(rows.getObject(2, UUID.class));
                    pending.revs.add(rows.getInt(3));
                    pending.leaves.add(leaf(rows.getBytes(4)));
                }
            }
        }
        return pending;
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
        try (var sql = database.prepareStatement(PLACE)) {
            sql.setLong(1, first);
            sql.setArray(2, database.createArrayOf("uuid", records.toArray()));
            sql.setArray(3, database.createArrayOf("integer", revs.toArray()));
            sql.executeUpdate();
        }
        try (var sql = database.prepareStatement("delete from ledger_pending where seq = any (?::bigint[])")) {
            sql.setArray(1, database.createArrayOf("bigint", numbers.toArray()));
            if (sql.executeUpdate() != numbers.size()) {
                throw new SQLException("somebody else has placed some of these revisions meanwhile");
            }
        }
    }

    List<Hash> leaves() {
        return leaves;
    }

    /** Whether there were no more than these. */
    boolean drained() {
        return numbers.size() < MOST;
    }
}
