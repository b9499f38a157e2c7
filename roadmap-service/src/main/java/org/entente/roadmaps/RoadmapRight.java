package org.entente.roadmaps;

import static org.entente.web.rights.Row.REGISTER;
import static org.entente.web.rights.When.always;
import static org.entente.web.rights.When.in;
import static org.entente.web.rights.Who.DRAFTING_PARTY;
import static org.entente.web.rights.Who.EACH_PARTY;
import static org.entente.web.rights.Who.EACH_PARTY_OR_SECRETARIAT;
import static org.entente.web.rights.Who.PEN;
import static org.entente.web.rights.Who.RESPONSIBLE_PARTY;
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
 * Who may do what in this service. A part stands where its roadmap does, and a closed one takes no more; proposals have their
 * own table, {@code ProposalRight}. Roles are declared at the operations; RightsTest holds the two, and README.md, together.
 */
public enum RoadmapRight implements Right {
    CREATE_CHARTER(REGISTER, "create-charter", "POST", "/charters", SECRETARIAT, always()),
    IMPORT(REGISTER, "import", "POST", "/imports/roadmaps", SECRETARIAT, always()),
    ERASE(REGISTER, "erase", "POST", "/ledgers/roadmaps/erasures", SECRETARIAT, always()),

    AMEND_CHARTER("CHARTER", "amend", "PATCH", "/charters/{id}", SECRETARIAT, always()),
    ADD_TERM("CHARTER", "add-term", "POST", "/charters/{id}/terms", SECRETARIAT, always()),
    DRAFT_ROADMAP("CHARTER", "draft-roadmap", "POST", "/roadmaps", EACH_PARTY_OR_SECRETARIAT, always()),

    AMEND_TERM("TERM", "amend", "PATCH", "/charters/{id}/terms/{code}", SECRETARIAT, always()),
    RECORD_OUTCOME("TERM", "record-outcome", "POST", "/charters/{id}/terms/{code}/outcome", SECRETARIAT, always()),
    PROPOSE_EXTENSION("TERM", "propose", "POST", "/charters/{id}/terms/{code}/proposals", EACH_PARTY, in("UNSETTLED")),

    AMEND_ROADMAP("ROADMAP", "amend", "PATCH", "/roadmaps/{id}", PEN, in("DRAFT")),
    WITHDRAW_ROADMAP("ROADMAP", "withdraw", "POST", "/roadmaps/{id}/transitions", PEN, in("DRAFT")),
    ADD_PROJECT("ROADMAP", "add-project", "POST", "/roadmaps/{id}/projects", PEN, in("DRAFT")),
    ADD_MILESTONE("ROADMAP", "add-milestone", "POST", "/roadmaps/{id}/milestones", PEN, in("DRAFT")),
    PROPOSE("ROADMAP", "propose", "POST", "/roadmaps/{id}/proposals", DRAFTING_PARTY, in("DRAFT", "AGREED")),

    AMEND_PROJECT("PROJECT", "amend", "PATCH", "/projects/{id}", PEN, in("DRAFT")),
    MOVE_PROJECT("PROJECT", "move", "POST", "/projects/{id}/transitions", PEN, in("DRAFT")),

    AMEND_MILESTONE("MILESTONE", "amend", "PATCH", "/milestones/{id}", PEN, in("DRAFT")),
    CANCEL_MILESTONE("MILESTONE", "cancel", "POST", "/milestones/{id}/transitions", PEN, in("DRAFT")),
    REPORT_PROGRESS("MILESTONE", "report-progress", "POST", "/milestones/{id}/progress", RESPONSIBLE_PARTY,
            in("DRAFT", "PROPOSED", "AGREED")),
    ADD_EVIDENCE("MILESTONE", "add-evidence", "POST", "/milestones/{id}/evidence", RESPONSIBLE_PARTY,
            in("DRAFT", "PROPOSED", "AGREED")),
    /** It takes an indicator to report on. */
    REPORT_ACTUAL("MILESTONE", "report-actual", "POST", "/milestones/{id}/actuals", RESPONSIBLE_PARTY,
            in("DRAFT", "PROPOSED", "AGREED")),
    /** A reading changes nothing that was agreed, so it is welcome in whatever state the milestone is. */
    ADD_ASSESSMENT("MILESTONE", "add-assessment", "POST", "/milestones/{id}/assessments", EACH_PARTY_OR_SECRETARIAT, always()),

    AMEND_ASSESSMENT("ASSESSMENT", "amend", "PATCH", "/assessments/{id}", PEN, always());

    private final Row row;

    RoadmapRight(String of, String action, String method, String path, Who who, When when) {
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
