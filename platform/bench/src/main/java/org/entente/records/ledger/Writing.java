package org.entente.records.ledger;

import java.util.List;

import org.entente.bench.Extent;
import org.entente.bench.Figures;
import org.entente.bench.SampleMilestone;

/** Whether a write is slowed by the integrator that runs beside it: the same writes with it off and on, in turn. */
public final class Writing {

    private static final double SECONDS = 5;
    /** A write takes a few milliseconds, and others use the machine too: many short turns instead of few long ones. */
    private static final int TURNS_A_ROUND = 3;
    private static final double PACE = 200;

    private final LogOnPostgres log;
    private final SampleMilestone[] milestones;
    private final double seconds;
    private final Figures typical = new Figures("One report of progress among %.0f a second".formatted(PACE), "ms, p50");
    private final Figures mean = new Figures("The same", "ms, mean");
    private final Figures slow = new Figures("The same", "ms, p99");
    private final Figures own = new Figures("The same, the writers' threads and connections alone", "ms CPU");
    private final Figures cpu = new Figures("The same, service and PostgreSQL, the integrator's own work included",
            "ms CPU");
    private final Figures full = new Figures("Reports of progress by two delegates without pause", "ms, mean");

    private Writing(LogOnPostgres log, Extent extent) throws Exception {
        this.log = log;
        milestones = Load.found(log);
        seconds = extent.glance() ? 0.3 : SECONDS;
    }

    public static void answer(Extent extent) throws Exception {
        try (var log = new LogOnPostgres()) {
            var writing = new Writing(log, extent);
            for (int round = extent.glance() ? 0 : -1; round < extent.rounds()
                    * (extent.glance() ? 1 : TURNS_A_ROUND); round++) {
                // Who goes second finds larger tables, so they take turns at that too; the first round only warms up.
                for (var on : round % 2 == 0 ? List.of(false, true) : List.of(true, false)) {
                    writing.measure(on, round >= 0);
                }
            }
            System.out.print(writing.typical.table() + writing.mean.table() + writing.slow.table() + writing.own.table()
                    + writing.cpu.table()
                    + writing.full.table());
        }
    }

    private void measure(boolean on, boolean counts) throws Exception {
        var paced = new Load(log, PACE, seconds);
        var unpaced = new Load(log, Double.POSITIVE_INFINITY, seconds);
        var running = on ? new RunningLoop(log) : null;
        try {
            var cost = Cost.of(log, () -> paced.run(milestones));
            unpaced.run(milestones);
            if (counts) {
                var variant = on ? "integrator on" : "integrator off";
                var millis = paced.millis();
                typical.add(variant, Figures.median(millis));
                mean.add(variant, mean(millis));
                slow.add(variant, Figures.percentile(millis, 0.99));
                own.add(variant, paced.cpu() * 1000 / millis.size());
                cpu.add(variant, cost.cpu() * 1000 / millis.size());
                full.add(variant, mean(unpaced.millis()));
            }
        } finally {
            if (on) {
                running.close();
            }
        }
        try (var loop = new RunningLoop(log)) {
            loop.drain();
        }
        log.settle();
    }

    private static double mean(List<Double> figures) {
        return figures.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }
}
