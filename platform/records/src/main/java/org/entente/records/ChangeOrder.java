package org.entente.records;

import java.time.LocalDate;
import java.util.List;

import org.entente.web.CommonProblem;
import org.entente.web.Cursors;
import org.entente.web.Violation;

/** The order of a page of changes: the ledger's, or that of their effective days and the ledger's within a day. */
record ChangeOrder(boolean byEffectiveDay, boolean newestFirst) {

    private static final List<String> SORTS = List.of("at", "-at", "effectiveOn", "-effectiveOn");

    /** Newest first, on the axis of time that is asked about. */
    static ChangeOrder of(RevisionsRequest request) {
        if (request.sort == null) {
            return new ChangeOrder(request.effectiveFrom != null || request.effectiveUntil != null, true);
        }
        if (!SORTS.contains(request.sort)) {
            throw CommonProblem.VALIDATION.because(1)
                    .at(Violation.inQuery("sort", "must be one of at, effectiveOn; with - for newest first"));
        }
        return new ChangeOrder(request.sort.endsWith("effectiveOn"), request.sort.startsWith("-"));
    }

    String text() {
        var direction = newestFirst ? " desc" : "";
        return (byEffectiveDay ? "c.true_from" + direction + ", " : "") + "c.leaf_index" + direction;
    }

    void from(Where where, Cursors.Position last) {
        var index = Long.parseLong(last.id());
        var beyond = newestFirst ? "<" : ">";
        if (byEffectiveDay) {
            where.and("(c.true_from, c.leaf_index) " + beyond + " (?, ?)", LocalDate.parse(last.key()), index);
        } else {
            where.and("c.leaf_index " + beyond + " ?", index);
        }
    }

    Cursors.Position positionOf(Revision last) {
        return new Cursors.Position(byEffectiveDay ? last.trueFrom().toString() : "", last.leafIndex.toString());
    }
}
