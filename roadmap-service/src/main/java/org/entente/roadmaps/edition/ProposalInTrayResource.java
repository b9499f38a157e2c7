package org.entente.roadmaps.edition;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entente.consent.Dockets;
import org.entente.consent.ProposalFilter;
import org.entente.consent.ProposalView;
import org.entente.roadmaps.roadmap.RoadmapView;
import org.entente.web.Page;
import org.entente.web.PageRequest;

import io.quarkus.security.Authenticated;

/** Proposals about roadmaps, across all of them: what a Party is asked and has not answered is one question. */
@Path("/api/v1")
@Tag(name = "Proposals")
public class ProposalInTrayResource {

    private final AgreedRoadmap target;
    private final Dockets dockets;

    ProposalInTrayResource(AgreedRoadmap target, Dockets dockets) {
        this.target = target;
        this.dockets = dockets;
    }

    /** Lists the proposals about roadmaps that the caller may see, the oldest first; by deadline where asked. */
    @GET
    @Path("proposals/roadmaps")
    @Authenticated
    public Page<ProposalView> listProposals(@Valid @BeanParam ProposalFilter filter, @BeanParam PageRequest page) {
        return dockets.all(target, RoadmapView::pathOf, filter, page);
    }
}
