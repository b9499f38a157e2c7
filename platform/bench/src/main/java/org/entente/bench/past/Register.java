package org.entente.bench.past;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.entente.records.ledger.GrownLog;

/**
 * Loads a register as years of reports would have left it: in the order in which they came, every milestone's next revision in
 * its turn, so that what is asked for lies scattered among the rest. Set-wise, with the triggers off; entries and salts are
 * as long as real ones.
 */
final class Register {

    /** The same span of time for each size, so that an instant finds the records asked for alike. */
    static final Instant BEGAN = Instant.parse("2024-01-01T00:00:00Z");
    static final Instant ENDED = Instant.parse("2026-11-01T00:00:00Z");

    /** What a few delegates write within the quarter of a second that the first of them waits. */
    private static final int A_PASS = 10;
    private static final int CHARTERS = 5;

    private static final String FUNCTIONS = """
            create function pg_temp.id(kind integer, n integer) returns uuid language sql immutable as
                $$ select ('0198c2f' || kind || '-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid $$;
            create function pg_temp.at(leaf bigint) returns timestamptz language sql immutable as
                $$ select '%1$s'::timestamptz + (leaf + 1) * ('%2$s'::timestamptz - '%1$s'::timestamptz) / %3$d $$;
            create function pg_temp.roadmap(r integer) returns jsonb language sql immutable as $$
                select jsonb_build_object('visibility', 'PARTIES', 'party', 'AZE', 'parties', '["AZE", "USA"]'::jsonb,
                    'sources', '[]'::jsonb, 'charter', 'charter-' || r %% %4$d, 'code', 'R-' || r, 'area', 'ENERGY',
                    'title', '{"en": "Energy security", "az": "Enerji təhlükəsizliyi"}'::jsonb, 'state', 'AGREED') $$;
            create function pg_temp.milestone(m integer, k integer) returns jsonb language sql immutable as $$
                select jsonb_build_object('visibility', 'PARTIES', 'party', 'AZE', 'parties', '["AZE", "USA"]'::jsonb,
                    'sources', '[{"url": "https://news.example.org/2026/02/10/study", "on": "2026-02-10", "kind": "ILLUSTRATIVE"}]'::jsonb,
                    'charter', 'charter-' || m / %5$d %% %4$d, 'roadmap', pg_temp.id(1, m / %5$d), 'code', 'M-' || m %% %5$d,
                    'title', '{"en": "Feasibility study of the interconnector is published",
                        "az": "Enerji bağlantısının əsaslandırması dərc olunur"}'::jsonb,
                    'responsibleParty', case when m %% 2 = 0 then 'AZE' else 'USA' end, 'organizations',
                    jsonb_build_array(pg_temp.id(7, m %% 50)), 'clauses', '["II.1", "II.3"]'::jsonb,
                    -- What is asked for comes first by due day, whatever else there is.
                    'dueOn', date '2026-01-01' + m %% %5$d * 7 + k / 7 * 14 + case when m < %6$d then 0 else 400 end,
                    'duePrecision', 'DAY', 'forecastOn', date '2026-01-15' + m %% %5$d * 7 + k / 3 * 7, 'progress', k * 5 %% 100,
                    'weight', 3, 'state', case when k = 1 then 'PLANNED' else 'IN_PROGRESS' end) $$;
            create temp table turn (leaf bigint, kind text, record uuid, rev integer, n integer, action text,
                change jsonb, state jsonb);
            """;

    private static final String FIRST_TURN = """
            insert into turn
            select c, 'CHARTER', pg_temp.id(0, c), 1, c, 'CREATED', '{}'::jsonb, jsonb_build_object('visibility', 'PUBLIC',
                'parties', '["AZE", "USA"]'::jsonb, 'sources', '[]'::jsonb, 'slug', 'charter-' || c, 'title', '{"en": "Charter"}'::jsonb,
                'signedOn', '2024-01-01', 'authenticLanguages', '["en"]'::jsonb, 'areas', '[]'::jsonb, 'clauses', '[]'::jsonb)
            from generate_series(0, %1$d - 1) c
            union all
            select %1$d + r, 'ROADMAP', pg_temp.id(1, r), 1, r, 'CREATED', '{}', pg_temp.roadmap(r)
            from generate_series(0, %2$d - 1) r""";

    private static final String NEXT_TURN = """
            insert into turn
            select %5$d + row_number() over (order by m) - 1, 'MILESTONE', pg_temp.id(2, m), k, m,
                case when k = 1 then 'CREATED' when k %% 7 = 0 then 'DUE_DATE_MOVED' else 'PROGRESS_REPORTED' end,
                case when k %% 7 = 0 then jsonb_build_object('dueOn', jsonb_build_array('2026-01-01', '2026-01-15'))
                    else jsonb_build_object('progress', jsonb_build_array((k - 1) * 5 %% 100, k * 5 %% 100)) end,
                pg_temp.milestone(m, k)
            from (select m, case when m < %1$d then %2$d * %3$d / %4$d else %2$d end as k from generate_series(0, %6$d - 1) m) one
            where m >= %1$d or %2$d * %3$d %% %4$d < %3$d""";

    private static final String KEEP_TURN = """
            insert into revision (record, rev, kind, visibility, pen, parties, action, at, effective_on, actor, issuer, subject,
                party, organization, reason, change, state, prev, entry, salts)
            select record, rev, kind, state ->> 'visibility', state ->> 'party', '{AZE,USA}', action, pg_temp.at(leaf),
                pg_temp.at(leaf)::date - case when (n + rev) % 10 = 0 then 30 else 0 end, 'delegate-' || (n + rev) % 200,
                'https://id.example.org/realms/entente', '0198c2f0-0000-7000-8000-00000000d001', 'AZE', 'ministry-of-energy',
                'Reported by the ministry', change, state, case when rev > 1 then sha256(record::text::bytea) end,
                decode(repeat(md5(record::text || rev), 47), 'hex'), decode(repeat(md5(rev || record::text), 14), 'hex')
            from turn order by leaf;
            insert into ledger_leaf (leaf_index, record, rev) select leaf, record, rev from turn order by leaf;
            truncate turn""";

    private static final String PASSES = """
            insert into ledger_pass (size, since, at)
            select least(n * %1$d, %2$d), pg_temp.at((n - 1) * %1$d - 1) - interval '1 s' * (n = 1)::integer
                    + interval '200 ms' * (n > 1)::integer,
                pg_temp.at(least(n * %1$d, %2$d) - 1) + interval '200 ms'
            from generate_series(1, (%2$d + %1$d - 1) / %1$d) n""";

    /** The records as their newest revisions have them. */
    private static final String PRESENT = """
            insert into %1$s (%2$s) select %3$s from (select distinct on (record) record, rev, at, state from revision
                where kind = '%4$s' order by record, rev desc) r
            cross join lateral jsonb_populate_record(null::%1$s, past.columns_of(r.state, '{}')
                || jsonb_build_object('id', r.record, 'version', r.rev - 1, 'recorded_at', r.at)) s""";

    private final Scale scale;
    private final RegisterServer server;
    private final String name;

    Register(RegisterServer server, Scale scale) {
        this.server = server;
        this.scale = scale;
        name = "register_" + scale.toString().toLowerCase(Locale.ROOT);
    }

    String name() {
        return name;
    }

    Scale scale() {
        return scale;
    }

    void load() throws SQLException {
        server.create(name);
        var size = CHARTERS + scale.roadmaps() + scale.total();
        try (var database = server.connect(name, "postgres")) {
            database.setAutoCommit(false);
            execute(database, "set session_replication_role = replica",
                    "set work_mem = '256MB'", FUNCTIONS.formatted(BEGAN, ENDED, size, CHARTERS, Scale.MILESTONES,
                            scale.askedMilestones()),
                    FIRST_TURN.formatted(CHARTERS, scale.roadmaps()), KEEP_TURN);
            var leaf = (long) CHARTERS + scale.roadmaps();
            for (int turn = 1; turn <= scale.revisions(); turn++) {
                execute(database, NEXT_TURN.formatted(scale.askedMilestones(), turn, Scale.ASKED_REVISIONS, scale.revisions(),
                        leaf, scale.milestones()));
                leaf += number(database, "select count(*) from turn");
                execute(database, KEEP_TURN);
                database.commit();
            }
            if (leaf != size) {
                throw new IllegalStateException("%d revisions were to be loaded, %d were".formatted(size, leaf));
            }
            execute(database, PASSES.formatted(A_PASS, size));
            database.commit();
            remember(database);
            database.commit();
        }
        try (var integrator = server.connect(name, "integrator")) {
            GrownLog.overLeaves(integrator, size);
        }
        try (var database = server.connect(name, "postgres")) {
            execute(database, "vacuum analyze");
        }
    }

    /** What is derived, made anew by the service's own functions. */
    private static void remember(Connection database) throws SQLException {
        for (var kind : List.of("CHARTER", "ROADMAP", "MILESTONE")) {
            var table = kind.toLowerCase(Locale.ROOT);
            var columns = text(database, "select columns from past.kept where kind = '%s'".formatted(kind)).get(0);
            execute(database, PRESENT.formatted(table, columns, columns.replaceAll("(^|, )", "$1s."), kind));
            fill(database, table + "_state", "select past.rebuild('%s')".formatted(kind));
        }
        fill(database, "change", "select past.rebuild_changes()");
        fill(database, "due_date_move", "do $$ begin execute past.due_date_moves('past.change'); end $$");
    }

    /** The indexes come after the rows: one by one they would cost a multiple. */
    private static void fill(Connection database, String table, String filling) throws SQLException {
        var which = " from pg_indexes where schemaname = 'past' and tablename = '%s' and indexdef not like '%%UNIQUE%%'"
                .formatted(table);
        var indexes = text(database, "select indexdef" + which);
        for (var index : text(database, "select indexname" + which)) {
            execute(database, "drop index past." + index);
        }
        execute(database, filling);
        execute(database, indexes.toArray(String[]::new));
    }

    /** Bytes on disk for each revision, by table, its indexes included. */
    String storage() throws SQLException {
        try (var database = server.connect(name, "postgres")) {
            return String.join(" · ", text(database, """
                    select n.nspname || '.' || c.relname || ' ' || pg_total_relation_size(c.oid) / %d || ' B'
                    from pg_class c join pg_namespace n on n.oid = c.relnamespace
                    where c.relkind = 'r' and n.nspname in ('public', 'past') and pg_total_relation_size(c.oid) > 10 * %d
                    order by pg_total_relation_size(c.oid) desc""".formatted(scale.total(), scale.total())));
        }
    }

    static void execute(Connection database, String... statements) throws SQLException {
        try (var sql = database.createStatement()) {
            for (var statement : statements) {
                sql.execute(statement);
            }
        }
    }

    private static long number(Connection database, String query) throws SQLException {
        return Long.parseLong(text(database, query).get(0));
    }

    private static List<String> text(Connection database, String query) throws SQLException {
        try (var sql = database.createStatement(); var row = sql.executeQuery(query)) {
            var found = new ArrayList<String>();
            while (row.next()) {
                found.add(row.getString(1));
            }
            return found;
        }
    }
}
