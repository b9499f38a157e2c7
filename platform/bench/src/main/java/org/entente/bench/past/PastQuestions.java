package org.entente.bench.past;

import java.util.List;

/** What is asked about the past; and of the present what it is compared with. */
final class PastQuestions {

    private static final String MILESTONE = "('0198c2f2-0000-7000-8000-' || lpad(to_hex(:m::integer), 12, '0'))::uuid";
    private static final String ROADMAP = "('0198c2f1-0000-7000-8000-' || lpad(to_hex(:r::integer), 12, '0'))::uuid";
    private static final String COLUMNS = """
            id, version, recorded_at, visibility, party, parties, sources, charter, roadmap, project, code, title, description,
            responsible_party, organizations, clauses, due_on, due_precision, forecast_on, achieved_on, progress, weight, state""";
    private static final String OF_ROADMAP = "id, version, recorded_at, visibility, party, parties, sources, charter, code, area,"
            + " working_group, title, summary, starts_on, ends_on, state";
    private static final String REVISION = """
            r.record, r.rev, r.kind, r.action, r.at, r.effective_on, r.actor, r.party, r.organization, r.reason, r.change, r.state,
            r.visibility, r.prev, r.redacts""";
    private static final int PAGE = 20;

    private PastQuestions() {
    }

    static List<PastQuestion> all() {
        return List.of(
                new PastQuestion("history of one, newest 20", "/api/v1/milestones/{milestone}/history", PAGE, select(REVISION
                        + ", (select leaf_index from ledger_leaf l where l.record = r.record and l.rev = r.rev)",
                        "revision r where r.record = " + MILESTONE + " order by r.rev desc limit 21")),
                new PastQuestion("one milestone at an instant", "/api/v1/milestones/{milestone}?asOf={instant}", 1,
                        select(COLUMNS,
                                "past.milestone_state where id = " + MILESTONE + " and during @> :size::bigint")),
                new PastQuestion("the same, an instant that nobody has asked about",
                        "/api/v1/milestones/{milestone}?asOf={new-instant}", 1, select(COLUMNS,
                                "past.milestone_state where id = " + MILESTONE + " and during @> :size::bigint")),
                new PastQuestion("a roadmap with its 50 milestones at an instant",
                        "/api/v1/roadmaps/{roadmap}?include=milestones&asOf={instant}", Scale.MILESTONES,
                        select(OF_ROADMAP, "past.roadmap_state where id = " + ROADMAP + " and during @> :size::bigint")
                                + select(COLUMNS,
                                        "past.milestone_state where roadmap = " + ROADMAP + " and during @> :size::bigint")),
                new PastQuestion("a roadmap with its 50 milestones now", "/api/v1/roadmaps/{roadmap}?include=milestones", Scale.MILESTONES,
                        select(OF_ROADMAP, "roadmap where id = " + ROADMAP)
                                + select(COLUMNS, "milestone where roadmap = " + ROADMAP)),
                new PastQuestion("20 milestones of a roadmap at an instant",
                        "/api/v1/roadmaps/{roadmap}/milestones?asOf={instant}", PAGE,
                        select(COLUMNS, "past.milestone_state where roadmap = " + ROADMAP
                                + " and during @> :size::bigint order by due_sort, id limit 21")),
                new PastQuestion("20 milestones of a roadmap now", "/api/v1/roadmaps/{roadmap}/milestones", PAGE,
                        select(COLUMNS, "milestone where roadmap = " + ROADMAP + " order by due_sort, id limit 21")),
                new PastQuestion("the first 20 milestones by due day at an instant", "/api/v1/milestones?asOf={instant}", PAGE,
                        select(COLUMNS, "past.milestone_state where during @> :size::bigint order by due_sort, id limit 21")),
                new PastQuestion("the first 20 of one charter at an instant", "/api/v1/milestones?charter=charter-0&asOf={instant}", PAGE,
                        select(COLUMNS, "past.milestone_state where charter = 'charter-0' and during @> :size::bigint"
                                + " order by due_sort, id limit 21")),
                new PastQuestion("one milestone at an instant, as effective on a day",
                        "/api/v1/milestones/{milestone}?asOf={instant}&effectiveAt={day}", 1, """
                                select %s from past.milestone_state where id = %s and lower(during) <= :size::bigint
                                    and true_from <= date '2026-01-01' order by rev desc limit 1;
                                """.formatted(COLUMNS, MILESTONE)),
                new PastQuestion("a roadmap with its 50 milestones, as effective on a day",
                        "/api/v1/roadmaps/{roadmap}?include=milestones&asOf={instant}&effectiveAt={day}", Scale.MILESTONES, """
                                select m.* from milestone n cross join lateral (select %s from past.milestone_state s
                                    where s.id = n.id and lower(during) <= :size::bigint and true_from <= date '2026-01-01'
                                    order by rev desc limit 1) m where n.roadmap = %s;
                                """.formatted(COLUMNS, ROADMAP)),
                changes("the newest 20 changes of all", "", "true"),
                changes("the newest 20 of a charter", "?charter=charter-0", "charter = 'charter-0'"),
                changes("the newest 20 by an actor", "?actor=delegate-7", "actor = 'delegate-7'"),
                changes("the newest 20 of a record", "?record={milestone}", "record = " + MILESTONE));
    }

    private static PastQuestion changes(String name, String query, String where) {
        return new PastQuestion(name, "/api/v1/changes/roadmaps" + query, PAGE, select("c.leaf_index, " + REVISION,
                "(select leaf_index, record, rev from past.change where " + where + " order by leaf_index desc limit 21) c"
                        + " join revision r on r.record = c.record and r.rev = c.rev order by c.leaf_index desc"));
    }

    /** On one line: to pgbench a line is a statement's part, a semicolon its end. */
    private static String select(String columns, String from) {
        return "select %s from %s;%n".formatted(columns, from).replace('\n', ' ') + "\n";
    }
}
