package org.entente.groups.mandate;

import static org.entente.consent.ConsentProblem.CHANGE_NOT_POSSIBLE;
import static org.entente.groups.GroupProblem.REFERENCE_UNKNOWN;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.entente.consent.Basis;
import org.entente.consent.ChangeAction;
import org.entente.consent.DraftProposal;
import org.entente.consent.Endorsement;
import org.entente.consent.Proposal;
import org.entente.consent.ProposedChange;
import org.entente.consent.Purpose;
import org.entente.consent.Target;
import org.entente.groups.group.AgreedMandateChanges;
import org.entente.groups.group.WorkingGroup;
import org.entente.groups.group.WorkingGroups;
import org.entente.groups.meeting.Meetings;
import org.entente.records.Recorded;
import org.entente.web.Act;
import org.entente.web.Caller;
import org.entente.web.Refusal;

/** Working groups as what all agree on: of a group, its mandate. */
@ApplicationScoped
class AgreedMandate implements Target {

    private static final String WORKING_GROUP = "WORKING_GROUP";
    private static final Set<String> MANDATE = Set.of("mandate");

    private final WorkingGroups groups;
    private final Meetings meetings;
    private final AgreedMandateChanges changes;
    private final MandateEditionChanges editions;

    AgreedMandate(WorkingGroups groups, Meetings meetings, AgreedMandateChanges changes, MandateEditionChanges editions) {
        this.groups = groups;
        this.meetings = meetings;
        this.changes = changes;
        this.editions = editions;
    }

    @Override
    public String kind() {
        return WORKING_GROUP;
    }

    @Override
    public WorkingGroup find(Caller caller, UUID id) {
        return groups.get(caller, id);
    }

    @Override
    public String charterOf(Recorded subject) {
        return ((WorkingGroup) subject).charter();
    }

    @Override
    public void mustRefer(Caller caller, Recorded subject, DraftProposal draft) {
        if (draft.purpose() == Purpose.AMEND) {
            mustAmend(subject, draft.changes());
        } else if (draft.purpose() != Purpose.ADOPT) {
            throw CHANGE_NOT_POSSIBLE.because(draft.purpose(), WORKING_GROUP);
        }
        meetings.mustKnow(caller, draft.meeting(), charterOf(subject));
    }

    private static void mustAmend(Recorded subject, List<ProposedChange> changes) {
        for (var change : changes) {
            if (change.action() != ChangeAction.AMEND || !change.kind().equals(WORKING_GROUP)) {
                throw CHANGE_NOT_POSSIBLE.because(change.action(), change.kind());
            }
            if (!subject.id().equals(change.record())) {
                throw REFERENCE_UNKNOWN.because("record", change.record());
            }
        }
    }

    @Override
    public void mustBeProposedBy(Caller caller, Recorded subject, Purpose purpose) {
        // Each of the Parties may: the group is no one's alone.
    }

    @Override
    public Set<String> consequences(Purpose purpose) {
        // To adopt what was agreed on paper is a wish too: nothing else of it need change.
        return purpose == Purpose.ADOPT ? Set.of() : Set.of("mandateEdition");
    }

    @Override
    public Set<String> asked(Caller eyes, Recorded subject, Purpose purpose, List<ProposedChange> wanted) {
        return Set.copyOf(subject.parties());
    }

    @Override
    public Map<UUID, Integer> revisions(Caller caller, Recorded subject, Collection<UUID> named) {
        return Map.of(subject.id(), subject.revision());
    }

    @Override
    public List<Basis> hold(Caller eyes, Proposal proposal) {
        var group = changes.hold(eyes, proposal.target());
        var since = proposal.purpose() == Purpose.AMEND ? changeOf(proposal).revision() : proposal.against();
        return List.of(new Basis(group, since, MANDATE));
    }

    /** There is one, since two changes of one record contradict each other. */
    private static ProposedChange changeOf(Proposal proposal) {
        return proposal.changes().get(0);
    }

    @Override
    public void open(Act act, Proposal proposal) {
        // The group works on. Whoever edits the draft meanwhile moves what the proposal stands on.
    }

    @Override
    public void close(Act act, Proposal proposal) {
        // It worked on.
    }

    @Override
    public Integer apply(Caller eyes, Act act, Proposal proposal, List<Endorsement> said) {
        var group = changes.hold(eyes, proposal.target());
        if (proposal.purpose() == Purpose.ADOPT) {
            changes.adopt(group, act);
        } else {
            amend(group, act, proposal);
        }
        // A trial has no proposal on record that an edition could name.
        return proposal.id() == null ? null : editions.keep(group, proposal, said, act).number;
    }

    private void amend(WorkingGroup group, Act act, Proposal proposal) {
        try {
            changes.amend(group, changeOf(proposal).values(), act);
        } catch (Refusal refusal) {
            throw refusal.within("changes", 0, "values");
        }
    }
}
