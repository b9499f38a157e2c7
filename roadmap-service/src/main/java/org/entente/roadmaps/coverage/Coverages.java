package org.entente.roadmaps.coverage;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.entente.records.Question;
import org.entente.records.Sight;
import org.entente.records.Where;
import org.entente.roadmaps.charter.Charter;
import org.entente.roadmaps.charter.Clause;
import org.entente.web.Caller;
import org.entente.web.CommonProblem;
import org.entente.web.Cursors;
import org.entente.web.Page;
import org.entente.web.PageRequest;
import org.entente.web.Violation;

/** Which clauses of a charter are served: one question for all of them, whatever their number. */
@ApplicationScoped
class Coverages {

    private static final int FIRST = 10;
    /** A milestone or project alive may be of a roadmap that is not effective yet on the day that is asked about. */
    private static final String ALIVE = """
            %1$s.charter = ? and %1$s.state <> 'CANCELLED'
                and not exists (select from roadmap r where r.id = %1$s.roadmap and r.state = 'WITHDRAWN')""";

    private final DataSource database;
    private final Cursors cursors;

    Coverages(DataSource database, Cursors cursors) {
        this.database = database;
        this.cursors = cursors;
    }

    /** By kind and clause. */
    record Served(Map<String, Serving> byKindAndClause) {

        Serving of(String kind, String clause) {
            return byKindAndClause.getOrDefault(kind + " " + clause, Serving.NONE);
        }
    }

    /** The clauses in the order of the charter. */
    Page<ClauseCoverage> page(Caller caller, Charter charter, CoverageFilter filter, PageRequest page) {
        mustNotSort(page);
        var all = of(caller, charter).stream().filter(filter::takes).toList();
        var from = 0;
        if (page.cursor != null) {
            var last = cursors.read(page.question(), page.cursor).id();
            // Where the charter lost that clause meanwhile the list cannot be gone on with.
            var place = charter.clauses().stream().map(Clause::code).toList().indexOf(last);
            if (place < 0) {
                throw CommonProblem.CURSOR_UNKNOWN.because();
            }
            var passed = charter.clauses().subList(0, place + 1).stream().map(Clause::code).toList();
            from = (int) all.stream().takeWhile(c -> passed.contains(c.clause())).count();
        }
        var read = all.subList(from, Math.min(all.size(), from + page.limit() + 1));
        return cursors.page(page, read, c -> new Cursors.Position("", c.clause()),
                page.counts() ? Long.valueOf(all.size()) : null);
    }

    CoverageTotals totals(Caller caller, Charter charter) {
        var all = of(caller, charter);
        var forces = new ArrayList<CoverageTotals.OfForce>();
        for (var force : all.stream().map(ClauseCoverage::force).distinct().sorted(Coverages::inOrder).toList()) {
            var those = all.stream().filter(c -> c.force() == force).toList();
            forces.add(new CoverageTotals.OfForce(force, those.size(), served(those), those.size() - served(those)));
        }
        return new CoverageTotals(charter.slug(), all.size(), served(all), all.size() - served(all), forces,
                milestones(caller, charter, "true"), milestones(caller, charter, "m.clauses = '{}'"));
    }

    private static long served(List<ClauseCoverage> clauses) {
        return clauses.stream().filter(ClauseCoverage::served).count();
    }

    /** Those of unknown force last. */
    private static int inOrder(Clause.Force one, Clause.Force other) {
        return Integer.compare(one == null ? Clause.Force.values().length : one.ordinal(),
                other == null ? Clause.Force.values().length : other.ordinal());
    }

    private long milestones(Caller caller, Charter charter, String which) {
        return new Question().say("select count(*) as n from milestone m where").say(alive("m", caller, charter))
                .say("and " + which).number(database);
    }

    private List<ClauseCoverage> of(Caller caller, Charter charter) {
        var served = served(caller, charter);
        return charter.clauses().stream().map(clause -> ClauseCoverage.of(clause, served)).toList();
    }

    private Served served(Caller caller, Charter charter) {
        var found = new HashMap<String, Serving>();
        new Question().say("""
                with serving as (
                    select 'MILESTONE' as kind, m.id, m.roadmap, c.clause
                    from milestone m cross join lateral (select distinct unnest(m.clauses) as clause) c where""")
                .say(alive("m", caller, charter)).say("""
                        union all
                        select 'PROJECT', p.id, p.roadmap, c.clause
                        from project p cross join lateral (select distinct unnest(p.clauses) as clause) c where""")
                .say(alive("p", caller, charter)).say("""
                        )
                        select kind, clause, count(*) as n, (array_agg(id order by id))[1:%d] as first
                        from (select kind, id, clause from serving union select 'ROADMAP', roadmap, clause from serving) s
                        group by kind, clause""".formatted(FIRST))
                .ask(database, row -> found.put(row.text("kind") + " " + row.text("clause"),
                        new Serving(row.large("n"), ids(row))));
        return new Served(found);
    }

    private static List<UUID> ids(Question.Row row) throws SQLException {
        return Arrays.asList((UUID[]) row.columns().getArray("first").getArray());
    }

    /** By due day; what has none comes last. */
    Page<UnservingMilestone> unserving(Caller caller, Charter charter, PageRequest page) {
        mustNotSort(page);
        Long total = page.counts() ? milestones(caller, charter, "m.clauses = '{}'") : null;
        var question = new Question().say("select m.* from milestone m where m.clauses = '{}' and")
                .say(alive("m", caller, charter));
        if (page.cursor != null) {
            var from = cursors.read(page.question(), page.cursor);
            question.say("and (m.due_sort, m.id) > (?, ?)", LocalDate.parse(from.key()), UUID.fromString(from.id()));
        }
        var read = question.say("order by m.due_sort, m.id limit ?", page.limit() + 1).ask(database, UnservingMilestone::of);
        return cursors.page(page, read, m -> new Cursors.Position(m.dueSort().toString(), m.milestone().toString()), total);
    }

    private static Where alive(String alias, Caller caller, Charter charter) {
        return new Where().and(ALIVE.formatted(alias), charter.slug()).and(Sight.inRecords(alias, caller));
    }

    private static void mustNotSort(PageRequest page) {
        if (page.sort != null) {
            throw CommonProblem.VALIDATION.because(1).at(Violation.inQuery("sort", "must not be given: there is one order"));
        }
    }
}
