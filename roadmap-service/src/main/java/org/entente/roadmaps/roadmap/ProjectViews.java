package org.entente.roadmaps.roadmap;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.entente.records.Recorded;
import org.entente.roadmaps.charter.AuthenticLanguages;
import org.entente.web.Caller;

/** Shows projects with what is derived for them: three queries for any number of projects. */
@ApplicationScoped
public class ProjectViews {

    private final Roadmaps roadmaps;
    private final RoadmapParts parts;
    private final AuthenticLanguages languages;

    ProjectViews(Roadmaps roadmaps, RoadmapParts parts, AuthenticLanguages languages) {
        this.roadmaps = roadmaps;
        this.parts = parts;
        this.languages = languages;
    }

    public List<ProjectView> of(List<Project> projects, Caller caller) {
        return of(projects, languages.of(projects.stream().map(Project::charter).collect(Collectors.toSet())), caller);
    }

    /** @param authentic the authentic languages, by charter */
    public List<ProjectView> of(List<Project> projects, Map<String, List<String>> authentic, Caller caller) {
        // The roadmap tells what can be done; of the past nothing can.
        var byId = caller.looksBack() ? Map.<UUID, Roadmap> of()
                : roadmaps.ofParts(projects.stream().map(Project::roadmap).collect(Collectors.toSet()));
        var progress = parts.ofProjects(caller, projects.stream().map(Recorded::id).toList());
        return projects.stream().map(p -> ProjectView.of(p, byId.get(p.roadmap()),
                progress.getOrDefault(p.id(), RoadmapParts.Progress.NONE), authentic.get(p.charter()), caller)).toList();
    }
}
