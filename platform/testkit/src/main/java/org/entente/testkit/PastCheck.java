package org.entente.testkit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Holds what is kept of the past against what it is derived from. For the owner of the schema. */
public final class PastCheck {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String TABLES = """
            select table_name from information_schema.columns
            where table_schema = 'public' and column_name = 'recorded_at' order by 1""";

    private static final String VIEWS = """
            select schemaname || '.' || viewname || ': ' || definition from pg_views
            where schemaname in ('past', 'past_effective') order by 1""";

    private final Connection database;

    private PastCheck(Connection database) {
        this.database = database;
    }

    /** Every table of records has a past, and what that shows of this moment is the table itself, column by column. */
    public static void presentIsTheEndOfThePast(String url, String owner, String password) throws SQLException {
        try (var database = DriverManager.getConnection(url, owner, password)) {
            var check = new PastCheck(database);
            var tables = check.texts(TABLES);
            if (tables.isEmpty() || !tables.equals(check.texts("select name from past.kept order by 1"))) {
                throw new AssertionError("Not every table of records has a past: " + tables);
            }
            check.mustBeShownAsItIsNow();
            check.untilNothingIsPending();
            check.look();
            tables.forEach(check::mustEndInThePresent);
        }
    }

    /** Made anew from the revisions and the ledger's order, the past is the same. */
    public static void pastFollowsFromTheRevisions(String url, String owner, String password) throws SQLException {
        try (var database = DriverManager.getConnection(url, owner, password)) {
            var check = new PastCheck(database);
            check.untilNothingIsPending();
            database.setAutoCommit(false);
            check.execute("lock table ledger_leaf in share mode");
            for (var table : check.texts("select name from past.kept order by 1")) {
                check.execute("create temporary table kept_before on commit drop as select * from past." + table + "_state");
                check.execute("select past.rebuild(kind) from past.kept where name = '" + table + "'");
                check.mustBeEqual("kept_before", "past." + table + "_state");
                check.execute("drop table kept_before");
            }
            check.execute("create temporary table kept_before on commit drop as select * from past.change");
            check.execute("select past.rebuild_changes()");
            check.mustBeEqual("kept_before", "past.change");
            database.rollback();
        }
    }

    private void look() {
        execute("""
                select set_config('entente.size', (select size::text from ledger_state), false),
                    set_config('entente.day', '2100-01-01', false), set_config('entente.sees_all', 'true', false)""");
    }

    /** Made anew, no view is another: whichever migration made it, and whatever columns its table has got since. */
    private void mustBeShownAsItIsNow() {
        var found = texts(VIEWS);
        execute("begin");
        execute("select past.show(name) from past.kept");
        var made = texts(VIEWS);
        execute("rollback");
        if (!found.equals(made)) {
            throw new AssertionError("The past is shown by " + found + " and would be by " + made);
        }
    }

    private void mustEndInThePresent(String table) {
        mustBeEqual("past." + table, "public." + table);
        mustBeEqual("past_effective." + table, "public." + table);
    }

    private void mustBeEqual(String one, String other) {
        for (var query : List.of("select * from %s except all select * from %s".formatted(one, other),
                "select * from %s except all select * from %s".formatted(other, one))) {
            var rows = texts("select row_to_json(d)::text from (" + query + ") d limit 3");
            if (!rows.isEmpty()) {
                throw new AssertionError(query + ": " + rows + "\n" + orderOf(query));
            }
        }
    }

    /** Of what differs, how the ledger orders it: for whoever has to find out why. */
    private List<String> orderOf(String query) {
        return texts(
                """
                        select to_jsonb(r)::text from (select r.record, r.rev, r.at, o.leaf_index, p.xact, l.size as pass, l.at as passed_at
                            from revision r left join ledger_leaf o on (o.record, o.rev) = (r.record, r.rev)
                            left join ledger_pending p on (p.record, p.rev) = (r.record, r.rev)
                            left join lateral (select size, at from ledger_pass where size > o.leaf_index order by size limit 1) l on true
                            where r.record in (select (row_to_json(d) ->> 'id')::uuid from (%s) d) order by r.record, r.rev desc limit 12) r
                        """
                        .formatted(query));
    }

    private void untilNothingIsPending() {
        var until = Instant.now().plus(PATIENCE);
        while (!texts("select seq::text from ledger_pending").isEmpty()) {
            if (Instant.now().isAfter(until)) {
                throw new AssertionError("revisions wait for their index for more than " + PATIENCE);
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private void execute(String statement) {
        try (var sql = database.createStatement()) {
            sql.execute(statement);
        } catch (SQLException e) {
            throw new AssertionError(statement, e);
        }
    }

    private List<String> texts(String query) {
        try (var sql = database.createStatement(); var rows = sql.executeQuery(query)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw new AssertionError(query, e);
        }
    }
}
