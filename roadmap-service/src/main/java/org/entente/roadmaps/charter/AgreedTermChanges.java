package org.entente.roadmaps.charter;

import static org.entente.consent.ConsentProblem.CHANGE_NOT_POSSIBLE;
import static org.entente.roadmaps.RoadmapProblem.REFERENCE_UNKNOWN;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.entente.consent.Basis;
import org.entente.consent.ChangeAction;
import org.entente.consent.DraftProposal;
import org.entente.consent.Endorsement;
import org.entente.consent.Proposal;
import org.entente.consent.ProposedChange;
import org.entente.consent.Purpose;
import org.entente.consent.Target;
import org.entente.records.Recorded;
import org.entente.records.Records;
import org.entente.roadmaps.peer.WorkingGroups;
import org.entente.web.Act;
import org.entente.web.Caller;
import org.entente.web.MergePatch;

/** Terms as what all agree on: an amendment extends one, to a later day. */
@ApplicationScoped
class AgreedTermChanges implements Target {

    private static final String TERM = "TERM";

    private final Records records;
    private final Terms terms;
    private final WorkingGroups workingGroups;
    private final MergePatch patches;

    AgreedTermChanges(Records records, Terms terms, WorkingGroups workingGroups, MergePatch patches) {
        this.records = records;
        this.terms = terms;
        this.workingGroups = workingGroups;
        this.patches = patches;
    }

    @Override
    public String kind() {
        return TERM;
    }

    @Override
    public Term find(Caller caller, UUID id) {
        return terms.get(caller, id, LockModeType.NONE);
    }

    @Override
    public String charterOf(Recorded subject) {
        return ((Term) subject).charter;
    }

    @Override
    public void mustRefer(Caller caller, Recorded subject, DraftProposal draft) {
        if (draft.purpose() != Purpose.AMEND || draft.changes().size() != 1) {
            throw CHANGE_NOT_POSSIBLE.because(draft.purpose(), TERM);
        }
        var change = draft.changes().get(0);
        if (change.action() != ChangeAction.AMEND || !change.kind().equals(TERM)) {
            throw CHANGE_NOT_POSSIBLE.because(change.action(), change.kind());
        }
        if (!subject.id().equals(change.record())) {
            throw REFERENCE_UNKNOWN.because("term", change.record());
        }
        workingGroups.mustKnowMeeting(draft.meeting(), ((Term) subject).charter);
    }

    @Override
    public void mustBeProposedBy(Caller caller, Recorded subject, Purpose purpose) {
        // Each of the Parties may.
    }

    @Override
    public Set<String> consequences(Purpose purpose) {
        return Set.of("proposal");
    }

    @Override
    public Set<String> asked(Caller eyes, Recorded subject, Purpose purpose, List<ProposedChange> changes) {
        return Set.copyOf(subject.parties());
    }

    @Override
    public Map<UUID, Integer> revisions(Caller caller, Recorded subject, Collection<UUID> named) {
        return Map.of(subject.id(), subject.revision());
    }

    @Override
    public List<Basis> hold(Caller eyes, Proposal proposal) {
        var term = terms.get(eyes, proposal.target(), LockModeType.PESSIMISTIC_WRITE);
        return List.of(new Basis(term, proposal.against(), Set.of("dueOn")),
                new Basis(term, proposal.changes().get(0).revision(), Set.of("extendedTo", "outcome")));
    }

    @Override
    public void open(Act act, Proposal proposal) {
        // A Term runs on while its extension is proposed.
    }

    @Override
    public void close(Act act, Proposal proposal) {
        // It ran on.
    }

    @Override
    public Integer apply(Caller eyes, Act act, Proposal proposal, List<Endorsement> said) {
        var wanted = patches.apply(null, proposal.changes().get(0).values(), ExtendTerm.class);
        var term = terms.get(eyes, proposal.target(), LockModeType.PESSIMISTIC_WRITE);
        records.change(term, act, t -> t.extend(wanted.extendedTo(), proposal.id()));
        return null;
    }
}
