package org.entente.records;

import org.entente.web.CommonProblem;
import org.entente.web.Cursors;
import org.entente.web.PageRequest;
import org.entente.web.Violation;

/**
 * The order of the ledger, of rows that have a {@code leaf_index}: what others write meanwhile comes after everything that was
 * told before.
 */
public record LedgerOrder(boolean newestFirst) {

    /**
     * Newest first, unless told otherwise.
     *
     * @throws org.entente.web.Refusal 400 for another order
     */
    public static LedgerOrder of(PageRequest request) {
        if (request.sort != null && !request.sort.equals("at") && !request.sort.equals("-at")) {
            throw CommonProblem.VALIDATION.because(1).at(Violation.inQuery("sort", "must be at, or -at for newest first"));
        }
        return new LedgerOrder(!"at".equals(request.sort));
    }

    /** Where the page begins, of rows named {@code c}. */
    public Where from(PageRequest request, Cursors cursors) {
        return request.cursor == null ? new Where()
                : new Where().and("c.leaf_index " + (newestFirst ? "<" : ">") + " ?",
                        Long.parseLong(cursors.read(request.question(), request.cursor).id()));
    }

    /** The order in SQL, of rows named {@code c}. */
    public String text() {
        return "order by c.leaf_index" + (newestFirst ? " desc" : "");
    }

    /** Where a row stands in it. */
    public static Cursors.Position at(long leafIndex) {
        return new Cursors.Position("", String.valueOf(leafIndex));
    }
}
