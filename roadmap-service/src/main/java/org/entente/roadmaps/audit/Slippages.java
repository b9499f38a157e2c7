package org.entente.roadmaps.audit;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.entente.records.Question;
import org.entente.records.Sight;
import org.entente.records.Where;
import org.entente.web.Caller;
import org.entente.web.CommonProblem;
import org.entente.web.Cursors;
import org.entente.web.Lookback;
import org.entente.web.Page;
import org.entente.web.Texts;
import org.entente.web.Violation;

/** Moves and standings summed up by group: of the milestones alone that the caller may see, so a hidden one changes no sum. */
@ApplicationScoped
class Slippages {

    private static final String FROM = "from milestone m left join roadmap r on r.id = m.roadmap and";

    /** The day first planned and the forecast on the eve of achievement, as far as the caller may know of them. */
    private static final String FIRST = """
            select p.*, p.state = 'CANCELLED' as cancelled, (select s.due_on from past.milestone_state s
                where s.id = p.id and s.due_on is not null and""";
    private static final String FORECAST = """
            order by s.rev limit 1) as first_on, (select s.forecast_on from past.milestone_state s
                where s.id = p.id and s.true_from < p.achieved_on and""";

    private static final String COUNTED = """
            counted as (select s.key, count(*) as milestones, count(*) filter (where s.cancelled) as cancelled,
                count(*) filter (where not s.cancelled and s.due_on is null) as undated,
                count(*) filter (where not s.cancelled and s.achieved_on <= s.due_on) as met_on_time,
                count(*) filter (where not s.cancelled and s.achieved_on > s.due_on) as met_late,
                count(*) filter (where not s.cancelled and s.achieved_on is null and s.due_on < d.today) as overdue,
                count(*) filter (where not s.cancelled and s.achieved_on is null and s.due_on >= d.today) as open,
                count(*) filter (where not s.cancelled and (s.first_on < d.today or s.achieved_on is not null)
                    and s.first_on is not null) as due_first,
                count(*) filter (where not s.cancelled and s.achieved_on <= s.first_on) as met_first,
                count(*) filter (where not s.cancelled and s.forecast_eve is not null) as forecasts,
                count(*) filter (where not s.cancelled and s.achieved_on <= s.forecast_eve) as forecasts_kept
            from standing s cross join (select ?::date as today) d group by s.key)""";

    private static final String MOVED = """
            , moved as (select p.key, count(*) as moves, count(distinct c.record) as moved_milestones, sum(c.days) as total_days,
                percentile_cont(0.5) within group (order by c.days)::numeric(9, 1) as median_days, max(c.days) as worst_days,
                (array_agg(c.record order by c.days desc, c.leaf_index))[1] as worst_milestone
            from past.due_date_move c join p on p.id = c.record where""";
    private static final String TOTALS = """
            group by p.key)
            select t.*, w.*, p.code as worst_code from counted t left join moved w on w.key = t.key
                left join p on p.id = w.worst_milestone order by t.key""";

    private final DataSource database;
    private final Cursors cursors;
    private final DueDateMoves moves;
    private final Lookback lookback;
    private final Clock clock;

    Slippages(DataSource database, Cursors cursors, DueDateMoves moves, Lookback lookback, Clock clock) {
        this.database = database;
        this.cursors = cursors;
        this.moves = moves;
        this.lookback = lookback;
        this.clock = clock;
    }

    /** One page of the groups that have milestones, in the order of their keys; only these are summed up. */
    Page<SlippageTotals> page(Caller caller, SlippageGroup by, SlippageRequest request) {
        if (request.sort != null && !request.sort.equals("key")) {
            throw CommonProblem.VALIDATION.because(1).at(Violation.inQuery("sort", "must be key"));
        }
        Long total = request.counts() ? asked("count(distinct " + by.key() + ") as n", caller, request).number(database) : null;
        var keys = asked("distinct " + by.key() + " as key", caller, request);
        if (request.cursor != null) {
            keys.say("and " + by.key() + " > " + by.typed(), cursors.read(request.question(), request.cursor).key());
        }
        var read = keys.say("order by 1 limit ?", request.limit() + 1).ask(database, row -> row.text("key"));
        var page = cursors.page(request, read, key -> new Cursors.Position(key, "-"), total);
        return new Page<>(totals(caller, by, request, page.items().toArray(String[]::new)), page.next(), total);
    }

    private static Question asked(String select, Caller caller, SlippageRequest request) {
        return new Question().say("select " + select + " " + FROM).say(Sight.inRecords("r", caller)).say("where")
                .say(request.milestones(caller));
    }

    private List<SlippageTotals> totals(Caller caller, SlippageGroup by, SlippageRequest request, String[] keys) {
        var names = names(caller, by, keys);
        return new Question()
                .say("with p as materialized (select m.id, m.code, m.state, m.due_on, m.achieved_on, " + by.key() + " as key "
                        + FROM)
                .say(Sight.inRecords("r", caller)).say("where").say(request.milestones(caller))
                .say("and " + by.key() + " = any (" + by.typedAll() + ")),", (Object) keys)
                .say("standing as materialized (" + FIRST).say(known(caller)).say(FORECAST).say(known(caller))
                .say("order by s.rev desc limit 1) as forecast_eve from p),")
                .say(COUNTED, LocalDate.now(clock)).say(MOVED).say(moves.moves(caller, request)).say(TOTALS)
                .ask(database, row -> read(row, names.get(row.text("key"))));
    }

    /** Of {@code past.milestone_state s}: known at the point of time that is asked about, and seen by the caller then. */
    private Where known(Caller caller) {
        var where = Sight.inRecords("s", caller);
        return lookback.isPast() ? where.and("lower(s.during) < ?", lookback.size()).andIfAsked("s.true_from <= ?",
                lookback.effectiveAt()) : where;
    }

    private record Name(String key, String code, Texts title) {
    }

    private Map<String, Name> names(Caller caller, SlippageGroup by, String[] keys) {
        var names = new HashMap<String, Name>();
        if (by.isKeptHere()) {
            var code = by == SlippageGroup.CHARTER ? "slug" : "code";
            new Question().say("select n.%s as key, n.%s as code, n.title from %s n where n.%1$s = any (%s) and"
                    .formatted(by.id(), code, by.table(), by.typedAll()), (Object) keys).say(Sight.inRecords("n", caller))
                    .ask(database, row -> new Name(row.text("key"), row.text("code"), row.texts("title")))
                    .forEach(name -> names.put(name.key(), name));
        }
        return names;
    }

    private static SlippageTotals read(Question.Row row, Name name) throws SQLException {
        var onTime = row.large("met_on_time");
        var late = row.large("met_late");
        var overdue = row.large("overdue");
        var dueFirst = row.large("due_first");
        var metFirst = row.large("met_first");
        var forecasts = row.large("forecasts");
        var kept = row.large("forecasts_kept");
        return new SlippageTotals(SlippageGroup.told(row.text("key")), name == null ? null : name.code(),
                name == null ? null : name.title(), row.large("milestones"), row.large("cancelled"), row.large("undated"),
                onTime, late, overdue, row.large("open"), row.large("moves"), row.large("moved_milestones"),
                row.large("total_days"), row.value("median_days", BigDecimal.class), row.value("worst_days", Integer.class),
                row.id("worst_milestone"), row.text("worst_code"), Share.of(onTime, onTime + late + overdue), dueFirst,
                metFirst, Share.of(metFirst, dueFirst), forecasts, kept, Share.of(kept, forecasts));
    }
}
