package org.entente.roadmaps.audit;

import java.sql.SQLException;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.entente.records.LedgerOrder;
import org.entente.records.Periods;
import org.entente.records.Question;
import org.entente.records.Sight;
import org.entente.records.Where;
import org.entente.web.Caller;
import org.entente.web.Cursors;
import org.entente.web.Page;

/**
 * Every moved due day, in the order of the ledger. A move is told to who might see the milestone before and after it then, and
 * may see the milestone at the point of time that is asked about, and now.
 */
@ApplicationScoped
class DueDateMoves {

    private final DataSource database;
    private final Cursors cursors;
    private final Periods periods;

    DueDateMoves(DataSource database, Cursors cursors, Periods periods) {
        this.database = database;
        this.cursors = cursors;
        this.periods = periods;
    }

    Page<DueDateMove> page(Caller caller, SlippageRequest request) {
        var order = LedgerOrder.of(request);
        Long total = request.counts() ? asked("select count(*) as n", caller, request).number(database) : null;
        // The page is cut before the content is fetched.
        var read = asked(
                """
                        select c.*, case when not 'reason' = any (v.erased) then coalesce(v.reason, p.reason) end as reason, v.state -> 'origin' as origin, p.id as proposal, p.party as proposed_by, p.reason_code,
                            p.edition, p.decision, p.meeting from (
                        select c.*, m.code, m.title, m.project, m.roadmap, m.responsible_party, r.area, r.working_group""",
                caller,
                request)
                .say("and").say(order.from(request, cursors)).say(order.text())
                .say("limit ?) c join revision v on v.record = c.record and v.rev = c.rev", request.limit() + 1)
                .say("left join proposal p on p.id = (v.change -> 'proposal' ->> 1)::uuid and")
                .say(Sight.inRecords("p", caller))
                .say(order.text()).ask(database, DueDateMoves::read);
        return cursors.page(request, read, move -> LedgerOrder.at(move.leafIndex()), total);
    }

    private Question asked(String select, Caller caller, SlippageRequest request) {
        return new Question().say(select).say("from past.due_date_move c join milestone m on m.id = c.record")
                .say("left join roadmap r on r.id = m.roadmap and").say(Sight.inRecords("r", caller))
                .say("where").say(moves(caller, request)).say("and").say(request.milestones(caller));
    }

    /** Of {@code past.due_date_move c}: seen by the caller, and asked for. */
    Where moves(Caller caller, SlippageRequest request) {
        var where = Sight.in("c", caller).and(periods.of(request)).and(request.byWhom())
                .andIfAsked("c.days >= ?", request.minDays)
                // Of a milestone these never change, so they need not be looked up there.
                .andIfAsked("c.charter = ?", request.charter).andIfAsked("c.record = ?", request.milestone);
        return caller.seesAll() ? where : where.and(Sight.in("b", caller).within("""
                exists (select from (select c.hidden_as as visibility, c.pen, c.parties) b where %s)"""));
    }

    private static DueDateMove read(Question.Row row) throws SQLException {
        return new DueDateMove(row.id("record"), row.text("code"), row.texts("title"), row.id("project"), row.id("roadmap"),
                row.text("charter"), row.text("area"), row.id("working_group"), row.text("responsible_party"),
                row.day("from_on"), row.day("to_on"), row.number("days"), row.large("leaf_index"), row.number("rev"),
                row.instant("at"), row.day("effective_on"), row.text("actor"), row.text("party"), row.text("organization"),
                row.text("reason"), row.id("proposal"), row.text("proposed_by"), row.text("reason_code"),
                row.value("edition", Integer.class), row.text("decision"), row.id("meeting"), row.origin("origin"));
    }
}
