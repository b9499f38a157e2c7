package org.entente.roadmaps.milestone;

import java.util.List;
import java.util.UUID;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entente.roadmaps.charter.AuthenticLanguages;
import org.entente.roadmaps.roadmap.ProjectViews;
import org.entente.roadmaps.roadmap.Projects;
import org.entente.roadmaps.roadmap.RoadmapParts;
import org.entente.roadmaps.roadmap.RoadmapView;
import org.entente.roadmaps.roadmap.Roadmaps;
import org.entente.web.CurrentCaller;
import org.entente.web.PointInTime;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.Separator;

import io.quarkus.security.Authenticated;

/** A roadmap with its parts over HTTP: five queries, however many parts there are. */
@Path("/api/v1")
@Tag(name = "Roadmaps")
public class WholeRoadmapResource {

    /** What can be asked for with a roadmap. */
    @SuppressWarnings("java:S115") // Named as the API names them.
    public enum Part {
        projects,
        milestones
    }

    private final CurrentCaller caller;
    private final Roadmaps roadmaps;
    private final RoadmapParts parts;
    private final Projects projects;
    private final ProjectViews projectViews;
    private final Milestones milestones;
    private final MilestoneViews milestoneViews;
    private final AuthenticLanguages languages;

    WholeRoadmapResource(CurrentCaller caller, Roadmaps roadmaps, RoadmapParts parts, Projects projects,
            ProjectViews projectViews,
            Milestones milestones, MilestoneViews milestoneViews, AuthenticLanguages languages) {
        this.caller = caller;
        this.roadmaps = roadmaps;
        this.parts = parts;
        this.projects = projects;
        this.projectViews = projectViews;
        this.milestones = milestones;
        this.milestoneViews = milestoneViews;
        this.languages = languages;
    }

    /** Reads one roadmap, and its projects and milestones where asked for. */
    @GET
    @Path("roadmaps/{id}")
    @Authenticated
    public WholeRoadmapView readRoadmap(@RestPath UUID id, @RestQuery @Separator(",") List<Part> include,
            @BeanParam PointInTime when) {
        var who = caller.get();
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
