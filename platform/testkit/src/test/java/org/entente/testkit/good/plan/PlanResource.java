package org.entente.testkit.good.plan;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("/plans")
public class PlanResource {

    @GET
    @RolesAllowed("viewer")
    public String none() {
        return "there is no plan";
    }
}
