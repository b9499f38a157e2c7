package org.entente.roadmaps.charter;

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

/** Charters over HTTP. */
@Path("/api/v1")
@Tag(name = "Charters", description = "The founding instruments: Parties, Areas, Clauses.")
public class CharterResource {

    private final CurrentCaller caller;
    private final Charters charters;
    private final CharterChanges changes;
    private final Revisions revisions;

    CharterResource(CurrentCaller caller, Charters charters, CharterChanges changes, Revisions revisions) {
        this.caller = caller;
        this.charters = charters;
        this.changes = changes;
        this.revisions = revisions;
    }

    /** Lists the charters that the caller may see. */
    @GET
    @Path("charters")
    @Authenticated
    public Page<CharterView> listCharters(@Valid @BeanParam CharterFilter filter, @BeanParam PageRequest page) {
        return charters.page(caller.get(), filter, page).map(c -> CharterView.of(c, caller.get()));
    }

    /** Puts a charter on record. */
    @POST
    @Path("charters")
    @RolesAllowed(Role.SECRETARIAT)
    public RestResponse<CharterView> createCharter(@Valid DraftCharter draft) {
        var charter = changes.create(caller.get(), draft);
        return Created.at(CharterView.pathOf(charter), CharterView.of(charter, caller.get()));
    }

    /** Reads one charter. */
    @GET
    @Path("charters/{id}")
    @Authenticated
    public CharterView readCharter(@RestPath String id, @BeanParam PointInTime when) {
        return CharterView.of(charters.get(caller.get(), id), caller.get());
    }

    /** Changes what a charter's record says; its id, day of signing and Parties stay. */
    @PATCH
    @Path("charters/{id}")
    @RolesAllowed(Role.SECRETARIAT)
    @Consumes(MergePatch.MEDIA_TYPE)
    @RequestBody(content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = DraftCharter.class)))
    public CharterView amendCharter(@RestPath String id, @RestHeader("If-Match") String ifMatch, ObjectNode patch) {
        return CharterView.of(changes.amend(caller.get(), id, ifMatch, patch), caller.get());
    }

    /** The revisions of a charter, newest first. */
    @GET
    @Path("charters/{id}/history")
    @Authenticated
    public Page<RevisionView> charterHistory(@RestPath String id, @Valid @BeanParam HistoryRequest page) {
        return revisions.of(caller.get(), charters.get(caller.get(), id).id(), page);
    }
}
