package org.entente.roadmaps.roadmap;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.entente.records.Recorded;
import org.entente.web.Caller;

/** Shows projects with what is derived for them: two queries for any number of projects. */
@ApplicationScoped
public class ProjectViews {

    private final Roadmaps roadmaps;
    private final RoadmapParts parts;

    ProjectViews(Roadmaps roadmaps, RoadmapParts parts) {
        this.roadmaps = roadmaps;
        this.parts = parts;
    }

    public List<ProjectView> of(List<Project> projects, Caller caller) {
        // The roadmap tells what can be done; of the past nothing can.
        var byId = caller.looksBack() ? Map.<UUID, Roadmap> of()
                : roadmaps.ofParts(projects.stream().map(Project::roadmap).collect(Collectors.toSet()));
        var progress = parts.ofProjects(caller, projects.stream().map(Recorded::id).toList());
        return projects.stream().map(p -> ProjectView.of(p, byId.get(p.roadmap()),
                progress.getOrDefault(p.id(), RoadmapParts.Progress.NONE), caller)).toList();
    }
}
