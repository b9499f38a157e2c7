package org.entente.roadmaps.ledger;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entente.records.reads.ReadFilter;
import org.entente.records.reads.ReadView;
import org.entente.records.reads.Reads;
import org.entente.web.CurrentCaller;
import org.entente.web.Page;
import org.entente.web.PageRequest;
import org.entente.web.Role;

/** Who read what of charters, Terms, roadmaps, projects and milestones, over HTTP. */
@Path("/api/v1/audit/reads")
@Tag(name = "Audit")
public class RoadmapReadsResource {

    private final CurrentCaller caller;
    private final Reads reads;

    RoadmapReadsResource(CurrentCaller caller, Reads reads) {
        this.caller = caller;
        this.reads = reads;
    }

    /**
     * Who read what of charters, Terms, roadmaps, projects and milestones: each answer that showed a record which is not for
     * everybody, and each question of an auditor, this
     * one included; newest first. An auditor of one Party learns of the readers of that Party. It is about the present: what
     * was
     * read in a period is asked for with `from` and `until`.
     */
    @GET
    @RolesAllowed(Role.AUDITOR)
    public Page<ReadView> listRoadmapReads(@Valid @BeanParam ReadFilter filter, @BeanParam PageRequest page) {
        return reads.page(caller.get(), filter, page);
    }
}
