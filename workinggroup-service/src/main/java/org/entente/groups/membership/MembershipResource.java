package org.entente.groups.membership;

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
import org.entente.groups.group.WorkingGroups;
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

/** A working group's memberships over HTTP. */
@Path("/api/v1")
@Tag(name = "Memberships", description = "Who sits in a working group, for whom, from when until when.")
public class MembershipResource {

    private final CurrentCaller caller;
    private final WorkingGroups groups;
    private final Memberships memberships;
    private final MembershipChanges changes;
    private final Revisions revisions;

    MembershipResource(CurrentCaller caller, WorkingGroups groups, Memberships memberships, MembershipChanges changes,
            Revisions revisions) {
        this.caller = caller;
        this.groups = groups;
        this.memberships = memberships;
        this.changes = changes;
        this.revisions = revisions;
    }

    /** Lists a working group's memberships, by first day; those of one day with {@code on}. */
    @GET
    @Path("working-groups/{id}/memberships")
    @Authenticated
    public Page<MembershipView> listMemberships(@RestPath UUID id, @Valid @BeanParam MembershipFilter filter,
            @BeanParam PageRequest page) {
        var group = groups.get(caller.get(), id);
        return memberships.page(caller.get(), id, filter, page).map(m -> MembershipView.of(m, group, caller.get()));
    }

    /** Seats a person in a working group: the secretariat anybody, a Party's writers their own. */
    @POST
    @Path("working-groups/{id}/memberships")
    @RolesAllowed({ Role.SECRETARIAT, Role.DELEGATE, Role.PARTNER_WRITER })
    public RestResponse<MembershipView> createMembership(@RestPath UUID id, @Valid DraftMembership draft) {
        var membership = changes.create(caller.get(), id, draft);
        return Created.at(MembershipView.pathOf(membership), view(id, membership));
    }

    /** Reads one membership. */
    @GET
    @Path("working-groups/{id}/memberships/{membership}")
    @Authenticated
    public MembershipView readMembership(@RestPath UUID id, @RestPath UUID membership, @BeanParam PointInTime when) {
        return view(id, memberships.get(caller.get(), id, membership));
    }

    /** Changes what a membership's record says; person, Party and role stay. */
    @PATCH
    @Path("working-groups/{id}/memberships/{membership}")
    @RolesAllowed({ Role.SECRETARIAT, Role.DELEGATE, Role.PARTNER_WRITER })
    @Consumes(MergePatch.MEDIA_TYPE)
    @RequestBody(content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = DraftMembership.class)))
    public MembershipView amendMembership(@RestPath UUID id, @RestPath UUID membership,
            @RestHeader("If-Match") String ifMatch, ObjectNode patch) {
        return view(id, changes.amend(caller.get(), id, membership, ifMatch, patch));
    }

    /** Ends a membership, once. */
    @POST
    @Path("working-groups/{id}/memberships/{membership}/end")
    @RolesAllowed({ Role.SECRETARIAT, Role.DELEGATE, Role.PARTNER_WRITER })
    public MembershipView endMembership(@RestPath UUID id, @RestPath UUID membership,
            @RestHeader("If-Match") String ifMatch, @Valid EndMembership order) {
        return view(id, changes.end(caller.get(), id, membership, ifMatch, order));
    }

    /** The revisions of a membership, newest first. */
    @GET
    @Path("working-groups/{id}/memberships/{membership}/history")
    @Authenticated
    public Page<RevisionView> membershipHistory(@RestPath UUID id, @RestPath UUID membership,
            @Valid @BeanParam HistoryRequest page) {
        return revisions.of(caller.get(), memberships.get(caller.get(), id, membership).id(), page);
    }

    private MembershipView view(UUID group, Membership membership) {
        return MembershipView.of(membership, groups.get(caller.get(), group), caller.get());
    }
}
