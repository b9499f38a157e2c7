package org.entente.roadmaps.difference;

import org.entente.records.Moment;

/** Two settled points of the register, the earlier first. */
record Span(Moment from, Moment to) {

    /** Whether the register shows the same at both. */
    boolean isEmpty() {
        return from.ledgerSize() == to.ledgerSize();
    }
}
