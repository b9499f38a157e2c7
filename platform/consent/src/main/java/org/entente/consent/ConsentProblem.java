package org.entente.consent;

import org.entente.web.Problem;

/** The refusals of proposals. */
public enum ConsentProblem implements Problem {
    SPEAKS_FOR_NO_PARTY(403),
    PARTY_NOT_ASKED(403),
    PROPOSAL_UNKNOWN(404),
    PROPOSAL_DECIDED(409),
    PROPOSAL_REBASED(409),
    PROPOSAL_OUTDATED(409),
    ENDORSED_ALREADY(409),
    DEADLINE_PASSED(409),
    DEADLINE_NOT_POSSIBLE(422),
    CHANGE_NOT_WHOLE(422),
    CHANGES_CONTRADICT(422),
    CHANGES_UNWANTED(422),
    CHANGES_MISSING(422),
    CHANGES_NOTHING(422),
    CHANGE_NOT_POSSIBLE(422);

    private final int status;

    ConsentProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
