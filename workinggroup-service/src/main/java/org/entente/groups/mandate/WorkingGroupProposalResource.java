package org.entente.groups.mandate;

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
import org.entente.groups.group.WorkingGroupView;
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

/** Proposals about a working group's mandate over HTTP. */
@Path("/api/v1")
@Tag(name = "Proposals", description = "What no side can change alone: proposed by one Party, endorsed or objected to by the others.")
public class WorkingGroupProposalResource {

    private final CurrentCaller caller;
    private final AgreedMandate target;
    private final Dockets dockets;

    WorkingGroupProposalResource(CurrentCaller caller, AgreedMandate target, Dockets dockets) {
        this.caller = caller;
        this.target = target;
        this.dockets = dockets;
    }

    /** Lists the proposals about working groups that the caller may see, the oldest first; by deadline where asked. */
    @GET
    @Path("proposals/working-groups")
    @Authenticated
    public Page<ProposalView> listDialogueProposals(@Valid @BeanParam ProposalFilter filter, @BeanParam PageRequest page) {
        return dockets.all(target, WorkingGroupView::pathOf, filter, page);
    }

    /** Lists the proposals about a working group's mandate, the oldest first. */
    @GET
    @Path("working-groups/{id}/proposals")
    @Authenticated
    public Page<ProposalView> listWorkingGroupProposals(@RestPath UUID id, @Valid @BeanParam ProposalFilter filter,
            @BeanParam PageRequest page) {
        return about(id).list(filter, page);
    }

    /**
     * Proposes to the other Parties: to {@code ADOPT} the mandate that the group's record has, or to {@code AMEND} the agreed
     * one by one change, an {@code AMEND} of the {@code WORKING_GROUP} whose {@code values} hold {@code mandate} and nothing
     * else. A delegate's proposal is its Party's endorsement too. With {@code dryRun} nothing is proposed: the answer says what
     * would come of it.
     */
    @POST
    @Path("working-groups/{id}/proposals")
    @RolesAllowed({ Role.DELEGATE, Role.PARTNER_WRITER })
    @APIResponse(responseCode = "201", description = "Proposed.", content = @Content(mediaType = "application/json", schema = @Schema(implementation = ProposalView.class)))
    @APIResponse(responseCode = "200", description = "What would be proposed.", content = @Content(mediaType = "application/json", schema = @Schema(implementation = ProposalView.class)))
    public RestResponse<ProposalView> createWorkingGroupProposal(@RestPath UUID id, @Valid DraftProposal draft,
            @DefaultValue("false") @RestQuery @Parameter(description = "Only say what it would do.", schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false")) boolean dryRun) {
        return about(id).create(draft, dryRun);
    }

    /** Reads one proposal. */
    @GET
    @Path("working-groups/{id}/proposals/{proposal}")
    @Authenticated
    public ProposalView readWorkingGroupProposal(@RestPath UUID id, @RestPath UUID proposal, @BeanParam PointInTime when) {
        return about(id).read(proposal);
    }

    /** Endorses a proposal or objects to it: a delegate's word, which is its Party's, and is said once. */
    @POST
    @Path("working-groups/{id}/proposals/{proposal}/endorsements")
    @RolesAllowed({ Role.DELEGATE, Role.PARTNER_WRITER, Role.SECRETARIAT })
    public ProposalView endorseWorkingGroupProposal(@RestPath UUID id, @RestPath UUID proposal, @Valid Endorse word) {
        return about(id).endorse(proposal, word);
    }

    /** Makes a proposal anew against what is there now. What was said of it before counts no longer. */
    @POST
    @Path("working-groups/{id}/proposals/{proposal}/rebase")
    @RolesAllowed({ Role.DELEGATE, Role.PARTNER_WRITER })
    public ProposalView rebaseWorkingGroupProposal(@RestPath UUID id, @RestPath UUID proposal,
            @RestHeader("If-Match") String ifMatch, @Valid Rebase order) {
        return about(id).rebase(proposal, ifMatch, order);
    }

    /** Takes a proposal back. */
    @POST
    @Path("working-groups/{id}/proposals/{proposal}/transitions")
    @RolesAllowed({ Role.DELEGATE, Role.PARTNER_WRITER })
    public ProposalView moveWorkingGroupProposal(@RestPath UUID id, @RestPath UUID proposal,
            @RestHeader("If-Match") String ifMatch, @Valid MoveProposal order) {
        return about(id).move(proposal, ifMatch, order);
    }

    /** The revisions of a proposal, newest first: who said what, and when. */
    @GET
    @Path("working-groups/{id}/proposals/{proposal}/history")
    @Authenticated
    public Page<RevisionView> workingGroupProposalHistory(@RestPath UUID id, @RestPath UUID proposal,
            @Valid @BeanParam HistoryRequest page) {
        return about(id).history(proposal, page);
    }

    private Dockets.Docket about(UUID id) {
        return dockets.of(target, target.find(caller.get(), id), WorkingGroupView.pathOf(id));
    }
}
