package org.entente.groups.organization;

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

/** Organizations over HTTP. */
@Path("/api/v1")
@Tag(name = "Organizations", description = "Ministries, agencies, companies, universities, international bodies.")
public class OrganizationResource {

    private final CurrentCaller caller;
    private final Organizations organizations;
    private final OrganizationChanges changes;
    private final Revisions revisions;

    OrganizationResource(CurrentCaller caller, Organizations organizations, OrganizationChanges changes, Revisions revisions) {
        this.caller = caller;
        this.organizations = organizations;
        this.changes = changes;
        this.revisions = revisions;
    }

    /** Lists the organizations that the caller may see, by code. */
    @GET
    @Path("organizations")
    @Authenticated
    public Page<OrganizationView> listOrganizations(@Valid @BeanParam OrganizationFilter filter, @BeanParam PageRequest page) {
        return organizations.page(caller.get(), filter, page).map(o -> OrganizationView.of(o, caller.get()));
    }

    /** Puts an organization on record: the secretariat any, a Party's writers their own. */
    @POST
    @Path("organizations")
    @RolesAllowed({ Role.SECRETARIAT, Role.DELEGATE, Role.PARTNER_WRITER })
    public RestResponse<OrganizationView> createOrganization(@Valid DraftOrganization draft) {
        var organization = changes.create(caller.get(), draft);
        return Created.at(OrganizationView.pathOf(organization), OrganizationView.of(organization, caller.get()));
    }

    /** Reads one organization. */
    @GET
    @Path("organizations/{id}")
    @Authenticated
    public OrganizationView readOrganization(@RestPath UUID id, @BeanParam PointInTime when) {
        return OrganizationView.of(organizations.get(caller.get(), id), caller.get());
    }

    /** Changes what an organization's record says; its code and Party stay. */
    @PATCH
    @Path("organizations/{id}")
    @RolesAllowed({ Role.SECRETARIAT, Role.DELEGATE, Role.PARTNER_WRITER })
    @Consumes(MergePatch.MEDIA_TYPE)
    @RequestBody(content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = DraftOrganization.class)))
    public OrganizationView amendOrganization(@RestPath UUID id, @RestHeader("If-Match") String ifMatch, ObjectNode patch) {
        return OrganizationView.of(changes.amend(caller.get(), id, ifMatch, patch), caller.get());
    }

    /** The revisions of an organization, newest first. */
    @GET
    @Path("organizations/{id}/history")
    @Authenticated
    public Page<RevisionView> organizationHistory(@RestPath UUID id, @Valid @BeanParam HistoryRequest page) {
        return revisions.of(caller.get(), organizations.get(caller.get(), id).id(), page);
    }
}
