package org.entente.roadmaps.audit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entente.records.export.Exports;
import org.entente.web.CurrentCaller;
import org.entente.web.Page;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

import io.quarkus.security.Authenticated;

/** Slippage over HTTP. */
@Path("/api/v1/audit/slippage")
@Tag(name = "Audit", description = "What auditors ask about the past: which due days moved, and what was recorded late.")
public class SlippageResource {

    private final CurrentCaller caller;
    private final DueDateMoves moves;
    private final Slippages slippages;
    private final Exports exports;

    SlippageResource(CurrentCaller caller, DueDateMoves moves, Slippages slippages, Exports exports) {
        this.caller = caller;
        this.moves = moves;
        this.slippages = slippages;
        this.exports = exports;
    }

    /**
     * Lists every moved due day: each revision of a milestone that had a due day and gave it another. In the order of the
     * ledger, newest first, or oldest first with `sort=at`. A move has its place in the ledger a moment after the answer to the
     * write; with `asOf` that is waited for.
     */
    @GET
    @Authenticated
    @Produces({ MediaType.APPLICATION_JSON, Exports.CSV, Exports.NDJSON, Exports.XLSX })
    public RestResponse<Page<DueDateMove>> listDueDateMoves(@Valid @BeanParam SlippageRequest request,
            @HeaderParam(HttpHeaders.ACCEPT) String accept) {
        var who = caller.get();
        return exports.answer(accept, request, DueDateMove.SHEET, page -> moves.page(who, request));
    }

    /**
     * Sums up moved due days and how the milestones stand, by milestone, project, roadmap, working group, responsible Party or
     * charter; in the order of the groups' keys. Judged by the day that is asked about.
     */
    @GET
    @Path("totals")
    @Authenticated
    @Produces({ MediaType.APPLICATION_JSON, Exports.CSV, Exports.NDJSON, Exports.XLSX })
    public RestResponse<Page<SlippageTotals>> sumUpSlippage(
            @NotNull @RestQuery @Parameter(description = "By what to sum up.") SlippageGroup by,
            @Valid @BeanParam SlippageRequest request,
            @HeaderParam(HttpHeaders.ACCEPT) String accept) {
        var who = caller.get();
        return exports.answer(accept, request, SlippageTotals.SHEET, page -> slippages.page(who, by, request));
    }
}
