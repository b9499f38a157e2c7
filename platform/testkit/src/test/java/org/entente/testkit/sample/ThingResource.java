package org.entente.testkit.sample;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Singleton;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.entente.web.CommonProblem;
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

/** A service as small as one can be, so that what every service shares is tested where it is made. */
@Singleton
@Path("/api/v1/things")
public class ThingResource {

    private final Map<UUID, ThingView> things = new ConcurrentHashMap<>();
    private final CurrentCaller caller;
    private final MergePatch patches;

    ThingResource(CurrentCaller caller, MergePatch patches) {
        this.caller = caller;
        this.patches = patches;
    }

    /** Lists things. */
    @GET
    @Authenticated
    public Page<ThingView> listThings(@Valid @BeanParam ThingFilter filter, @BeanParam PageRequest page) {
        caller.get();
        return new Page<>(things.values().stream().limit(page.limit()).toList(), null, null);
    }

    /** Names the things in the form that was asked for. */
    @GET
    @Path("names")
    @Authenticated
    @Produces({ MediaType.APPLICATION_JSON, "text/csv", MediaType.TEXT_PLAIN })
    public RestResponse<Page<String>> listNames(@RestHeader(HttpHeaders.ACCEPT) String form) {
        caller.get();
        if (form.equals(MediaType.APPLICATION_JSON)) {
            return RestResponse.ok(new Page<>(List.of("one"), null, null));
        }
        StreamingOutput text = out -> out.write(form.getBytes(StandardCharsets.UTF_8));
        return inAnotherForm(RestResponse.ResponseBuilder.ok(text, form + ";charset=utf-8;header=present").build());
    }

    @SuppressWarnings("unchecked") // The contract names the type of the JSON form.
    private static RestResponse<Page<String>> inAnotherForm(RestResponse<?> response) {
        return (RestResponse<Page<String>>) response;
    }

    /** Makes a thing. */
    @POST
    @RolesAllowed(Role.SECRETARIAT)
    public RestResponse<ThingView> createThing(@NotNull @Valid DraftThing draft) {
        caller.get();
        var thing = ThingView.of(UUID.randomUUID(), 1, draft);
        things.put(thing.id(), thing);
        return Created.at("/api/v1/things/" + thing.id(), thing);
    }

    /** Reads a thing. */
    @GET
    @Path("{id}")
    @RolesAllowed({ Role.SECRETARIAT, Role.DELEGATE })
    public ThingView readThing(@RestPath UUID id) {
        return find(id);
    }

    /** Changes a thing. */
    @PATCH
    @Path("{id}")
    @RolesAllowed(Role.SECRETARIAT)
    @Consumes(MergePatch.MEDIA_TYPE)
    @RequestBody(content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = DraftThing.class)))
    public ThingView amendThing(@RestPath UUID id, @RestHeader("If-Match") String ifMatch, ObjectNode patch) {
        var seen = org.entente.web.IfMatch.of(ifMatch);
        var thing = find(id);
        if (!seen.matches(thing.revision())) {
            throw CommonProblem.PRECONDITION_FAILED.because(thing.revision());
        }
        var draft = patches.apply(DraftThing.of(thing), patch, DraftThing.class);
        things.put(id, ThingView.of(id, thing.revision() + 1, draft));
        return find(id);
    }

    /** Reads a page of what everybody may know of a thing; its number is a path. */
    @GET
    @Path("{id}/pages/{page:.+}")
    @PermitAll
    @SecurityRequirements
    public List<String> readPageOfThing(@RestPath String id,
            @Parameter(schema = @Schema(type = SchemaType.STRING, pattern = "^([0-9]{3}/)*[0-9]{3}$")) @RestPath String page) {
        return List.of(id, page);
    }

    private ThingView find(UUID id) {
        caller.get();
        return List.of(id).stream().map(things::get).filter(t -> t != null).findFirst()
                .orElseThrow(() -> CommonProblem.PATH_UNKNOWN.because(id));
    }
}
