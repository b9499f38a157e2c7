package org.entente.roadmaps.ledger;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entente.records.EraseContent;
import org.entente.records.ErasureChanges;
import org.entente.records.RevisionView;
import org.entente.web.CurrentCaller;
import org.entente.web.Role;
import org.jboss.resteasy.reactive.RestHeader;

/** Erasure by law over HTTP, in the histories of charters, terms, roadmaps, projects and milestones. */
@Path("/api/v1/ledgers/roadmaps/erasures")
@Tag(name = "Ledgers")
public class RoadmapErasureResource {

    private final CurrentCaller caller;
    private final ErasureChanges changes;

    RoadmapErasureResource(CurrentCaller caller, ErasureChanges changes) {
        this.caller = caller;
        this.changes = changes;
    }

    /**
     * Erases fields of a record's revisions, where a law asks for it. Every proof still holds; a new revision says what is
     * gone.
     */
    @POST
    @RolesAllowed(Role.SECRETARIAT)
    public RevisionView eraseRoadmapContent(@RestHeader("If-Match") String ifMatch, @Valid EraseContent order) {
        return changes.erase(caller.get(), ifMatch, order);
    }
}
