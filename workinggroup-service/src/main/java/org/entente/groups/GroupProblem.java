package org.entente.groups;

import org.entente.web.Problem;

/** Every refusal of this service. */
public enum GroupProblem implements Problem {
    ORGANIZATION_UNKNOWN(404),
    PERSON_UNKNOWN(404),
    WORKING_GROUP_UNKNOWN(404),
    MEMBERSHIP_UNKNOWN(404),
    MEETING_UNKNOWN(404),
    MANDATE_UNKNOWN(404),
    SHARED_ALREADY(409),
    GROUP_NOT_READY(409),
    GROUP_CLOSED(409),
    GROUP_CYCLE(409),
    PARTS_MORE_VISIBLE(409),
    CHANGE_NEEDS_PROPOSAL(409),
    MANDATE_MISSING(409),
    MANDATE_NOT_AGREED(409),
    MEMBERSHIP_OVERLAPS(409),
    MEMBERSHIP_ENDED(409),
    MEETING_CLOSED(409),
    MEETING_NOT_YET(409),
    CHARTER_UNKNOWN(422),
    AREA_UNKNOWN(422),
    REFERENCE_UNKNOWN(422),
    REFERENCE_HIDDEN(422),
    PARENT_OF_OTHER_CHARTER(422),
    PARTY_NOT_OF_CHARTER(422),
    PARTY_NEEDED(422),
    ROLE_WITHOUT_VOTE(422),
    PERIOD_REVERSED(422),
    MORE_VISIBLE_THAN_GROUP(422),
    MEMBERSHIP_IS_SHARED(422),
    TIME_ZONE_UNKNOWN(422),
    TIME_ZONE_NEEDED(422),
    REASON_NEEDED(422),
    NEW_DAY_NEEDED(422),
    NEW_DAY_UNFIT(422),
    DAY_IN_FUTURE(422);

    private final int status;

    GroupProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
