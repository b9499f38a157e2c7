package org.entente.groups.changes;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entente.records.ChangeLog;
import org.entente.records.ChangesRequest;
import org.entente.records.RevisionView;
import org.entente.records.export.Exports;
import org.entente.web.CurrentCaller;
import org.entente.web.Page;
import org.jboss.resteasy.reactive.RestResponse;

import io.quarkus.security.Authenticated;

/** The changes of all records of this service over HTTP. */
@Path("/api/v1/changes/working-groups")
@Tag(name = "Changes", description = "Who changed what, across all records, in the order of the ledger.")
public class WorkingGroupChangeResource {

    private final CurrentCaller caller;
    private final ChangeLog changes;
    private final Exports exports;

    WorkingGroupChangeResource(CurrentCaller caller, ChangeLog changes, Exports exports) {
        this.caller = caller;
        this.changes = changes;
        this.exports = exports;
    }

    /**
     * Lists every change of organizations, people, working groups, memberships, meetings, mandates and proposals that the
     * caller may see: those that
     * have their place in the ledger, which
     * takes a moment after the answer to a write; with `asOf` that is waited for. Newest first, unless `sort` says otherwise:
     * `at` is the order of the ledger, `effectiveOn` that of effective days. As CSV, NDJSON or XLSX the answer holds all of
     * them, up to the moment of asking.
     */
    @GET
    @Authenticated
    @Produces({ MediaType.APPLICATION_JSON, Exports.CSV, Exports.NDJSON, Exports.XLSX })
    public RestResponse<Page<RevisionView>> listWorkingGroupChanges(@Valid @BeanParam ChangesRequest filter,
            @HeaderParam(HttpHeaders.ACCEPT) String accept) {
        var who = caller.get();
        return exports.answer(accept, filter, ChangeLog.SHEET, page -> changes.page(who, filter));
    }
}
