package org.entente.records.ledger;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

import org.entente.bench.Extent;
import org.entente.bench.Figures;
import org.entente.bench.GrownTree;
import org.entente.ledger.Checkpoint;
import org.entente.ledger.SigningKey;

import io.agroal.api.AgroalDataSource;

/** What a proof costs as the service makes it, from rows of the database, in logs of different sizes side by side. */
public final class ProofsFromRows implements AutoCloseable {

    private static final int PROOFS = 3_000;
    private static final int STORED_AT_ONCE = 256;

    private final long size;
    private final LogOnPostgres log;
    private final AgroalDataSource pool;
    private final SplittableRandom chance = new SplittableRandom(4);

    private ProofsFromRows(long size) throws IOException, SQLException {
        this.size = size;
        log = new LogOnPostgres();
        pool = log.pool("app");
        var tree = new GrownTree(size);
        try (var integrator = log.connect("integrator")) {
            var rows = new TileRows(integrator);
            var tiles = tree.tiles();
            for (int i = 0; i < tiles.size(); i += STORED_AT_ONCE) {
                rows.store(tiles.subList(i, Math.min(tiles.size(), i + STORED_AT_ONCE)));
            }
            publish(Checkpoint.of(tree.tree(), LogOnPostgres.ORIGIN));
        }
        log.settle();
    }

    private void publish(Checkpoint checkpoint) throws SQLException {
        var note = checkpoint.signedBy(SigningKey.ofSeed(LogOnPostgres.ORIGIN, new byte[32])).toString();
        try (var integrator = log.connect("integrator"); var sql = integrator.prepareStatement("""
                with signed as (insert into ledger_checkpoint (size, root, note) values (?, ?, ?) returning size, note)
                insert into ledger_publication (size, note) select size, note from signed""")) {
            sql.setLong(1, checkpoint.size());
            sql.setBytes(2, checkpoint.root().bytes());
            sql.setString(3, note);
            sql.executeUpdate();
        }
    }

    public static void answer(Extent extent) throws Exception {
        var sizes = extent.glance() ? List.of(1_000L, 10_000L) : List.of(1_000L, 10_000L, 1_000_000L, 10_000_000L);
        var logs = new ArrayList<ProofsFromRows>();
        try {
            for (var size : sizes) {
                logs.add(new ProofsFromRows(size));
            }
            inclusion("Inclusion proof from the database, full tiles asked for lately kept (as served)", logs, extent, true);
            inclusion("Inclusion proof from the database, nothing kept", logs, extent, false);
            consistency(logs, extent);
        } finally {
            for (var one : logs) {
                one.close();
            }
        }
    }

    private static void inclusion(String question, List<ProofsFromRows> logs, Extent extent, boolean keeping) throws Exception {
        compare(question, logs, extent, one -> {
            var kept = one.ledger();
            Supplier<Ledger> ledger = keeping ? () -> kept : one::ledger;
            return index -> ledger.get().proof(String.valueOf(index));
        });
    }

    private static void consistency(List<ProofsFromRows> logs, Extent extent) throws Exception {
        compare("Consistency proof from the database (as served)", logs, extent, one -> {
            var ledger = one.ledger();
            return index -> ledger.consistency(String.valueOf(index));
        });
    }

    /** How one log answers. */
    @FunctionalInterface
    private interface Answer {
        LongConsumer of(ProofsFromRows one);
    }

    private static void compare(String question, List<ProofsFromRows> logs, Extent extent, Answer answer) throws Exception {
        var cpu = new Figures(question, "ms CPU, service and PostgreSQL");
        var clock = new Figures(question, "ms on the clock");
        var answers = logs.stream().map(answer::of).toList();
        for (int round = extent.glance() ? 0 : -1; round < extent.rounds(); round++) {
            for (int i = 0; i < logs.size(); i++) {
                var cost = logs.get(i).cost(answers.get(i), extent.of(PROOFS));
                if (round >= 0) {
                    cpu.add("%,d entries".formatted(logs.get(i).size), cost.cpu() * 1000 / extent.of(PROOFS));
                    clock.add("%,d entries".formatted(logs.get(i).size), cost.clock() * 1000 / extent.of(PROOFS));
                }
            }
            var raw = logs.get(0).cost(index -> logs.get(0).oneRow(), extent.of(PROOFS));
            if (round >= 0) {
                cpu.add("for comparison: one row by its key, by JDBC", raw.cpu() * 1000 / extent.of(PROOFS));
                clock.add("for comparison: one row by its key, by JDBC", raw.clock() * 1000 / extent.of(PROOFS));
            }
        }
        System.out.print(cpu.table() + clock.table());
    }

    private Cost cost(LongConsumer answer, int proofs) throws Exception {
        return Cost.of(log, () -> {
            for (int i = 0; i < proofs; i++) {
                answer.accept(1 + chance.nextLong(size - 1));
            }
        });
    }

    private void oneRow() {
        new LedgerRows(pool).list("select note from ledger_checkpoint where size = ?", row -> row.getString(1), size);
    }

    /** The service's own reader; who asks for a proof needs no more of it. */
    private Ledger ledger() {
        var rows = new LedgerRows(pool);
        return new Ledger(new Publications(rows), new KeptTiles(rows), null, null, null);
    }

    @Override
    public void close() throws IOException {
        pool.close();
        log.close();
    }
}
