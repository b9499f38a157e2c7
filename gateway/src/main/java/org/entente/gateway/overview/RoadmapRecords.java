package org.entente.gateway.overview;

import java.util.UUID;
import java.util.concurrent.CompletionStage;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** What we ask of the roadmap-service, by its committed contract. */
@Path("/api/v1")
@RegisterRestClient(configKey = "roadmap-service")
interface RoadmapRecords {

    @GET
    @Path("charters/{id}")
    CompletionStage<RestResponse<String>> charter(@BeanParam OnBehalf caller, @RestPath String id);

    @GET
    @Path("charters/{id}/terms")
    CompletionStage<RestResponse<String>> terms(@BeanParam OnBehalf caller, @RestPath String id, @RestQuery int limit);

    @GET
    @Path("roadmaps")
    CompletionStage<RestResponse<String>> roadmaps(@BeanParam OnBehalf caller, @RestQuery String charter,
            @RestQuery UUID workingGroup, @RestQuery int limit);
}
