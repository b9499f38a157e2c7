package org.entente.groups.ledger;

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

/**
 * Erasure by law over HTTP, in the histories of organizations, people, working groups, memberships and
 * meetings.
 */
@Path("/api/v1/ledgers/working-groups/erasures")
@Tag(name = "Ledgers")
public class WorkingGroupErasureResource {

    private final CurrentCaller caller;
    private final ErasureChanges changes;

    WorkingGroupErasureResource(CurrentCaller caller, ErasureChanges changes) {
        this.caller = caller;
        this.changes = changes;
    }

    /**
     * Erases fields of a record's revisions, where a law asks for it. Every proof still holds; a new revision says what is
     * gone.
     */
    @POST
    @RolesAllowed(Role.SECRETARIAT)
    public RevisionView eraseWorkingGroupContent(@RestHeader("If-Match") String ifMatch, @Valid EraseContent order) {
        return changes.erase(caller.get(), ifMatch, order);
    }
}
