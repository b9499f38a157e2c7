package org.entente.groups.group;

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

/** Working groups over HTTP. */
@Path("/api/v1")
@Tag(name = "Working groups", description = "Groups of the Parties that work on Areas of one charter.")
public class WorkingGroupResource {

    private final CurrentCaller caller;
    private final WorkingGroups groups;
    private final WorkingGroupChanges changes;
    private final Revisions revisions;

    WorkingGroupResource(CurrentCaller caller, WorkingGroups groups, WorkingGroupChanges changes, Revisions revisions) {
        this.caller = caller;
        this.groups = groups;
        this.changes = changes;
        this.revisions = revisions;
    }

    /** Lists the working groups that the caller may see, by code. */
    @GET
    @Path("working-groups")
    @Authenticated
    public Page<WorkingGroupView> listWorkingGroups(@Valid @BeanParam WorkingGroupFilter filter, @BeanParam PageRequest page) {
        return groups.page(caller.get(), filter, page).map(g -> WorkingGroupView.of(g, caller.get()));
    }

    /** Proposes a working group; its charter and Areas are checked with the service that owns them. */
    @POST
    @Path("working-groups")
    @RolesAllowed(Role.SECRETARIAT)
    public RestResponse<WorkingGroupView> createWorkingGroup(@Valid DraftWorkingGroup draft) {
        var group = changes.create(caller.get(), draft);
        return Created.at(WorkingGroupView.pathOf(group), WorkingGroupView.of(group, caller.get()));
    }

    /** Reads one working group. */
    @GET
    @Path("working-groups/{id}")
    @Authenticated
    public WorkingGroupView readWorkingGroup(@RestPath UUID id, @BeanParam PointInTime when) {
        return WorkingGroupView.of(groups.get(caller.get(), id), caller.get());
    }

    /**
     * Changes what a working group's record says; its charter and code stay. A mandate that was adopted here changes through a
     * proposal alone; one that was agreed elsewhere is recorded with its day.
     */
    @PATCH
    @Path("working-groups/{id}")
    @RolesAllowed(Role.SECRETARIAT)
    @Consumes(MergePatch.MEDIA_TYPE)
    @RequestBody(content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = DraftWorkingGroup.class)))
    public WorkingGroupView amendWorkingGroup(@RestPath UUID id, @RestHeader("If-Match") String ifMatch, ObjectNode patch) {
        return WorkingGroupView.of(changes.amend(caller.get(), id, ifMatch, patch), caller.get());
    }

    /** Brings a working group to another state; ACTIVE needs an agreed mandate and a co-chair of every Party. */
    @POST
    @Path("working-groups/{id}/transitions")
    @RolesAllowed(Role.SECRETARIAT)
    public WorkingGroupView moveWorkingGroup(@RestPath UUID id, @RestHeader("If-Match") String ifMatch,
            @Valid MoveWorkingGroup order) {
        return WorkingGroupView.of(changes.move(caller.get(), id, ifMatch, order), caller.get());
    }

    /** The revisions of a working group, newest first. */
    @GET
    @Path("working-groups/{id}/history")
    @Authenticated
    public Page<RevisionView> workingGroupHistory(@RestPath UUID id, @Valid @BeanParam HistoryRequest page) {
        return revisions.of(caller.get(), groups.get(caller.get(), id).id(), page);
    }
}
