package org.entente.roadmaps.peer;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;

import com.fasterxml.jackson.databind.JsonNode;

/** The operations of the workinggroup-service that are called, by its contract. */
@RegisterRestClient(configKey = "workinggroups")
@Path("/api/v1")
interface WorkingGroupClient {

    @GET
    @Path("working-groups/{id}")
    RestResponse<JsonNode> workingGroup(@HeaderParam(HttpHeaders.AUTHORIZATION) String token,
            @HeaderParam("traceparent") String trace, @PathParam("id") String id);

    @GET
    @Path("meetings/{id}")
    RestResponse<JsonNode> meeting(@HeaderParam(HttpHeaders.AUTHORIZATION) String token,
            @HeaderParam("traceparent") String trace, @PathParam("id") String id);

    @GET
    @Path("organizations")
    RestResponse<JsonNode> organizations(@HeaderParam(HttpHeaders.AUTHORIZATION) String token,
            @HeaderParam("traceparent") String trace, @QueryParam("id") String ids, @QueryParam("limit") int limit);
}
