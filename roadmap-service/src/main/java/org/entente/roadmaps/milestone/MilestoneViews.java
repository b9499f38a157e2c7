package org.entente.roadmaps.milestone;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.entente.roadmaps.roadmap.Roadmap;
import org.entente.roadmaps.roadmap.Roadmaps;
import org.entente.web.Caller;

/** Shows milestones as of today: one query for the roadmaps of any number of them. */
@ApplicationScoped
public class MilestoneViews {

    private final Roadmaps roadmaps;
    private final Clock clock;

    MilestoneViews(Roadmaps roadmaps, Clock clock) {
        this.roadmaps = roadmaps;
        this.clock = clock;
    }

    public List<MilestoneView> of(List<Milestone> milestones, Caller caller) {
        var today = LocalDate.now(clock);
        // The roadmap tells what can be done; of the past nothing can.
        var byId = caller.looksBack() ? Map.<UUID, Roadmap> of()
                : roadmaps.ofParts(milestones.stream().map(m -> m.roadmap).collect(Collectors.toSet()));
        return milestones.stream().map(m -> MilestoneView.of(m, byId.get(m.roadmap), caller, today)).toList();
    }
}
