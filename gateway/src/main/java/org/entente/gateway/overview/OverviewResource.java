package org.entente.gateway.overview;

import java.util.UUID;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entente.web.PointInTime;
import org.entente.web.ProblemBody;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.security.Authenticated;
import io.vertx.ext.web.RoutingContext;

/** Composed views over HTTP. */
@Path("/api/v1")
@Tag(name = "Overviews", description = "One record with everything around it, from both services.")
public class OverviewResource {

    private final Composition composition;

    OverviewResource(Composition composition) {
        this.composition = composition;
    }

    /** Shows a charter with its Terms, roadmaps, working groups and meetings. */
    @GET
    @Path("charters/{id}/overview")
    @Authenticated
    public CharterOverview charterOverview(@RestPath String id, @BeanParam PointInTime when, @Context RoutingContext rc) {
        return composition.ofCharter(rc, id);
    }

    /** Shows a working group with its members of today, meetings, roadmaps, and the clocks of its charter. */
    @GET
    @Path("working-groups/{id}/overview")
    @Authenticated
    public WorkingGroupOverview workingGroupOverview(@RestPath UUID id, @BeanParam PointInTime when,
            @Context RoutingContext rc) {
        return composition.ofWorkingGroup(rc, id);
    }

    @ServerExceptionMapper
    RestResponse<ObjectNode> refused(OwnersRefusal refusal, RoutingContext rc) {
        return RestResponse.ResponseBuilder
                .create(RestResponse.Status.fromStatusCode(refusal.status()), refusal.body(rc.request().path()))
                .header(HttpHeaders.CONTENT_TYPE, ProblemBody.MEDIA_TYPE).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
