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
import org.entente.records.LateRecord;
import org.entente.records.LateRecordGroup;
import org.entente.records.LateRecordTotals;
import org.entente.records.LateRecords;
import org.entente.records.LateRecordsRequest;
import org.entente.records.export.Exports;
import org.entente.web.CurrentCaller;
import org.entente.web.Page;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

import io.quarkus.security.Authenticated;

/** What this service recorded late, over HTTP. */
@Path("/api/v1/audit/late-records")
@Tag(name = "Audit")
public class LateRecordResource {

    private final CurrentCaller caller;
    private final LateRecords late;
    private final Exports exports;

    LateRecordResource(CurrentCaller caller, LateRecords late, Exports exports) {
        this.caller = caller;
        this.late = late;
        this.exports = exports;
    }

    /**
     * Lists the revisions of charters, Terms, roadmaps, projects, milestones and assessments that were recorded long after they
     * were
     * effective. In the order of the ledger, newest first, or oldest first with `sort=at`.
     */
    @GET
    @Authenticated
    @Produces({ MediaType.APPLICATION_JSON, Exports.CSV, Exports.NDJSON, Exports.XLSX })
    public RestResponse<Page<LateRecord>> listLateRecords(@Valid @BeanParam LateRecordsRequest request,
            @HeaderParam(HttpHeaders.ACCEPT) String accept) {
        var who = caller.get();
        return exports.answer(accept, request, LateRecord.SHEET, page -> late.page(who, request));
    }

    /** Counts them by who recorded them, for whom, or by kind; in the order of the groups' keys. */
    @GET
    @Path("totals")
    @Authenticated
    @Produces({ MediaType.APPLICATION_JSON, Exports.CSV, Exports.NDJSON, Exports.XLSX })
    public RestResponse<Page<LateRecordTotals>> countLateRecords(
            @NotNull @RestQuery @Parameter(description = "By what to count.") LateRecordGroup by,
            @Valid @BeanParam LateRecordsRequest request,
            @HeaderParam(HttpHeaders.ACCEPT) String accept) {
        var who = caller.get();
        return exports.answer(accept, request, LateRecordTotals.SHEET, page -> late.totals(who, by, request));
    }
}
