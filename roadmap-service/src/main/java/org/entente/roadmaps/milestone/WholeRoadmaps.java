package org.entente.roadmaps.milestone;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.entente.roadmaps.charter.AuthenticLanguages;
import org.entente.roadmaps.roadmap.ProjectViews;
import org.entente.roadmaps.roadmap.Projects;
import org.entente.roadmaps.roadmap.RoadmapParts;
import org.entente.roadmaps.roadmap.RoadmapView;
import org.entente.roadmaps.roadmap.Roadmaps;
import org.entente.web.Caller;

/** Roadmaps with their parts: seven queries, however many parts there are. */
@ApplicationScoped
public class WholeRoadmaps {

    /** What can be asked for with a roadmap. */
    @SuppressWarnings("java:S115") // Named as the API names them.
    public enum Part {
        projects,
        milestones
    }

    private final Roadmaps roadmaps;
    private final RoadmapParts parts;
    private final Projects projects;
    private final ProjectViews projectViews;
    private final Milestones milestones;
    private final MilestoneViews milestoneViews;
    private final AuthenticLanguages languages;

    WholeRoadmaps(Roadmaps roadmaps, RoadmapParts parts, Projects projects, ProjectViews projectViews, Milestones milestones,
            MilestoneViews milestoneViews, AuthenticLanguages languages) {
        this.roadmaps = roadmaps;
        this.parts = parts;
        this.projects = projects;
        this.projectViews = projectViews;
        this.milestones = milestones;
        this.milestoneViews = milestoneViews;
        this.languages = languages;
    }

    /** @throws org.entente.web.Refusal 404 where the caller sees no such roadmap */
    public WholeRoadmapView get(Caller who, UUID id, Collection<Part> include) {
        var roadmap = roadmaps.get(who, id);
        var its = include.contains(Part.milestones) ? milestones.of(who, id) : null;
        var progress = its == null ? parts.ofRoadmaps(who, List.of(id)).getOrDefault(id, RoadmapParts.Progress.NONE)
                : MilestoneProgress.of(its);
        var authentic = languages.of(List.of(roadmap.charter()));
        return new WholeRoadmapView(RoadmapView.of(roadmap, progress, authentic.get(roadmap.charter()), who),
                include.contains(Part.projects) ? projectViews.of(projects.of(who, id), authentic, who) : null,
                its == null ? null : milestoneViews.of(its, authentic, who));
    }
}
