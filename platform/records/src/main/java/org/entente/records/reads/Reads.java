package org.entente.records.reads;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.entente.records.export.Column;
import org.entente.records.export.Sheet;
import org.entente.web.Caller;
import org.entente.web.CommonProblem;
import org.entente.web.Cursors;
import org.entente.web.Lookback;
import org.entente.web.Operations;
import org.entente.web.Page;
import org.entente.web.PageRequest;
import org.entente.web.PointInTime;
import org.entente.web.Violation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Who read what, as an auditor may know it. */
@ApplicationScoped
public class Reads implements PanacheRepositoryBase<Read, Long> {

    /** How an export looks. */
    public static final Sheet<ReadView> SHEET = new Sheet<>("reads", List.of(new Column<>("number", ReadView::number),
            new Column<>("at", ReadView::at), new Column<>("operation", ReadView::operation),
            new Column<>("path", ReadView::path), new Column<>("query", ReadView::query),
            new Column<>("asOf", ReadView::asOf), new Column<>("effectiveAt", ReadView::effectiveAt),
            new Column<>("status", ReadView::status), new Column<>("actor", ReadView::actor),
            new Column<>("issuer", ReadView::issuer), new Column<>("subject", ReadView::subject),
            new Column<>("party", ReadView::party), new Column<>("organization", ReadView::organization),
            new Column<>("records", ReadView::records)));

    private static final String OLDEST_FIRST = "at";

    private final Cursors cursors;
    private final Lookback lookback;
    private final Operations operations;

    Reads(Cursors cursors, Lookback lookback, Operations operations) {
        this.cursors = cursors;
        this.lookback = lookback;
        this.operations = operations;
    }

    /** The reads that a filter asks for, newest first unless asked otherwise. */
    public Page<ReadView> page(Caller caller, ReadFilter filter, PageRequest page) {
        check(filter, page);
        var conditions = new ArrayList<String>();
        var values = new HashMap<String, Object>();
        seenBy(caller, conditions, values);
        choose(filter, conditions, values);
        Long total = page.counts() ? count(where(conditions), values) : null;
        var oldestFirst = OLDEST_FIRST.equals(page.sort);
        begin(page, oldestFirst, conditions, values);
        var direction = oldestFirst ? "" : " desc";
        var rows = find(where(conditions) + " order by at" + direction + ", number" + direction, values)
                .range(0, page.limit()).list();
        return cursors.page(page, rows, Reads::positionOf, total).map(ReadView::of);
    }

    private void check(ReadFilter filter, PageRequest page) {
        if (lookback.isPast()) {
            // Not of the register, and so without a past of its own: what is stored a moment late would change the answer.
            throw invalid(page.effectiveAt != null ? PointInTime.EFFECTIVE_AT : PointInTime.AS_OF,
                    "cannot be asked of reads, which are no part of the register: use from and until");
        }
        if (filter.from != null && filter.until != null && filter.from.isAfter(filter.until)) {
            throw invalid("from", "must not be after until");
        }
        if (filter.operation != null && operations.all().stream().noneMatch(o -> filter.operation.equals(o.id()))) {
            throw invalid("operation", "must be the operationId of an operation of this service");
        }
        if (page.sort != null && !List.of(OLDEST_FIRST, "-" + OLDEST_FIRST).contains(page.sort)) {
            throw invalid("sort", "must be one of at, -at");
        }
    }

    private static RuntimeException invalid(String parameter, String detail) {
        return CommonProblem.VALIDATION.because(1).at(Violation.inQuery(parameter, detail));
    }

    /** Ids and questions tell of drafts, so one Party's auditor learns nothing of what the other's people read. */
    private static void seenBy(Caller caller, List<String> conditions, Map<String, Object> values) {
        if (!caller.seesAll()) {
            add("party = :own", "own", caller.party(), conditions, values);
        }
    }

    private static void choose(ReadFilter filter, List<String> conditions, Map<String, Object> values) {
        ask("at >= :from", "from", filter.from, conditions, values);
        ask("at <= :until", "until", filter.until, conditions, values);
        ask("actor = :actor", "actor", filter.actor, conditions, values);
        ask("party = :party", "party", filter.party, conditions, values);
        ask("organization = :organization", "organization", filter.organization, conditions, values);
        ask("operation = :operation", "operation", filter.operation, conditions, values);
        ask("array_contains(records, :record)", "record", filter.record, conditions, values);
    }

    private void begin(PageRequest page, boolean oldestFirst, List<String> conditions, Map<String, Object> values) {
        if (page.cursor != null) {
            var after = cursors.read(page.question(), page.cursor);
            add("(at, number) " + (oldestFirst ? ">" : "<") + " (:at, :number)", "at", Instant.parse(after.key()), conditions,
                    values);
            values.put("number", Long.valueOf(after.id()));
        }
    }

    private static Cursors.Position positionOf(Read last) {
        return new Cursors.Position(last.at.toString(), last.number.toString());
    }

    private static void ask(String condition, String name, Object value, List<String> conditions, Map<String, Object> values) {
        if (value != null) {
            add(condition, name, value, conditions, values);
        }
    }

    private static void add(String condition, String name, Object value, List<String> conditions, Map<String, Object> values) {
        conditions.add(condition);
        values.put(name, value);
    }

    private static String where(List<String> conditions) {
        return conditions.isEmpty() ? "1 = 1" : String.join(" and ", conditions);
    }
}
