package org.entente.roadmaps.milestone;

import org.entente.roadmaps.roadmap.Roadmap;
import org.entente.web.Caller;
import org.entente.web.CommonProblem;

/** Who may report on a milestone: the responsible Party's writers; while its roadmap is a draft, whoever holds the pen too. */
final class Reporters {

    private Reporters() {
    }

    static boolean include(Caller caller, Milestone milestone, Roadmap roadmap) {
        return caller.writesFor(milestone.responsibleParty) || roadmap.isDraft() && milestone.isWrittenBy(caller);
    }

    static void mustInclude(Caller caller, Milestone milestone, Roadmap roadmap) {
        if (!include(caller, milestone, roadmap)) {
            throw CommonProblem.PARTY_NOT_YOURS
                    .because(milestone.responsibleParty == null ? "secretariat" : milestone.responsibleParty);
        }
    }
}
