package org.entente.testkit.bad.untold;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.entente.web.Page;
import org.jboss.resteasy.reactive.RestResponse;

import io.quarkus.security.Authenticated;

@Path("/drafts")
@Authenticated
public class DraftResource {

    @GET
    public RestResponse<Page<DraftView>> all() {
        return RestResponse.notFound();
    }

    @GET
    @Path("audit/late")
    public DraftView audited() {
        return new DraftView("kept anyhow");
    }
}
