package org.entente.roadmaps.milestone;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entente.roadmaps.roadmap.Roadmaps;
import org.entente.web.CurrentCaller;
import org.entente.web.PointInTime;
import org.jboss.resteasy.reactive.RestPath;

import io.quarkus.security.Authenticated;

/** The critical path of a roadmap over HTTP: two queries, however many milestones its charter has. */
@Path("/api/v1")
@Tag(name = "Roadmaps")
public class CriticalPathResource {

    private final CurrentCaller caller;
    private final Roadmaps roadmaps;
    private final Milestones milestones;
    private final Clock clock;

    CriticalPathResource(CurrentCaller caller, Roadmaps roadmaps, Milestones milestones, Clock clock) {
        this.caller = caller;
        this.roadmaps = roadmaps;
        this.milestones = milestones;
        this.clock = clock;
    }

    /**
     * When the milestones of a roadmap can come at the earliest, how late they may come before the roadmap's last day moves,
     * and
     * which of them that day waits for. Dependencies are followed into the other roadmaps of the charter, as far as the caller
     * may see; cancelled milestones do not count. The work towards a milestone takes as long as the plan says: from the agreed
     * day of the last milestone that it waits for to its own.
     */
    @GET
    @Path("roadmaps/{id}/critical-path")
    @Authenticated
    public CriticalPathView readCriticalPath(@RestPath UUID id, @BeanParam PointInTime when) {
        var who = caller.get();
        var roadmap = roadmaps.get(who, id);
        return CriticalPathView.of(roadmap, milestones.planned(who, roadmap.charter()), LocalDate.now(clock));
    }
}
