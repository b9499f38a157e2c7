package org.entente.roadmaps.changes;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entente.records.ChangeLog;
import org.entente.records.ChangesRequest;
import org.entente.records.RevisionView;
import org.entente.web.CurrentCaller;
import org.entente.web.Page;

import io.quarkus.security.Authenticated;

/** The changes of all records of this service over HTTP. */
@Path("/api/v1/changes/roadmaps")
@Tag(name = "Changes", description = "Who changed what, across all records, in the order of the ledger.")
public class RoadmapChangeResource {

    private final CurrentCaller caller;
    private final ChangeLog changes;

    RoadmapChangeResource(CurrentCaller caller, ChangeLog changes) {
        this.caller = caller;
        this.changes = changes;
    }

    /**
     * Lists every change of charters, Terms, roadmaps, projects and milestones that the caller may see: those that have their
     * place in the ledger, which
     * takes a moment after the answer to a write; with `asOf` that is waited for. Newest first, unless `sort` says otherwise:
     * `at` is the order of the ledger, `effectiveOn` that of effective days.
     */
    @GET
    @Authenticated
    public Page<RevisionView> listRoadmapChanges(@Valid @BeanParam ChangesRequest request) {
        return changes.page(caller.get(), request);
    }
}
