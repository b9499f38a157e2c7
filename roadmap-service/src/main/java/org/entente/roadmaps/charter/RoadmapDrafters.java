package org.entente.roadmaps.charter;

import org.entente.web.Caller;

/** Who may draft a roadmap under a charter: writers of its Parties, and the secretariat, which then holds the pen for all. */
public final class RoadmapDrafters {

    private RoadmapDrafters() {
    }

    public static boolean include(Caller caller, Charter charter) {
        return caller.writesForAll() || charter.parties().stream().anyMatch(caller::writesFor);
    }
}
