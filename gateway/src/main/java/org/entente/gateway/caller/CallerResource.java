package org.entente.gateway.caller;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entente.web.CurrentCaller;

import io.quarkus.security.Authenticated;

/** The caller over HTTP. */
@Path("/api/v1")
@Tag(name = "Caller", description = "Who the token says you are.")
public class CallerResource {

    private final CurrentCaller caller;

    CallerResource(CurrentCaller caller) {
        this.caller = caller;
    }

    /** Tells who the token says you are. */
    @GET
    @Path("me")
    @Authenticated
    public CallerView readCaller() {
        return CallerView.of(caller.get());
    }
}
