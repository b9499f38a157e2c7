package org.entente.groups.peer;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The roadmap-service's operation {@code readCharter}. */
@RegisterRestClient(configKey = "roadmaps")
@Path("/api/v1/charters")
interface CharterClient {

    @GET
    @Path("{id}")
    @Produces(MediaType.APPLICATION_JSON)
    Response read(@PathParam("id") String id, @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @HeaderParam("traceparent") String traceparent);
}
