package org.entente.groups.person;

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

/** People over HTTP. */
@Path("/api/v1")
@Tag(name = "People", description = "Those who act in the dialogue.")
public class PersonResource {

    private final CurrentCaller caller;
    private final People people;
    private final PersonChanges changes;
    private final Revisions revisions;

    PersonResource(CurrentCaller caller, People people, PersonChanges changes, Revisions revisions) {
        this.caller = caller;
        this.people = people;
        this.changes = changes;
        this.revisions = revisions;
    }

    /** Lists the people that the caller may see, by code. */
    @GET
    @Path("people")
    @Authenticated
    public Page<PersonView> listPeople(@Valid @BeanParam PersonFilter filter, @BeanParam PageRequest page) {
        return people.page(caller.get(), filter, page).map(p -> PersonView.of(p, caller.get()));
    }

    /** Puts a person on record: the secretariat any, a Party's writers their own. */
    @POST
    @Path("people")
    @RolesAllowed({ Role.SECRETARIAT, Role.DELEGATE, Role.PARTNER_WRITER })
    public RestResponse<PersonView> createPerson(@Valid DraftPerson draft) {
        var person = changes.create(caller.get(), draft);
        return Created.at(PersonView.pathOf(person), PersonView.of(person, caller.get()));
    }

    /** Reads one person. */
    @GET
    @Path("people/{id}")
    @Authenticated
    public PersonView readPerson(@RestPath UUID id, @BeanParam PointInTime when) {
        return PersonView.of(people.get(caller.get(), id), caller.get());
    }

    /** Changes what a person's record says; code and Party stay. */
    @PATCH
    @Path("people/{id}")
    @RolesAllowed({ Role.SECRETARIAT, Role.DELEGATE, Role.PARTNER_WRITER })
    @Consumes(MergePatch.MEDIA_TYPE)
    @RequestBody(content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = DraftPerson.class)))
    public PersonView amendPerson(@RestPath UUID id, @RestHeader("If-Match") String ifMatch, ObjectNode patch) {
        return PersonView.of(changes.amend(caller.get(), id, ifMatch, patch), caller.get());
    }

    /** The revisions of a person, newest first. */
    @GET
    @Path("people/{id}/history")
    @Authenticated
    public Page<RevisionView> personHistory(@RestPath UUID id, @Valid @BeanParam HistoryRequest page) {
        return revisions.of(caller.get(), people.get(caller.get(), id).id(), page);
    }
}
