package org.entente.records;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.entente.records.export.Column;
import org.entente.records.export.Sheet;
import org.entente.web.Caller;
import org.entente.web.Cursors;
import org.entente.web.Page;

/**
 * Who changed what, across all records of a service, in the order of its ledger: what others write meanwhile comes after
 * everything that was told before, whatever its recorded time. A change is told to who might see the record then and may see it
 * now.
 */
@ApplicationScoped
public class ChangeLog {

    /** A revision as a row: what changed and the record after it as JSON. */
    public static final Sheet<RevisionView> SHEET = new Sheet<>("changes", List.of(
            new Column<>("leafIndex", RevisionView::leafIndex), new Column<>("at", RevisionView::at),
            new Column<>("effectiveOn", RevisionView::effectiveOn), new Column<>("kind", RevisionView::kind),
            new Column<>("record", RevisionView::record), new Column<>("revision", RevisionView::revision),
            new Column<>("action", RevisionView::action), new Column<>("actor", RevisionView::actor),
            new Column<>("party", RevisionView::party), new Column<>("organization", RevisionView::organization),
            new Column<>("reason", RevisionView::reason), new Column<>("origin", RevisionView::origin),
            new Column<>("visibility", RevisionView::visibility),
            new Column<>("change", RevisionView::change), new Column<>("state", RevisionView::state),
            new Column<>("redacts", RevisionView::redacts)));

    private final ChangeRows rows;
    private final Cursors cursors;
    private final Periods periods;
    private final Register register;
    private final Vocabulary vocabulary;

    ChangeLog(ChangeRows rows, Cursors cursors, Periods periods, Register register, Vocabulary vocabulary) {
        this.rows = rows;
        this.cursors = cursors;
        this.periods = periods;
        this.register = register;
        this.vocabulary = vocabulary;
    }

    /** One page of the changes that the caller may see. */
    public Page<RevisionView> page(Caller caller, ChangesRequest request) {
        var order = ChangeOrder.of(request);
        var asked = asked(caller, request);
        Long total = request.counts() ? rows.count(asked) : null;
        if (request.cursor != null) {
            order.from(asked, cursors.read(request.question(), request.cursor));
        }
        var found = rows.list(asked, order, request.limit() + 1);
        return cursors.page(request, found, order::positionOf, total).map(r -> RevisionView.of(r, caller, false));
    }

    private Where asked(Caller caller, ChangesRequest request) {
        vocabulary.mustKnow(request);
        vocabulary.mustKnowKinds(request.kind);
        var asked = shownTo(caller).and(periods.of(request)).and(request.byWhom()).andAnyOf("c.kind", request.kind)
                .andAnyOf("c.action", request.action).andIfAsked("c.record = ?", request.record)
                .andIfAsked("c.charter = ?", request.charter);
        if (request.field != null) {
            asked.and("c.fields @> array[?]::varchar[]", request.field).and(whatWasIsShownTo(caller));
        }
        if (request.area != null) {
            asked.and(register.ofArea(request.area, caller));
        }
        if (request.workingGroup != null) {
            asked.and(register.ofWorkingGroup(request.workingGroup, caller));
        }
        return asked;
    }

    /**
     * Which fields changed while the record was hidden from the caller is hidden with what they were: Disclosures.sawWhatWas.
     */
    private static Where whatWasIsShownTo(Caller caller) {
        return caller.seesAll() ? new Where() : Sight.in("b", caller).within("""
                c.rev = 1 or not c.fields @> '{visibility}' or exists (
                    select from (select r.change #>> '{visibility,0}' as visibility, r.pen, r.parties from revision r
                        where r.record = c.record and r.rev = c.rev) b where %s)""");
    }

    /** Of {@code past.change c}: seen by the caller then, and the record now. */
    public static Where shownTo(Caller caller) {
        var then = Sight.in("c", caller);
        return caller.seesAll() ? then : then.and(Sight.in("n", caller).within("""
                exists (select from (select visibility, pen, parties from revision
                    where record = c.record order by rev desc limit 1) n where %s)"""));
    }
}
