package org.entente.roadmaps.changes;

import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.entente.records.Register;
import org.entente.records.Sight;
import org.entente.records.Where;
import org.entente.web.Caller;

/** What this service keeps, and the words in which its revisions are told. */
@ApplicationScoped
class RoadmapRegister implements Register {

    @Override
    public Set<String> kinds() {
        return Set.of("CHARTER", "TERM", "ROADMAP", "PROJECT", "MILESTONE", "ASSESSMENT", "PROPOSAL", "EDITION");
    }

    @Override
    public Set<String> actions() {
        return Set.of("CHANGED", "VISIBILITY_CHANGED", "STATE_CHANGED", "DUE_DATE_MOVED", "FORECAST_MOVED", "OUTCOME_RECORDED",
                "PROGRESS_REPORTED", "RESPONSIBILITY_MOVED", "EXTENDED", "ADOPTED", "ENDORSED", "REBASED", "REJECTED",
                "WITHDRAWN", "LAPSED", "ACTUAL_REPORTED", "EVIDENCE_ADDED", "READING_CORRECTED", "DEPENDENCIES_CHANGED");
    }

    @Override
    public Where ofArea(String area, Caller caller) {
        return ofRoadmaps(new Where().and("r.area = ?", area), caller);
    }

    @Override
    public Where ofWorkingGroup(UUID workingGroup, Caller caller) {
        return ofRoadmaps(new Where().and("r.working_group = ?", workingGroup), caller);
    }

    private static Where ofRoadmaps(Where which, Caller caller) {
        return which.and(Sight.inRecords("r", caller)).within("c.roadmap in (select r.id from roadmap r where %s)");
    }
}
