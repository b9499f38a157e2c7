package org.entente.roadmaps.roadmap;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entente.records.HistoryRequest;
import org.entente.records.Recorded;
import org.entente.records.RevisionView;
import org.entente.records.Revisions;
import org.entente.roadmaps.charter.AuthenticLanguages;
import org.entente.web.Created;
import org.entente.web.CurrentCaller;
import org.entente.web.MergePatch;
import org.entente.web.Page;
import org.entente.web.PageRequest;
import org.entente.web.Role;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.security.Authenticated;

/** Roadmaps over HTTP. Reading one, with or without its parts, is the room of milestones' to answer. */
@Path("/api/v1")
@Tag(name = "Roadmaps", description = "Plans for an area of a charter: drafted, agreed, carried out.")
public class RoadmapResource {

    private final CurrentCaller caller;
    private final Roadmaps roadmaps;
    private final RoadmapChanges changes;
    private final RoadmapParts parts;
    private final Revisions revisions;
    private final AuthenticLanguages languages;

    RoadmapResource(CurrentCaller caller, Roadmaps roadmaps, RoadmapChanges changes, RoadmapParts parts, Revisions revisions,
            AuthenticLanguages languages) {
        this.caller = caller;
        this.roadmaps = roadmaps;
        this.changes = changes;
        this.parts = parts;
        this.revisions = revisions;
        this.languages = languages;
    }

    /** Lists the roadmaps that the caller may see. */
    @GET
    @Path("roadmaps")
    @Authenticated
    public Page<RoadmapView> listRoadmaps(@Valid @BeanParam RoadmapFilter filter, @BeanParam PageRequest page) {
        var found = roadmaps.page(caller.get(), filter, page);
        var progress = parts.ofRoadmaps(caller.get(), found.items().stream().map(Recorded::id).toList());
        var authentic = languages.of(found.items().stream().map(Roadmap::charter).collect(Collectors.toSet()));
        return found.map(r -> RoadmapView.of(r, progress.getOrDefault(r.id(), RoadmapParts.Progress.NONE),
                authentic.get(r.charter()), caller.get()));
    }

    /** Drafts a roadmap. A delegate's Party holds its pen; the secretariat drafts for all. */
    @POST
    @Path("roadmaps")
    @RolesAllowed({ Role.DELEGATE, Role.PARTNER_WRITER, Role.SECRETARIAT })
    public RestResponse<RoadmapView> createRoadmap(@Valid DraftRoadmap draft) {
        var roadmap = changes.create(caller.get(), draft);
        return Created.at(RoadmapView.pathOf(roadmap), view(roadmap));
    }

    /** Changes a draft. */
    @PATCH
    @Path("roadmaps/{id}")
    @RolesAllowed({ Role.DELEGATE, Role.PARTNER_WRITER, Role.SECRETARIAT })
    @Consumes(MergePatch.MEDIA_TYPE)
    @RequestBody(content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = DraftRoadmap.class)))
    public RoadmapView amendRoadmap(@RestPath UUID id, @RestHeader("If-Match") String ifMatch, ObjectNode patch) {
        return view(changes.amend(caller.get(), id, ifMatch, patch));
    }

    /** Brings a roadmap into another state: a draft is withdrawn; what concerns all Parties takes a proposal. */
    @POST
    @Path("roadmaps/{id}/transitions")
    @RolesAllowed({ Role.DELEGATE, Role.PARTNER_WRITER, Role.SECRETARIAT })
    public RoadmapView moveRoadmap(@RestPath UUID id, @RestHeader("If-Match") String ifMatch, @Valid MoveRoadmap order) {
        return view(changes.move(caller.get(), id, ifMatch, order));
    }

    /** The revisions of a roadmap, newest first. */
    @GET
    @Path("roadmaps/{id}/history")
    @Authenticated
    public Page<RevisionView> roadmapHistory(@RestPath UUID id, @Valid @BeanParam HistoryRequest page) {
        return revisions.of(caller.get(), roadmaps.get(caller.get(), id).id(), page);
    }

    private RoadmapView view(Roadmap roadmap) {
        var progress = parts.ofRoadmaps(caller.get(), List.of(roadmap.id()));
        return RoadmapView.of(roadmap, progress.getOrDefault(roadmap.id(), RoadmapParts.Progress.NONE),
                languages.of(List.of(roadmap.charter())).get(roadmap.charter()), caller.get());
    }
}
