package org.entente.consent;

import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import org.entente.records.HistoryRequest;
import org.entente.records.Recorded;
import org.entente.records.RevisionView;
import org.entente.records.Revisions;
import org.entente.web.Created;
import org.entente.web.CurrentCaller;
import org.entente.web.Page;
import org.entente.web.PageRequest;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/**
 * The proposals before the Parties, as resources are asked for them: each finds its record and knows its path, and the rest is
 * the same whatever the record is.
 */
@ApplicationScoped
public class Dockets {

    private final CurrentCaller caller;
    private final Proposals proposals;
    private final ProposalChanges changes;
    private final ProposalViews views;
    private final Revisions revisions;

    Dockets(CurrentCaller caller, Proposals proposals, ProposalChanges changes, ProposalViews views, Revisions revisions) {
        this.caller = caller;
        this.proposals = proposals;
        this.changes = changes;
        this.views = views;
        this.revisions = revisions;
    }

    /**
     * @param subject as the caller has found it
     * @param path its path, under which its proposals stand
     */
    public Docket of(Target target, Recorded subject, String path) {
        return new Docket(target, subject.id(), path);
    }

    /**
     * Those about all records of a kind.
     *
     * @param pathOf the path of a record
     */
    public Page<ProposalView> all(Target target, Function<UUID, String> pathOf, ProposalFilter filter, PageRequest page) {
        return proposals.page(caller.get(), target.kind(), filter, page)
                .map(p -> views.listed(p, pathOf.apply(p.target()), caller.get()));
    }

    /** The proposals about one record, asked for by the caller of the request at hand. */
    public final class Docket {

        private final Target target;
        private final UUID subject;
        private final String path;

        private Docket(Target target, UUID subject, String path) {
            this.target = target;
            this.subject = subject;
            this.path = path;
        }

        public Page<ProposalView> list(ProposalFilter filter, PageRequest page) {
            return all(target, record -> path, filter.of(subject), page);
        }

        /** @param dryRun only say what would be proposed */
        public RestResponse<ProposalView> create(DraftProposal draft, boolean dryRun) {
            if (dryRun) {
                return ResponseBuilder.ok(view(changes.tryOut(caller.get(), target, subject, draft))).build();
            }
            var proposal = changes.propose(caller.get(), target, subject, draft);
            return Created.at(path + "/proposals/" + proposal.id(), view(proposal));
        }

        public ProposalView read(UUID proposal) {
            return view(proposals.get(caller.get(), subject, proposal));
        }

        public ProposalView endorse(UUID proposal, Endorse word) {
            return view(changes.endorse(caller.get(), target, subject, proposal, word));
        }

        public ProposalView rebase(UUID proposal, String ifMatch, Rebase order) {
            return view(changes.rebase(caller.get(), target, subject, proposal, ifMatch, order));
        }

        public ProposalView move(UUID proposal, String ifMatch, MoveProposal order) {
            return view(changes.withdraw(caller.get(), target, subject, proposal, ifMatch, order));
        }

        public Page<RevisionView> history(UUID proposal, HistoryRequest page) {
            return revisions.of(caller.get(), proposals.get(caller.get(), subject, proposal).id(), page);
        }

        private ProposalView view(Proposal proposal) {
            return views.of(proposal, path, caller.get());
        }
    }
}
