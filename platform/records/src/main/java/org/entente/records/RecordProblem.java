package org.entente.records;

import org.entente.web.Problem;

/** The refusals of every kind of record. */
public enum RecordProblem implements Problem {
    OWN_PARTY_WITHOUT_PARTY(422),
    FIXED_AT_CREATION(422),
    STATE_NOT_REACHABLE(409);

    private final int status;

    RecordProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
