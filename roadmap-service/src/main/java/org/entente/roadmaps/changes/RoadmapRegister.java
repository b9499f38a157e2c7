package org.entente.roadmaps.changes;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.entente.records.Register;

/** What this service keeps, and the words in which its revisions are told. */
@ApplicationScoped
class RoadmapRegister implements Register {

    @Override
    public Set<String> kinds() {
        return Set.of("CHARTER", "TERM", "ROADMAP", "PROJECT", "MILESTONE");
    }

    @Override
    public Set<String> actions() {
        return Set.of("CHANGED", "VISIBILITY_CHANGED", "STATE_CHANGED", "DUE_DATE_MOVED", "FORECAST_MOVED", "OUTCOME_RECORDED",
                "PROGRESS_REPORTED", "RESPONSIBILITY_MOVED");
    }

    @Override
    public String ofArea() {
        return "c.roadmap in (select id from roadmap where area = ?)";
    }

    @Override
    public String ofWorkingGroup() {
        return "c.roadmap in (select id from roadmap where working_group = ?)";
    }
}
