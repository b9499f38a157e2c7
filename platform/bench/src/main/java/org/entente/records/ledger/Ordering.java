package org.entente.records.ledger;

import java.util.stream.IntStream;

import org.entente.bench.Extent;
import org.entente.bench.Figures;
import org.entente.bench.SampleMilestone;
import org.entente.ledger.Hash;

/** How fast a backlog gets its indexes, and which part of that the register's past takes. */
public final class Ordering {

    private static final int MILESTONES = 10_000;
    /** The ratio matters most when each revision has one before it: its range is closed. */
    private static final int REVISIONS_EACH = 4;
    private static final int A_COMMIT = 1_000;

    private final LogOnPostgres log;
    private final SampleMilestone[] milestones;
    private final int revisions;
    private final Figures cpu = new Figures("Ordering a backlog, each pass 10,000 revisions of 10,000 milestones",
            "ms CPU for 1,000 revisions");
    private final Figures pace = new Figures("The same", "revisions a second");

    private Ordering(LogOnPostgres log, Extent extent) {
        this.log = log;
        milestones = IntStream.range(0, extent.of(MILESTONES)).mapToObj(SampleMilestone::new).toArray(SampleMilestone[]::new);
        revisions = milestones.length * REVISIONS_EACH;
    }

    public static void answer(Extent extent) throws Exception {
        try (var log = new LogOnPostgres()) {
            var ordering = new Ordering(log, extent);
            Reporter.found(log, ordering.milestones.length);
            for (int round = 0; round < extent.rounds(); round++) {
                ordering.measure("ordering", true);
                ordering.measure("ordering without the past", false);
            }
            System.out.print(ordering.cpu.table() + ordering.pace.table());
        }
    }

    private void measure(String variant, boolean past) throws Exception {
        log.forget();
        log.as("owner", "alter table ledger_leaf " + (past ? "enable" : "disable") + " trigger leaf_is_kept");
        try (var reporter = new Reporter(log.connect("app")); var pool = log.pool("integrator")) {
            var inserting = Cost.of(log,
                    () -> reporter.load(milestones, new Hash[milestones.length], 1, revisions, A_COMMIT));
            if (past) {
                add("for comparison: inserting them", inserting);
            }
            log.settle();
            var integrator = log.integrator(pool);
            add(variant, Cost.of(log, () -> drain(integrator)));
        }
    }

    private static void drain(Integrator integrator) throws Exception {
        var drained = false;
        while (!drained) {
            drained = integrator.pass(true).drained();
        }
    }

    private void add(String variant, Cost cost) {
        cpu.add(variant, cost.cpu() * 1_000_000 / revisions);
        pace.add(variant, revisions / cost.clock());
    }
}
