package org.entente.roadmaps.milestone;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entente.records.HistoryRequest;
import org.entente.records.RevisionView;
import org.entente.records.Revisions;
import org.entente.records.WordFilter;
import org.entente.roadmaps.roadmap.Roadmaps;
import org.entente.web.Created;
import org.entente.web.CurrentCaller;
import org.entente.web.MergePatch;
import org.entente.web.Page;
import org.entente.web.PageRequest;
import org.entente.web.PointInTime;
import org.entente.web.Role;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.security.Authenticated;

/** Milestones over HTTP. */
@Path("/api/v1")
@Tag(name = "Milestones", description = "The steps of a roadmap: when they are due, and how far they have come.")
public class MilestoneResource {

    private final CurrentCaller caller;
    private final Roadmaps roadmaps;
    private final Milestones milestones;
    private final MilestoneChanges changes;
    private final MilestoneViews views;
    private final Revisions revisions;

    MilestoneResource(CurrentCaller caller, Roadmaps roadmaps, Milestones milestones, MilestoneChanges changes,
            MilestoneViews views,
            Revisions revisions) {
        this.caller = caller;
        this.roadmaps = roadmaps;
        this.milestones = milestones;
        this.changes = changes;
        this.views = views;
        this.revisions = revisions;
    }

    /** Lists milestones across the roadmaps that the caller may see, by due day; what has none comes last. */
    @GET
    @Path("milestones")
    @Authenticated
    public Page<MilestoneView> listMilestones(@Valid @BeanParam MilestoneFilter filter, @BeanParam PageRequest page) {
        return view(milestones.page(caller.get(), filter, page));
    }

    /** Lists the milestones of one roadmap, by due day. */
    @GET
    @Path("roadmaps/{id}/milestones")
    @Authenticated
    public Page<MilestoneView> listMilestonesOfRoadmap(@RestPath UUID id, @Valid @BeanParam WordFilter words,
            @RestQuery @Parameter(description = "Only those in whose newest readings the Parties differ, or do not.") Boolean divergent,
            @BeanParam PageRequest page) {
        var filter = new MilestoneFilter();
        filter.q = words.q;
        filter.roadmap = roadmaps.get(caller.get(), id).id();
        filter.divergent = divergent;
        return view(milestones.page(caller.get(), filter, page));
    }

    /** Adds a milestone to a draft roadmap. */
    @POST
    @Path("roadmaps/{id}/milestones")
    @RolesAllowed({ Role.DELEGATE, Role.PARTNER_WRITER, Role.SECRETARIAT })
    public RestResponse<MilestoneView> createMilestone(@RestPath UUID id, @Valid DraftMilestone draft) {
        var milestone = changes.create(caller.get(), id, draft);
        return Created.at(MilestoneView.pathOf(milestone), view(milestone));
    }

    /** Reads one milestone. */
    @GET
    @Path("milestones/{id}")
    @Authenticated
    public MilestoneView readMilestone(@RestPath UUID id, @BeanParam PointInTime when) {
        return view(milestones.get(caller.get(), id));
    }

    /** Changes a milestone of a draft roadmap. */
    @PATCH
    @Path("milestones/{id}")
    @RolesAllowed({ Role.DELEGATE, Role.PARTNER_WRITER, Role.SECRETARIAT })
    @Consumes(MergePatch.MEDIA_TYPE)
    @RequestBody(content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = DraftMilestone.class)))
    public MilestoneView amendMilestone(@RestPath UUID id, @RestHeader("If-Match") String ifMatch, ObjectNode patch) {
        return view(changes.amend(caller.get(), id, ifMatch, patch));
    }

    /** Reports how far a milestone has come: the responsible Party's to do. */
    @POST
    @Path("milestones/{id}/progress")
    @RolesAllowed({ Role.DELEGATE, Role.PARTNER_WRITER, Role.SECRETARIAT })
    public MilestoneView reportProgress(@RestPath UUID id, @RestHeader("If-Match") String ifMatch,
            @Valid ReportProgress report) {
        return view(changes.report(caller.get(), id, ifMatch, report));
    }

    /** Cancels a milestone of a draft roadmap. */
    @POST
    @Path("milestones/{id}/transitions")
    @RolesAllowed({ Role.DELEGATE, Role.PARTNER_WRITER, Role.SECRETARIAT })
    public MilestoneView moveMilestone(@RestPath UUID id, @RestHeader("If-Match") String ifMatch, @Valid MoveMilestone order) {
        return view(changes.move(caller.get(), id, ifMatch, order));
    }

    /** The revisions of a milestone, newest first. */
    @GET
    @Path("milestones/{id}/history")
    @Authenticated
    public Page<RevisionView> milestoneHistory(@RestPath UUID id, @Valid @BeanParam HistoryRequest page) {
        return revisions.of(caller.get(), milestones.get(caller.get(), id).id(), page);
    }

    private MilestoneView view(Milestone milestone) {
        return views.of(List.of(milestone), caller.get()).get(0);
    }

    private Page<MilestoneView> view(Page<Milestone> page) {
        return new Page<>(views.of(page.items(), caller.get()), page.next(), page.total());
    }
}
