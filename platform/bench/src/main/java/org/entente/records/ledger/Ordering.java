package org.entente.records.ledger;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
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
    private static final int AN_IMPORT = 100;

    private final LogOnPostgres log;
    private final SampleMilestone[] milestones;
    private final int revisions;
    private final Figures cpu = new Figures("Ordering a backlog, each pass 10,000 revisions of 10,000 milestones",
            "ms CPU for 1,000 revisions");
    private final Figures pace = new Figures("The same", "revisions a second");

    private final Figures both = new Figures("Written by two importers, 100 in a transaction, and ordered meanwhile",
            "revisions a second, till the last has its index");
    private final Figures left;

    private Ordering(LogOnPostgres log, Extent extent) {
        this.log = log;
        milestones = IntStream.range(0, extent.of(MILESTONES)).mapToObj(SampleMilestone::new).toArray(SampleMilestone[]::new);
        revisions = milestones.length * REVISIONS_EACH;
        left = new Figures("How many of the %,d had none yet when the last was committed".formatted(revisions), "revisions");
    }

    public static void answer(Extent extent) throws Exception {
        try (var log = new LogOnPostgres()) {
            var ordering = new Ordering(log, extent);
            Reporter.found(log, ordering.milestones.length);
            for (int round = 0; round < extent.rounds(); round++) {
                ordering.measure("ordering", true);
                ordering.measure("ordering without the past", false);
                ordering.whileWritten();
            }
            System.out.print(ordering.cpu.table() + ordering.pace.table() + ordering.both.table()
                    + ordering.left.table());
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

    private void whileWritten() throws Exception {
        log.forget();
        log.as("owner", "alter table ledger_leaf enable trigger leaf_is_kept");
        var half = milestones.length / 2;
        var importers = List.of(Arrays.copyOf(milestones, half), Arrays.copyOfRange(milestones, half, milestones.length));
        try (var loop = new RunningLoop(log)) {
            var cost = Cost.of(log, () -> {
                importers.parallelStream().forEach(this::load);
                left.add("pending", log.number("select count(*) from ledger_pending"));
                loop.drain();
            });
            both.add("written and ordered", revisions / cost.clock());
        }
    }

    private void load(SampleMilestone[] part) {
        try (var reporter = new Reporter(log.connect("app"))) {
            reporter.load(part, new Hash[part.length], 1, part.length * REVISIONS_EACH, AN_IMPORT);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
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
