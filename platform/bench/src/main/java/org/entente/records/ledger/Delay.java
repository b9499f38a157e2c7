package org.entente.records.ledger;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

import org.entente.bench.Extent;
import org.entente.bench.Figures;

/** How long a committed revision is without its index, at different loads, with the loop that the services run. */
public final class Delay {

    private static final Duration LOOK = Duration.ofMillis(2);
    private static final List<Double> PACES = List.of(20.0, 200.0, 1000.0);
    private static final double SECONDS = 10;

    private Delay() {
    }

    public static void answer(Extent extent) throws Exception {
        var typical = new Figures("From commit to index, p50", "ms");
        var slow = new Figures("From commit to index, p99", "ms");
        var made = new Figures("Writes made, by two delegates", "a second");
        var worst = new Figures("From commit to index, the slowest", "ms");
        try (var log = new LogOnPostgres()) {
            var milestones = Load.found(log);
            for (int round = extent.glance() ? 0 : -1; round < extent.rounds(); round++) {
                for (var pace : extent.glance() ? PACES.subList(1, 2) : PACES) {
                    var load = new Load(log, pace, extent.glance() ? 0.5 : SECONDS);
                    var delays = delays(log, load, () -> load.run(milestones));
                    if (round >= 0) {
                        var variant = "%.0f writes a second".formatted(pace);
                        made.add(variant, delays.size() / SECONDS);
                        typical.add(variant, Figures.median(delays));
                        slow.add(variant, Figures.percentile(delays, 0.99));
                        worst.add(variant, Collections.max(delays));
                    }
                }
            }
        }
        System.out.print(made.table() + typical.table() + slow.table() + worst.table());
    }

    private static List<Double> delays(LogOnPostgres log, Load load, Cost.Work work) throws Exception {
        Map<Long, Long> grown;
        try (var loop = new RunningLoop(log)) {
            var looking = new Looking(log);
            try {
                work.run();
                loop.drain();
            } finally {
                grown = looking.end();
            }
        }
        var sizes = new TreeMap<>(grown);
        var delays = new ArrayList<Double>();
        try (var app = log.connect("app");
                var sql = app.createStatement();
                var rows = sql.executeQuery("select record, rev, leaf_index from ledger_leaf where record is not null")) {
            while (rows.next()) {
                var told = load.committed().get(new Load.Report(rows.getObject(1, UUID.class), rows.getInt(2)));
                if (told != null) {
                    delays.add(Math.max(0, sizes.higherEntry(rows.getLong(3)).getValue() - told) / 1e6);
                }
            }
        }
        if (delays.size() != load.committed().size()) {
            throw new IllegalStateException("some have no index");
        }
        return delays;
    }

    /** Sees the log grow, from outside: which size was there first when. */
    private static final class Looking {

        private final Map<Long, Long> seen = Collections.synchronizedMap(new TreeMap<>());
        private final Thread thread;
        private volatile boolean goesOn = true;

        Looking(LogOnPostgres log) {
            thread = new Thread(() -> look(log), "looking");
            thread.start();
        }

        private void look(LogOnPostgres log) {
            try (var app = log.connect("app"); var sql = app.prepareStatement("select size from ledger_state")) {
                for (var last = false; !last;) {
                    // What is there when it is told to end, it still sees.
                    last = !goesOn;
                    try (var row = sql.executeQuery()) {
                        row.next();
                        seen.putIfAbsent(row.getLong(1), System.nanoTime());
                    }
                    LockSupport.parkNanos(LOOK.toNanos());
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        Map<Long, Long> end() throws InterruptedException {
            goesOn = false;
            thread.join();
            return seen;
        }
    }
}
