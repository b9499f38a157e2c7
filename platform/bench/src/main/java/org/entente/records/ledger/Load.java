package org.entente.records.ledger;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

import org.entente.bench.SampleMilestone;
import org.entente.ledger.Hash;

/** Delegates who report at a pace, each on milestones of its own, a transaction a report. */
final class Load {

    private static final int DELEGATES = 2;
    private static final int MILESTONES_EACH = 500;
    private static final long SECOND = 1_000_000_000;

    private final LogOnPostgres log;
    private final double perSecond;
    private final double seconds;
    private final Map<Report, Long> committed = new ConcurrentHashMap<>();
    private final DoubleAdder cpu = new DoubleAdder();
    private final List<Double> millis = Collections.synchronizedList(new ArrayList<>());

    /** @param perSecond of all delegates together; infinite for as fast as can be */
    Load(LogOnPostgres log, double perSecond, double seconds) {
        this.log = log;
        this.perSecond = perSecond;
        this.seconds = seconds;
    }

    /** One revision. */
    record Report(UUID milestone, int rev) {
    }

    /** What they report on: each milestone with its first revision. */
    static SampleMilestone[] found(LogOnPostgres log) throws SQLException {
        var milestones = IntStream.range(0, DELEGATES * MILESTONES_EACH).mapToObj(SampleMilestone::new)
                .toArray(SampleMilestone[]::new);
        Reporter.found(log, milestones.length);
        try (var reporter = new Reporter(log.connect("app"))) {
            reporter.load(milestones, new Hash[milestones.length], 1, milestones.length, 100);
        }
        return milestones;
    }

    void run(SampleMilestone[] milestones) throws Exception {
        var delegates = Executors.newFixedThreadPool(DELEGATES);
        try {
            var all = new ArrayList<Callable<Void>>();
            for (int i = 0; i < DELEGATES; i++) {
                var first = i * MILESTONES_EACH;
                all.add(() -> report(List.of(milestones).subList(first, first + MILESTONES_EACH)));
            }
            for (var done : delegates.invokeAll(all)) {
                done.get();
            }
        } finally {
            delegates.shutdown();
        }
    }

    private Void report(List<SampleMilestone> milestones) throws SQLException {
        var every = (long) (SECOND * DELEGATES / perSecond);
        var began = System.nanoTime();
        try (var reporter = new Reporter(log.connect("app"))) {
            var before = reporter.cpuSeconds();
            for (int i = 0; System.nanoTime() - began < seconds * SECOND; i++) {
                for (var due = began + i * every; System.nanoTime() < due;) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                var milestone = milestones.get(i % milestones.size());
                var asked = System.nanoTime();
                var rev = reporter.report(milestone);
                var answered = System.nanoTime();
                committed.put(new Report(milestone.id(), rev), answered);
                millis.add((answered - asked) / 1e6);
            }
            cpu.add(reporter.cpuSeconds() - before);
        }
        return null;
    }

    /** When each was committed, as its delegate was told. */
    Map<Report, Long> committed() {
        return committed;
    }

    /** How long each took. */
    List<Double> millis() {
        return millis;
    }

    /** CPU seconds of the delegates' own threads and of their connections' processes. */
    double cpu() {
        return cpu.sum();
    }
}
