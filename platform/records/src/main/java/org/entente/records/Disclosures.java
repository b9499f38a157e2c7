package org.entente.records;

import java.util.List;

import org.entente.ledger.Disclosure;
import org.entente.web.Caller;
import org.entente.web.Visibility;

/**
 * What a revision's entry commits to, field by field, for those who may see it (RFC 9901 section 4.2). Made anew from the row:
 * stored is the content, once, and the salts.
 */
public final class Disclosures {

    private static final String CHANGE = "change";

    private Disclosures() {
    }

    /**
     * The Disclosures of a revision that the caller was found to see: not of what was erased, nor of what was hidden before.
     */
    public static List<String> shownTo(Caller caller, Revision revision) {
        var hidesChange = !sawWhatWas(caller, revision);
        return revision.content().disclosures(revision.salts,
                field -> !revision.erased.contains(field) && !(hidesChange && field.equals(CHANGE)))
                .stream().map(Disclosure::text).toList();
    }

    /**
     * The revision that shows a record to more callers tells those what it is, not what it was while it was hidden from them.
     */
    static boolean sawWhatWas(Caller caller, Revision revision) {
        var before = revision.change == null ? null : revision.change.path("visibility").path(0).textValue();
        return before == null || caller.sees(Visibility.valueOf(before), revision.pen, revision.parties);
    }
}
