package org.entente.roadmaps.timeline;

import static org.entente.roadmaps.RoadmapProblem.PROJECT_UNKNOWN;
import static org.entente.roadmaps.RoadmapProblem.TIMELINE_TOO_LARGE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.entente.roadmaps.milestone.MilestoneView;
import org.entente.roadmaps.milestone.MilestoneViews;
import org.entente.roadmaps.milestone.Milestones;
import org.entente.roadmaps.milestone.Planned;
import org.entente.roadmaps.roadmap.ProjectView;
import org.entente.roadmaps.roadmap.Projects;
import org.entente.roadmaps.roadmap.RoadmapParts;
import org.entente.roadmaps.roadmap.RoadmapView;
import org.entente.roadmaps.roadmap.Roadmaps;
import org.entente.web.Caller;

/** Finds what a picture shows: five queries, however many milestones it has. */
@ApplicationScoped
class Timelines {

    /** About as many rows as one can still scroll through. */
    private static final int MOST = 500;

    private final Roadmaps roadmaps;
    private final Projects projects;
    private final Milestones milestones;
    private final MilestoneViews views;
    private final Clock clock;

    Timelines(Roadmaps roadmaps, Projects projects, Milestones milestones, MilestoneViews views, Clock clock) {
        this.roadmaps = roadmaps;
        this.projects = projects;
        this.milestones = milestones;
        this.views = views;
        this.clock = clock;
    }

    /**
     * @param project narrows to the milestones of one project; null: all
     * @throws org.entente.web.Refusal 404 for what the caller does not see, 422 for more than can be read
     */
    Timeline of(Caller caller, UUID id, UUID project) {
        var roadmap = roadmaps.get(caller, id);
        var listed = projects.of(caller, id).stream().filter(p -> project == null || p.id().equals(project)).toList();
        if (project != null && listed.isEmpty()) {
            throw PROJECT_UNKNOWN.because(project);
        }
        var drawn = views.of(milestones.of(caller, id), caller).stream()
                .filter(m -> project == null || project.equals(m.project())).toList();
        if (drawn.size() > MOST) {
            throw TIMELINE_TOO_LARGE.because(drawn.size(), MOST);
        }
        var sections = Section.of(
                listed.stream().map(p -> ProjectView.of(p, roadmap, RoadmapParts.Progress.NONE, List.of(), caller)).toList(),
                drawn);
        return new Timeline(RoadmapView.of(roadmap, RoadmapParts.Progress.NONE, List.of(), caller), sections,
                elsewhere(caller, drawn),
                LocalDate.now(clock));
    }

    private List<Planned> elsewhere(Caller caller, List<MilestoneView> drawn) {
        var here = drawn.stream().map(MilestoneView::id).collect(Collectors.toSet());
        var others = drawn.stream().flatMap(m -> m.dependsOn().stream()).filter(id -> !here.contains(id))
                .collect(Collectors.toSet());
        return milestones.named(caller, others);
    }
}
