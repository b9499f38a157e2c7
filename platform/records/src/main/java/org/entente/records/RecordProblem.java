package org.entente.records;

import org.entente.web.Problem;

/** The refusals of every kind of record. */
public enum RecordProblem implements Problem {
    NOT_YET_RECORDED(404),
    OWN_PARTY_WITHOUT_PARTY(422),
    FIXED_AT_CREATION(422),
    STATE_NOT_REACHABLE(409),
    RECORD_UNKNOWN(404),
    REVISION_UNKNOWN(422),
    FIELD_UNKNOWN(422),
    FIELD_IDENTIFIES(422),
    ERASED_ALREADY(409),
    STATE_IN_FORCE(409),
    LEDGER_UNPUBLISHED(404),
    LEDGER_PART_UNKNOWN(404),
    LEDGER_ENTRY_UNKNOWN(404),
    LEDGER_SIZE_UNKNOWN(404),
    EXPORTS_BUSY(503),
    LEDGER_BEHIND(503),
    READ_NOT_RECORDED(503);

    private final int status;

    RecordProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
