package org.entente.records.ledger;

import java.util.Locale;
import java.util.stream.IntStream;

import org.entente.bench.Extent;
import org.entente.bench.SampleMilestone;
import org.entente.ledger.Hash;

/** What an entry takes on disk, table by table. */
public final class Storage {

    private static final int MILESTONES = 10_000;
    private static final int REVISIONS_EACH = 5;

    private Storage() {
    }

    public static void answer(Extent extent) throws Exception {
        try (var log = new LogOnPostgres()) {
            var milestones = IntStream.range(0, extent.of(MILESTONES)).mapToObj(SampleMilestone::new)
                    .toArray(SampleMilestone[]::new);
            Reporter.found(log, milestones.length);
            try (var reporter = new Reporter(log.connect("app")); var loop = new RunningLoop(log)) {
                reporter.load(milestones, new Hash[milestones.length], 1, milestones.length * REVISIONS_EACH, 100);
                loop.drain();
            }
            log.settle();
            System.out.print(table(log));
        }
    }

    private static String table(LogOnPostgres log) throws Exception {
        var table = new StringBuilder("%nBytes for each entry, %,.0f entries%n%n| | |%n| --- | --- |%n"
                .formatted(log.number("select size from ledger_state")));
        var perEntry = " / (select size from ledger_state)::numeric";
        for (var column : new String[] { "entry", "salts", "leaf_hash", "prev", "change", "state" }) {
            row(table, log, "revision." + column, "select avg(pg_column_size(" + column + ")) from revision");
        }
        for (var name : new String[] { "revision", "ledger_leaf", "ledger_tile", "ledger_pending", "ledger_pass",
                "past.milestone_state" }) {
            row(table, log, name + ", rows", "select pg_table_size('" + name + "')" + perEntry);
            row(table, log, name + ", indexes", "select pg_indexes_size('" + name + "')" + perEntry);
        }
        row(table, log, "hashes in tiles", "select sum(length(hashes))" + perEntry + " from ledger_tile");
        return table.toString();
    }

    private static void row(StringBuilder table, LogOnPostgres log, String name, String query) throws Exception {
        table.append(String.format(Locale.ROOT, "| %s | %.2f |%n", name, log.number(query)));
    }
}
