package org.entente.records.ledger;

import java.util.concurrent.atomic.AtomicReference;

import jakarta.enterprise.context.ApplicationScoped;

import org.entente.records.RecordProblem;
import org.jboss.logging.Logger;

/** What was published last. Once told, nothing smaller is told again: not even when the database has lost it. */
@ApplicationScoped
class Publications {

    private static final Logger LOG = Logger.getLogger(Publications.class);
    private static final String NEWEST = "select number, size, note from ledger_publication order by size desc, number desc limit 1";

    private final LedgerRows rows;
    private final AtomicReference<Publication> told = new AtomicReference<>();

    Publications(LedgerRows rows) {
        this.rows = rows;
    }

    /** @throws org.entente.web.Refusal 404 while there is none */
    Publication newest() {
        var found = rows.list(NEWEST, row -> new Publication(row.getLong(1), row.getLong(2), row.getString(3)));
        if (found.isEmpty() && told.get() == null) {
            throw RecordProblem.LEDGER_UNPUBLISHED.because();
        }
        var newest = found.isEmpty() ? told.get()
                : told.accumulateAndGet(found.get(0), (before, read) -> read.follows(before) ? read : before);
        if (found.isEmpty() || found.get(0).size() < newest.size() && found.get(0).number() > newest.number()) {
            LOG.errorf("The published checkpoint of size %d is not in the database any more", newest.size());
        }
        return newest;
    }
}
