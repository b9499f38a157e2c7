package org.entente.roadmaps.assessment;

import org.entente.roadmaps.milestone.Milestone;
import org.entente.web.Caller;
import org.entente.web.CommonProblem;

/**
 * Who may assess a milestone: writers of each of the charter's Parties, for their own; the secretariat, who puts on record what
 * somebody independent found. In whatever state the milestone is: a reading changes nothing that was agreed.
 */
final class Assessors {

    private Assessors() {
    }

    static boolean include(Caller caller, Milestone milestone) {
        return caller.writesForAll() || milestone.parties().stream().anyMatch(caller::writesFor);
    }

    static void mustInclude(Caller caller, Milestone milestone) {
        if (!include(caller, milestone)) {
            throw CommonProblem.PARTY_NOT_YOURS.because(String.join(", ", milestone.parties()));
        }
    }

    /** The Party whose reading it is; null: somebody independent. */
    static String partyOf(Caller caller) {
        return caller.writesFor(caller.party()) ? caller.party() : null;
    }
}
