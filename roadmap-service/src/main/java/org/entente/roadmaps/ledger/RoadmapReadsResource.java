package org.entente.roadmaps.ledger;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entente.records.export.Exports;
import org.entente.records.reads.ReadFilter;
import org.entente.records.reads.ReadView;
import org.entente.records.reads.Reads;
import org.entente.web.CurrentCaller;
import org.entente.web.Page;
import org.entente.web.PageRequest;
import org.entente.web.Role;
import org.jboss.resteasy.reactive.RestResponse;

/** Who read what of charters, Terms, roadmaps, projects and milestones, over HTTP. */
@Path("/api/v1/audit/reads")
@Tag(name = "Audit")
public class RoadmapReadsResource {

    private final CurrentCaller caller;
    private final Reads reads;
    private final Exports exports;

    RoadmapReadsResource(CurrentCaller caller, Reads reads, Exports exports) {
        this.caller = caller;
        this.reads = reads;
        this.exports = exports;
    }

    /**
     * Who read what of charters, Terms, roadmaps, projects and milestones: each answer that showed a record which is not for
     * everybody, and each question of an auditor, this one included; newest first. An auditor of one Party learns of the
     * readers of that Party. It is about the present: what was read in a period is asked for with `from` and `until`.
     */
    @GET
    @RolesAllowed(Role.AUDITOR)
    @Produces({ MediaType.APPLICATION_JSON, Exports.CSV, Exports.NDJSON, Exports.XLSX })
    public RestResponse<Page<ReadView>> listRoadmapReads(@Valid @BeanParam ReadFilter filter, @BeanParam PageRequest page,
            @HeaderParam(HttpHeaders.ACCEPT) String accept) {
        var who = caller.get();
        return exports.answer(accept, page, Reads.SHEET, request -> reads.page(who, filter, request));
    }
}
