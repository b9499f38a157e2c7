package org.entente.records;

import java.math.BigDecimal;
import java.sql.SQLException;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.entente.web.Caller;
import org.entente.web.CommonProblem;
import org.entente.web.Cursors;
import org.entente.web.Page;
import org.entente.web.Violation;

/**
 * What was recorded long after it was effective, and by whom: of the changes that the caller may see, see {@link ChangeLog}.
 */
@ApplicationScoped
public class LateRecords {

    private final DataSource database;
    private final Cursors cursors;
    private final Periods periods;
    private final Vocabulary vocabulary;

    LateRecords(DataSource database, Cursors cursors, Periods periods, Vocabulary vocabulary) {
        this.database = database;
        this.cursors = cursors;
        this.periods = periods;
        this.vocabulary = vocabulary;
    }

    /** One page of them, in the order of the ledger. */
    public Page<LateRecord> page(Caller caller, LateRecordsRequest request) {
        var order = LedgerOrder.of(request);
        var late = late(caller, request);
        Long total = request.counts()
                ? new Question().say("select count(*) as n from past.change c where").say(late).number(database)
                : null;
        var read = new Question().say("""
                select c.*, r.reason, r.state -> 'origin' as origin, coalesce(r.state ->> 'code', r.state ->> 'slug') as code,
                    coalesce(r.state -> 'title', r.state -> 'name') as title
                from (select c.* from past.change c where""").say(late).say("and").say(order.from(request, cursors))
                .say(order.text()).say("limit ?) c join revision r on r.record = c.record and r.rev = c.rev",
                        request.limit() + 1)
                .say(order.text()).ask(database, LateRecords::read);
        return cursors.page(request, read, one -> LedgerOrder.at(one.leafIndex()), total);
    }

    /** One page of their totals, in the order of the groups' keys. */
    public Page<LateRecordTotals> totals(Caller caller, LateRecordGroup by, LateRecordsRequest request) {
        if (request.sort != null && !request.sort.equals("key")) {
            throw CommonProblem.VALIDATION.because(1).at(Violation.inQuery("sort", "must be key"));
        }
        var late = late(caller, request);
        Long total = request.counts()
                ? new Question().say("select count(distinct " + by.key() + ") as n from past.change c where").say(late)
                        .number(database)
                : null;
        if (request.cursor != null) {
            late.and(by.key() + " > ?", cursors.read(request.question(), request.cursor).key());
        }
        var read = new Question().say("""
                select %s as key, count(*) as records, max(c.late_days) as worst,
                    percentile_cont(0.5) within group (order by c.late_days)::numeric(9, 1) as median,
                    (array_agg(c.record order by c.late_days desc, c.leaf_index))[1] as record,
                    (array_agg(c.rev order by c.late_days desc, c.leaf_index))[1] as rev
                from past.change c where""".formatted(by.key())).say(late)
                .say("group by 1 order by 1 limit ?", request.limit() + 1).ask(database, LateRecords::readTotals);
        return cursors.page(request, read, group -> new Cursors.Position(group.key() == null ? "" : group.key(), "-"), total);
    }

    private Where late(Caller caller, LateRecordsRequest request) {
        vocabulary.mustKnowKinds(request.kind);
        // The first condition is that of the indexes.
        return ChangeLog.shownTo(caller).and("c.late_days > 0").and("c.late_days >= ?", request.days())
                .and(periods.of(request)).and(request.byWhom()).andIfAsked("c.charter = ?", request.charter)
                .andAnyOf("c.kind", request.kind);
    }

    private static LateRecord read(Question.Row row) throws SQLException {
        return new LateRecord(row.id("record"), row.text("kind"), row.text("charter"), row.text("code"), row.texts("title"),
                row.number("rev"), row.text("action"), row.day("effective_on"), row.instant("at"), row.number("late_days"),
                row.text("actor"), row.text("party"), row.text("organization"), row.text("reason"), row.origin("origin"),
                row.large("leaf_index"));
    }

    private static LateRecordTotals readTotals(Question.Row row) throws SQLException {
        var key = row.text("key");
        return new LateRecordTotals(key.isEmpty() ? null : key, row.large("records"), row.value("median", BigDecimal.class),
                row.number("worst"), row.id("record"), row.number("rev"));
    }
}
