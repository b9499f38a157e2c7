package org.entente.roadmaps;

import org.entente.web.Problem;

/** Every refusal of this service. */
public enum RoadmapProblem implements Problem {
    CHARTER_UNKNOWN(404),
    TERM_UNKNOWN(404),
    ROADMAP_UNKNOWN(404),
    PROJECT_UNKNOWN(404),
    MILESTONE_UNKNOWN(404),
    CHANGE_NEEDS_PROPOSAL(409),
    ROADMAP_CLOSED(409),
    MILESTONE_CLOSED(409),
    PARTS_MORE_VISIBLE(409),
    AREA_UNKNOWN(422),
    CLAUSE_UNKNOWN(422),
    PARTY_NOT_OF_CHARTER(422),
    TWO_PARTIES_NEEDED(422),
    CODE_TWICE(422),
    PERIOD_REVERSED(422),
    DAY_IN_FUTURE(422),
    ACHIEVED_ON_MISSING(422),
    PROJECT_OF_OTHER_ROADMAP(422),
    MORE_VISIBLE_THAN_ROADMAP(422),
    MORE_VISIBLE_THAN_CHARTER(422),
    DAY_TOO_FAR(422),
    ACHIEVED_ON_UNWANTED(422),
    TOO_MANY_SOURCES(422),
    PROJECT_CLOSED(409),
    REFERENCE_UNKNOWN(422),
    REFERENCE_HIDDEN(422),
    GROUP_OF_OTHER_CHARTER(422),
    WORKING_GROUP_UNKNOWN(422),
    ORGANIZATION_UNKNOWN(422),
    REGISTER_NOT_VALID(400),
    REGISTER_CONFLICTS(409),
    IMPORT_TOO_LONG(409),
    IMPORTS_BUSY(503);

    private final int status;

    RoadmapProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
