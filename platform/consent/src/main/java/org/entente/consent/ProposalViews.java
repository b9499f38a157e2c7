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

    /** @param about the path of the record that it is about */
    public ProposalView of(Proposal proposal, String about, Caller caller) {
        return ProposalView.of(proposal, about + "/proposals/" + proposal.id(), caller, clock.instant());
    }
}
