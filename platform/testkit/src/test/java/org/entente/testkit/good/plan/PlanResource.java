package org.entente.testkit.good.plan;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.entente.records.Revisions;

@Path("/plans")
public class PlanResource {

    private final Revisions revisions;

    PlanResource(Revisions revisions) {
        this.revisions = revisions;
    }

    @GET
    @RolesAllowed("viewer")
    public String history() {
        return revisions.of("plan");
    }
}
