package org.entente.roadmaps.charter;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entente.consent.Dockets;
import org.entente.consent.DraftProposal;
import org.entente.consent.Endorse;
import org.entente.consent.MoveProposal;
import org.entente.consent.ProposalFilter;
import org.entente.consent.ProposalView;
import org.entente.consent.Rebase;
import org.entente.records.HistoryRequest;
import org.entente.records.RevisionView;
import org.entente.web.CurrentCaller;
import org.entente.web.Page;
import org.entente.web.PageRequest;
import org.entente.web.PointInTime;
import org.entente.web.Role;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

import io.quarkus.security.Authenticated;

/** Proposals about a Term over HTTP. */
@Path("/api/v1")
@Tag(name = "Proposals", description = "What no side can change alone: proposed by one Party, endorsed or objected to by the others.")
public class TermProposalResource {

    private final CurrentCaller caller;
    private final Terms terms;
    private final AgreedTermChanges target;
    private final Dockets dockets;

    TermProposalResource(CurrentCaller caller, Terms terms, AgreedTermChanges target, Dockets dockets) {
        this.caller = caller;
        this.terms = terms;
        this.target = target;
        this.dockets = dockets;
    }

    /** Lists the proposals about a Term, the oldest first. */
    @GET
    @Path("charters/{id}/terms/{code}/proposals")
    @Authenticated
    public Page<ProposalView> listTermProposals(@RestPath String id, @RestPath String code,
            @Valid @BeanParam ProposalFilter filter,
            @BeanParam PageRequest page) {
        return about(id, code).list(filter, page);
    }

    /**
     * Proposes to the other Parties. A delegate's proposal is its Party's endorsement too. With {@code dryRun} nothing is
     * proposed: the answer says what would come of it.
     */
    @POST
    @Path("charters/{id}/terms/{code}/proposals")
    @RolesAllowed({ Role.DELEGATE, Role.PARTNER_WRITER })
    @APIResponse(responseCode = "201", description = "Proposed.", content = @Content(mediaType = "application/json", schema = @Schema(implementation = ProposalView.class)))
    @APIResponse(responseCode = "200", description = "What would be proposed.", content = @Content(mediaType = "application/json", schema = @Schema(implementation = ProposalView.class)))
    public RestResponse<ProposalView> createTermProposal(@RestPath String id, @RestPath String code, @Valid DraftProposal draft,
            @DefaultValue("false") @RestQuery @Parameter(description = "Only say what it would do.", schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false")) boolean dryRun) {
        return about(id, code).create(draft, dryRun);
    }

    /** Reads one proposal. */
    @GET
    @Path("charters/{id}/terms/{code}/proposals/{proposal}")
    @Authenticated
    public ProposalView readTermProposal(@RestPath String id, @RestPath String code, @RestPath UUID proposal,
            @BeanParam PointInTime when) {
        return about(id, code).read(proposal);
    }

    /** Endorses a proposal or objects to it: a delegate's word, which is its Party's, and is said once. */
    @POST
    @Path("charters/{id}/terms/{code}/proposals/{proposal}/endorsements")
    @RolesAllowed({ Role.DELEGATE, Role.PARTNER_WRITER, Role.SECRETARIAT })
    public ProposalView endorseTermProposal(@RestPath String id, @RestPath String code, @RestPath UUID proposal,
            @Valid Endorse word) {
        return about(id, code).endorse(proposal, word);
    }

    /** Makes a proposal anew against what is there now. What was said of it before counts no longer. */
    @POST
    @Path("charters/{id}/terms/{code}/proposals/{proposal}/rebase")
    @RolesAllowed({ Role.DELEGATE, Role.PARTNER_WRITER })
    public ProposalView rebaseTermProposal(@RestPath String id, @RestPath String code, @RestPath UUID proposal,
            @RestHeader("If-Match") String ifMatch,
            @Valid Rebase order) {
        return about(id, code).rebase(proposal, ifMatch, order);
    }

    /** Takes a proposal back. */
    @POST
    @Path("charters/{id}/terms/{code}/proposals/{proposal}/transitions")
    @RolesAllowed({ Role.DELEGATE, Role.PARTNER_WRITER })
    public ProposalView moveTermProposal(@RestPath String id, @RestPath String code, @RestPath UUID proposal,
            @RestHeader("If-Match") String ifMatch,
            @Valid MoveProposal order) {
        return about(id, code).move(proposal, ifMatch, order);
    }

    /** The revisions of a proposal, newest first: who said what, and when. */
    @GET
    @Path("charters/{id}/terms/{code}/proposals/{proposal}/history")
    @Authenticated
    public Page<RevisionView> termProposalHistory(@RestPath String id, @RestPath String code, @RestPath UUID proposal,
            @Valid @BeanParam HistoryRequest page) {
        return about(id, code).history(proposal, page);
    }

    private Dockets.Docket about(String id, String code) {
        var term = terms.get(caller.get(), id, code);
        return dockets.of(target, term, TermView.pathOf(term));
    }
}
