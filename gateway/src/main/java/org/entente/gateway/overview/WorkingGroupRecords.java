package org.entente.gateway.overview;

import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** What we ask of the workinggroup-service, by its committed contract. */
@Path("/api/v1")
@RegisterRestClient(configKey = "workinggroup-service")
interface WorkingGroupRecords {

    @GET
    @Path("working-groups")
    CompletionStage<RestResponse<String>> workingGroups(@BeanParam OnBehalf caller, @RestQuery String charter,
            @RestQuery int limit);

    @GET
    @Path("working-groups/{id}")
    CompletionStage<RestResponse<String>> workingGroup(@BeanParam OnBehalf caller, @RestPath UUID id);

    @GET
    @Path("working-groups/{id}/memberships")
    CompletionStage<RestResponse<String>> memberships(@BeanParam OnBehalf caller, @RestPath UUID id, @RestQuery LocalDate on,
            @RestQuery int limit);

    @GET
    @Path("meetings")
    CompletionStage<RestResponse<String>> meetings(@BeanParam OnBehalf caller, @RestQuery String charter,
            @RestQuery UUID workingGroup, @RestQuery LocalDate from, @RestQuery LocalDate until, @RestQuery String sort,
            @RestQuery int limit);
}
