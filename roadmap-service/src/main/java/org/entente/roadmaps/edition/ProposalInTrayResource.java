package org.entente.roadmaps.edition;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entente.consent.ProposalFilter;
import org.entente.consent.ProposalView;
import org.entente.consent.ProposalViews;
import org.entente.consent.Proposals;
import org.entente.roadmaps.roadmap.RoadmapView;
import org.entente.web.CurrentCaller;
import org.entente.web.Page;
import org.entente.web.PageRequest;

import io.quarkus.security.Authenticated;

/** Proposals about roadmaps, across all of them: what a Party is asked and has not answered is one question. */
@Path("/api/v1")
@Tag(name = "Proposals")
public class ProposalInTrayResource {

    private final CurrentCaller caller;
    private final AgreedRoadmap target;
    private final Proposals proposals;
    private final ProposalViews views;

    ProposalInTrayResource(CurrentCaller caller, AgreedRoadmap target, Proposals proposals, ProposalViews views) {
        this.caller = caller;
        this.target = target;
        this.proposals = proposals;
        this.views = views;
    }

    /** Lists the proposals about roadmaps that the caller may see, the oldest first; by deadline where asked. */
    @GET
    @Path("proposals/roadmaps")
    @Authenticated
    public Page<ProposalView> listProposals(@Valid @BeanParam ProposalFilter filter, @BeanParam PageRequest page) {
        return proposals.page(caller.get(), target.kind(), filter, page)
                .map(p -> views.listed(p, RoadmapView.pathOf(p.target()), caller.get()));
    }
}
