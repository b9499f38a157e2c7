package org.entente.roadmaps.milestone;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.entente.records.Recorded;
import org.entente.roadmaps.charter.AuthenticLanguages;
import org.entente.roadmaps.roadmap.Roadmap;
import org.entente.roadmaps.roadmap.Roadmaps;
import org.entente.web.Caller;

/** Shows milestones as of today: three queries for the roadmaps, languages and readings of any number. */
@ApplicationScoped
public class MilestoneViews {

    private final Roadmaps roadmaps;
    private final AuthenticLanguages languages;
    private final MilestoneReadings readings;
    private final Clock clock;

    MilestoneViews(Roadmaps roadmaps, AuthenticLanguages languages, MilestoneReadings readings, Clock clock) {
        this.roadmaps = roadmaps;
        this.languages = languages;
        this.readings = readings;
        this.clock = clock;
    }

    public List<MilestoneView> of(List<Milestone> milestones, Caller caller) {
        return of(milestones, languages.of(milestones.stream().map(m -> m.charter).collect(Collectors.toSet())), caller);
    }

    /** @param authentic the authentic languages, by charter */
    List<MilestoneView> of(List<Milestone> milestones, Map<String, List<String>> authentic, Caller caller) {
        var today = LocalDate.now(clock);
        // The roadmap tells what can be done; of the past nothing can.
        var byId = caller.looksBack() ? Map.<UUID, Roadmap> of()
                : roadmaps.ofParts(milestones.stream().map(m -> m.roadmap).collect(Collectors.toSet()));
        var read = readings.of(caller, milestones.stream().map(Recorded::id).toList());
        return milestones.stream().map(m -> MilestoneView.of(m, byId.get(m.roadmap), authentic.get(m.charter),
                read.getOrDefault(m.id(), List.of()), caller, today)).toList();
    }
}
