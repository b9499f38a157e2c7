package org.entente.roadmaps.milestone;

import java.util.List;
import java.util.UUID;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entente.web.CurrentCaller;
import org.entente.web.PointInTime;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.Separator;

import io.quarkus.security.Authenticated;

/** A roadmap with its parts over HTTP. */
@Path("/api/v1")
@Tag(name = "Roadmaps")
public class WholeRoadmapResource {

    private final CurrentCaller caller;
    private final WholeRoadmaps wholes;

    WholeRoadmapResource(CurrentCaller caller, WholeRoadmaps wholes) {
        this.caller = caller;
        this.wholes = wholes;
    }

    /** Reads one roadmap, and its projects and milestones where asked for. */
    @GET
    @Path("roadmaps/{id}")
    @Authenticated
    public WholeRoadmapView readRoadmap(@RestPath UUID id, @RestQuery @Separator(",") List<WholeRoadmaps.Part> include,
            @BeanParam PointInTime when) {
        return wholes.get(caller.get(), id, include);
    }
}
