package org.entente.groups;

import static org.entente.web.rights.Row.REGISTER;
import static org.entente.web.rights.When.always;
import static org.entente.web.rights.When.evenIfOver;
import static org.entente.web.rights.When.in;
import static org.entente.web.rights.Who.EACH_PARTY;
import static org.entente.web.rights.Who.EACH_PARTY_OR_SECRETARIAT;
import static org.entente.web.rights.Who.PEN_OR_SECRETARIAT;
import static org.entente.web.rights.Who.SECRETARIAT;

import java.util.List;

import org.entente.web.Action;
import org.entente.web.Caller;
import org.entente.web.rights.Right;
import org.entente.web.rights.Row;
import org.entente.web.rights.Standing;
import org.entente.web.rights.When;
import org.entente.web.rights.Who;

/**
 * Who may do what in this service. A meeting or a membership is over with its group. Roles are declared at the operations;
 * RightsTest holds the two, and README.md, together.
 */
public enum GroupRight implements Right {
    CREATE_ORGANIZATION(REGISTER, "create-organization", "POST", "/organizations", PEN_OR_SECRETARIAT, always()),
    CREATE_PERSON(REGISTER, "create-person", "POST", "/people", PEN_OR_SECRETARIAT, always()),
    CREATE_GROUP(REGISTER, "create-working-group", "POST", "/working-groups", SECRETARIAT, always()),
    ERASE(REGISTER, "erase", "POST", "/ledgers/working-groups/erasures", SECRETARIAT, always()),

    AMEND_ORGANIZATION("ORGANIZATION", "amend", "PATCH", "/organizations/{id}", PEN_OR_SECRETARIAT, always()),

    AMEND_PERSON("PERSON", "amend", "PATCH", "/people/{id}", PEN_OR_SECRETARIAT, always()),

    AMEND_GROUP("WORKING_GROUP", "amend", "PATCH", "/working-groups/{id}", SECRETARIAT, in("PROPOSED", "ACTIVE", "DORMANT")),
    ACTIVATE_GROUP("WORKING_GROUP", "become-active", "POST", "/working-groups/{id}/transitions", SECRETARIAT,
            in("PROPOSED", "DORMANT")),
    REST_GROUP("WORKING_GROUP", "become-dormant", "POST", "/working-groups/{id}/transitions", SECRETARIAT, in("ACTIVE")),
    CONCLUDE_GROUP("WORKING_GROUP", "become-concluded", "POST", "/working-groups/{id}/transitions", SECRETARIAT,
            in("PROPOSED", "ACTIVE", "DORMANT")),
    REPLACE_GROUP("WORKING_GROUP", "become-replaced", "POST", "/working-groups/{id}/transitions", SECRETARIAT,
            in("ACTIVE", "DORMANT")),
    ADD_MEETING("WORKING_GROUP", "add-meeting", "POST", "/working-groups/{id}/meetings", SECRETARIAT,
            in("PROPOSED", "ACTIVE", "DORMANT")),
    /** A Party its own, as who may amend the membership then. */
    ADD_MEMBERSHIP("WORKING_GROUP", "add-membership", "POST", "/working-groups/{id}/memberships", EACH_PARTY_OR_SECRETARIAT,
            in("PROPOSED", "ACTIVE", "DORMANT")),
    /** A group that has a mandate, drafted or agreed. */
    PROPOSE_MANDATE("WORKING_GROUP", "propose", "POST", "/working-groups/{id}/proposals", EACH_PARTY,
            in("PROPOSED", "ACTIVE", "DORMANT")),

    AMEND_MEMBERSHIP("MEMBERSHIP", "amend", "PATCH", "/working-groups/{id}/memberships/{membership}", PEN_OR_SECRETARIAT,
            in("NOT_ENDED")),
    END_MEMBERSHIP("MEMBERSHIP", "end", "POST", "/working-groups/{id}/memberships/{membership}/end", PEN_OR_SECRETARIAT,
            evenIfOver("NOT_ENDED")),

    AMEND_MEETING("MEETING", "amend", "PATCH", "/meetings/{id}", SECRETARIAT, in("PLANNED", "CONVENED", "POSTPONED")),
    /** What was held may be corrected after its group is over. */
    CORRECT_MEETING("MEETING", "amend", "PATCH", "/meetings/{id}", SECRETARIAT, evenIfOver("HELD")),
    PLAN_MEETING("MEETING", "become-planned", "POST", "/meetings/{id}/transitions", SECRETARIAT, in("POSTPONED")),
    CONVENE_MEETING("MEETING", "become-convened", "POST", "/meetings/{id}/transitions", SECRETARIAT,
            in("PLANNED", "POSTPONED")),
    HOLD_MEETING("MEETING", "become-held", "POST", "/meetings/{id}/transitions", SECRETARIAT, evenIfOver("CONVENED")),
    POSTPONE_MEETING("MEETING", "become-postponed", "POST", "/meetings/{id}/transitions", SECRETARIAT,
            evenIfOver("PLANNED", "CONVENED")),
    CANCEL_MEETING("MEETING", "become-cancelled", "POST", "/meetings/{id}/transitions", SECRETARIAT,
            evenIfOver("PLANNED", "CONVENED", "POSTPONED"));

    private final Row row;

    GroupRight(String of, String action, String method, String path, Who who, When when) {
        row = new Row(of, action, method, path, who, when);
    }

    @Override
    public Row row() {
        return row;
    }

    /** What the caller may do with a record at this path. */
    public static List<Action> actions(Caller caller, Standing of, String path) {
        return Right.actions(values(), caller, of, path);
    }
}
