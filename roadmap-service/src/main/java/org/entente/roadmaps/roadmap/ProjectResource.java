package org.entente.roadmaps.roadmap;

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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entente.records.HistoryRequest;
import org.entente.records.RevisionView;
import org.entente.records.Revisions;
import org.entente.records.WordFilter;
import org.entente.web.Created;
import org.entente.web.CurrentCaller;
import org.entente.web.MergePatch;
import org.entente.web.Page;
import org.entente.web.PageRequest;
import org.entente.web.PointInTime;
import org.entente.web.Role;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.security.Authenticated;

/** Projects over HTTP. */
@Path("/api/v1")
@Tag(name = "Projects", description = "The entries of a roadmap's list of projects.")
public class ProjectResource {

    private final CurrentCaller caller;
    private final Roadmaps roadmaps;
    private final Projects projects;
    private final ProjectChanges changes;
    private final ProjectViews views;
    private final Revisions revisions;

    ProjectResource(CurrentCaller caller, Roadmaps roadmaps, Projects projects, ProjectChanges changes, ProjectViews views,
            Revisions revisions) {
        this.caller = caller;
        this.roadmaps = roadmaps;
        this.projects = projects;
        this.changes = changes;
        this.views = views;
        this.revisions = revisions;
    }

    /** Lists projects across the roadmaps that the caller may see. */
    @GET
    @Path("projects")
    @Authenticated
    public Page<ProjectView> listProjects(@Valid @BeanParam ProjectFilter filter, @BeanParam PageRequest page) {
        return view(projects.page(caller.get(), filter, page));
    }

    /** Lists the projects of one roadmap. */
    @GET
    @Path("roadmaps/{id}/projects")
    @Authenticated
    public Page<ProjectView> listProjectsOfRoadmap(@RestPath UUID id, @Valid @BeanParam WordFilter words,
            @BeanParam PageRequest page) {
        var filter = new ProjectFilter();
        filter.q = words.q;
        filter.roadmap = roadmaps.get(caller.get(), id).id();
        return view(projects.page(caller.get(), filter, page));
    }

    /** Adds a project to a draft roadmap. */
    @POST
    @Path("roadmaps/{id}/projects")
    @RolesAllowed({ Role.DELEGATE, Role.PARTNER_WRITER, Role.SECRETARIAT })
    public RestResponse<ProjectView> createProject(@RestPath UUID id, @Valid DraftProject draft) {
        var project = changes.create(caller.get(), id, draft);
        return Created.at(ProjectView.pathOf(project), view(project));
    }

    /** Reads one project. */
    @GET
    @Path("projects/{id}")
    @Authenticated
    public ProjectView readProject(@RestPath UUID id, @BeanParam PointInTime when) {
        return view(projects.get(caller.get(), id));
    }

    /** Changes a project of a draft roadmap. */
    @PATCH
    @Path("projects/{id}")
    @RolesAllowed({ Role.DELEGATE, Role.PARTNER_WRITER, Role.SECRETARIAT })
    @Consumes(MergePatch.MEDIA_TYPE)
    @RequestBody(content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = DraftProject.class)))
    public ProjectView amendProject(@RestPath UUID id, @RestHeader("If-Match") String ifMatch, ObjectNode patch) {
        return view(changes.amend(caller.get(), id, ifMatch, patch));
    }

    /** Brings a project into another state. */
    @POST
    @Path("projects/{id}/transitions")
    @RolesAllowed({ Role.DELEGATE, Role.PARTNER_WRITER, Role.SECRETARIAT })
    public ProjectView moveProject(@RestPath UUID id, @RestHeader("If-Match") String ifMatch, @Valid MoveProject order) {
        return view(changes.move(caller.get(), id, ifMatch, order));
    }

    /** The revisions of a project, newest first. */
    @GET
    @Path("projects/{id}/history")
    @Authenticated
    public Page<RevisionView> projectHistory(@RestPath UUID id, @Valid @BeanParam HistoryRequest page) {
        return revisions.of(caller.get(), projects.get(caller.get(), id).id(), page);
    }

    private ProjectView view(Project project) {
        return views.of(List.of(project), caller.get()).get(0);
    }

    private Page<ProjectView> view(Page<Project> page) {
        return new Page<>(views.of(page.items(), caller.get()), page.next(), page.total());
    }
}
