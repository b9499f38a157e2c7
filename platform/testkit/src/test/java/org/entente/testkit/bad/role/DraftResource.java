package org.entente.testkit.bad.role;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("/drafts")
public class DraftResource {

    @GET
    public String all() {
        return "for whom?";
    }
}
