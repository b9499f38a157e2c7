package org.entente.roadmaps.coverage;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entente.roadmaps.charter.Charters;
import org.entente.web.CurrentCaller;
import org.entente.web.Page;
import org.entente.web.PageRequest;
import org.entente.web.PointInTime;
import org.jboss.resteasy.reactive.RestPath;

import io.quarkus.security.Authenticated;

/** Which clauses are served, over HTTP. */
@Path("/api/v1")
@Tag(name = "Coverage", description = "Which clauses of a charter its roadmaps serve, and which milestones serve none.")
public class CoverageResource {

    private final CurrentCaller caller;
    private final Charters charters;
    private final Coverages coverages;

    CoverageResource(CurrentCaller caller, Charters charters, Coverages coverages) {
        this.caller = caller;
        this.charters = charters;
        this.coverages = coverages;
    }

    /**
     * Lists the clauses of a charter, in its order, each with the roadmaps, projects and milestones that serve it: of those
     * that
     * the caller may see.
     */
    @GET
    @Path("charters/{id}/coverage")
    @Authenticated
    public Page<ClauseCoverage> listCoverage(@RestPath String id, @Valid @BeanParam CoverageFilter filter,
            @BeanParam PageRequest page) {
        var who = caller.get();
        return coverages.page(who, charters.get(who, id), filter, page);
    }

    /** Counts the clauses that are served and those that are not, in all and by force; and the milestones that serve none. */
    @GET
    @Path("charters/{id}/coverage/totals")
    @Authenticated
    public CoverageTotals listCoverageTotals(@RestPath String id, @BeanParam PointInTime when) {
        var who = caller.get();
        return coverages.totals(who, charters.get(who, id));
    }

    /** Lists the milestones that name no clause, by due day; but for the cancelled, and those of withdrawn roadmaps. */
    @GET
    @Path("charters/{id}/coverage/unserving")
    @Authenticated
    public Page<UnservingMilestone> listMilestonesServingNone(@RestPath String id, @BeanParam PageRequest page) {
        var who = caller.get();
        return coverages.unserving(who, charters.get(who, id), page);
    }
}
