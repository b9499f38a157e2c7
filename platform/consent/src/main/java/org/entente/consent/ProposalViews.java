package org.entente.consent;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;

import org.entente.web.Caller;

/** Shows proposals as of the time that is asked about. */
@ApplicationScoped
public class ProposalViews {

    private final Clock clock;

    ProposalViews(Clock clock) {
        this.clock = clock;
    }

    /** As a list shows it: without its changes. */
    public ProposalView listed(Proposal proposal, String about, Caller caller) {
        return of(proposal, about, caller).brief();
    }

    /** @param about the path of the record that it is about */
    public ProposalView of(Proposal proposal, String about, Caller caller) {
        return ProposalView.of(proposal, about + "/proposals/" + proposal.id(), caller, clock.instant());
    }
}
