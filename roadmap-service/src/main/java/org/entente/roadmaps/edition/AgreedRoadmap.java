package org.entente.roadmaps.edition;

import static org.entente.consent.ConsentProblem.CHANGE_NOT_POSSIBLE;
import static org.entente.roadmaps.RoadmapProblem.REFERENCE_UNKNOWN;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.entente.consent.Basis;
import org.entente.consent.DraftProposal;
import org.entente.consent.Endorsement;
import org.entente.consent.Proposal;
import org.entente.consent.ProposedChange;
import org.entente.consent.Purpose;
import org.entente.consent.Target;
import org.entente.records.Recorded;
import org.entente.roadmaps.RoadmapRight;
import org.entente.roadmaps.milestone.AgreedMilestoneChanges;
import org.entente.roadmaps.milestone.Milestone;
import org.entente.roadmaps.milestone.Milestones;
import org.entente.roadmaps.roadmap.AgreedRoadmapChanges;
import org.entente.roadmaps.roadmap.Roadmap;
import org.entente.roadmaps.roadmap.RoadmapState;
import org.entente.roadmaps.roadmap.Roadmaps;
import org.entente.web.Act;
import org.entente.web.Caller;
import org.entente.web.MergePatch;

/** Roadmaps as what all agree on: what a proposal about one stands on, and what its adoption does. */
@ApplicationScoped
class AgreedRoadmap implements Target {

    static final String MILESTONE = "MILESTONE";
    static final String PROJECT = "PROJECT";
    static final String ROADMAP = "ROADMAP";
    /** What a roadmap's draft says of itself; its state is the proposal's own doing. */
    private static final Set<String> CONTENT = Set.of("title", "summary", "area", "workingGroup", "startsOn", "endsOn",
            "visibility");
    /** What was reported, and is confirmed as it was. */
    private static final Set<String> REPORT = Set.of("state", "achievedOn", "progress", "evidence", "actuals",
            "sources", "reportedBy", "responsibleParty");

    private final Roadmaps roadmaps;
    private final Milestones milestones;
    private final AgreedRoadmapChanges roadmapChanges;
    private final AgreedMilestoneChanges milestoneChanges;
    private final EditionChanges editions;
    private final ProposedReferences references;
    private final Amendment amendment;

    AgreedRoadmap(Roadmaps roadmaps, Milestones milestones, AgreedRoadmapChanges roadmapChanges,
            AgreedMilestoneChanges milestoneChanges, EditionChanges editions, ProposedReferences references,
            Amendment amendment) {
        this.roadmaps = roadmaps;
        this.milestones = milestones;
        this.roadmapChanges = roadmapChanges;
        this.milestoneChanges = milestoneChanges;
        this.editions = editions;
        this.references = references;
        this.amendment = amendment;
    }

    @Override
    public String kind() {
        return ROADMAP;
    }

    @Override
    public Roadmap find(Caller caller, UUID id) {
        return roadmaps.get(caller, id);
    }

    @Override
    public String charterOf(Recorded subject) {
        return ((Roadmap) subject).charter();
    }

    @Override
    public void mustRefer(Caller caller, Recorded subject, DraftProposal draft) {
        references.mustBeThere(caller, (Roadmap) subject, draft);
    }

    @Override
    public void mustBeProposedBy(Caller caller, Recorded subject, Purpose purpose) {
        if (purpose == Purpose.ADOPT) {
            RoadmapRight.PROPOSE.mustBeHeldBy(caller, subject);
        }
    }

    @Override
    public Set<String> consequences(Purpose purpose) {
        return Set.of("edition", "proposal");
    }

    /** Whoever has reported, which need not be who is responsible, need not be asked whether it is so: the others are. */
    @Override
    public Set<String> asked(Caller eyes, Recorded subject, Purpose purpose, List<ProposedChange> changes) {
        if (purpose != Purpose.CONFIRM) {
            return Set.copyOf(subject.parties());
        }
        var asked = new TreeSet<String>();
        milestones.named(eyes, subject.id(), idsOf(MILESTONE, changes)).forEach(
                milestone -> subject.parties().stream().filter(party -> !party.equals(milestone.reportedBy()))
                        .forEach(asked::add));
        return asked;
    }

    @Override
    public Map<UUID, Integer> revisions(Caller caller, Recorded subject, Collection<UUID> named) {
        return references.revisions(caller, (Roadmap) subject, named);
    }

    /** Parts first and the whole last, as everybody does who changes a part: so nobody waits in a circle. */
    @Override
    public List<Basis> hold(Caller eyes, Proposal proposal) {
        var all = proposal.purpose() == Purpose.ADOPT;
        var changes = proposal.changes();
        var held = new HashMap<UUID, Recorded>();
        milestoneChanges.hold(eyes, proposal.target(), all ? null : idsOf(MILESTONE, changes))
                .forEach(milestone -> held.put(milestone.id(), milestone));
        roadmapChanges.holdProjects(eyes, proposal.target(), all ? null : idsOf(PROJECT, changes))
                .forEach(project -> held.put(project.id(), project));
        var roadmap = roadmapChanges.hold(eyes, proposal.target());
        held.put(roadmap.id(), roadmap);
        var bases = new ArrayList<Basis>();
        bases.add(new Basis(roadmap, proposal.against(), all ? CONTENT : Set.of("state")));
        changes.stream().filter(change -> change.record() != null)
                .forEach(change -> bases.add(new Basis(of(change, held), change.revision(), fieldsOf(change))));
        return bases;
    }

    /** @throws org.entente.web.Refusal 422 where a change names what is not there, or is of another kind */
    static Recorded of(ProposedChange change, Map<UUID, Recorded> held) {
        var record = held.get(change.record());
        if (record == null || !record.kind().equals(change.kind())) {
            throw REFERENCE_UNKNOWN.because(change.kind().toLowerCase(Locale.ROOT), change.record());
        }
        return record;
    }

    private static Set<String> fieldsOf(ProposedChange change) {
        return switch (change.action()) {
            case AMEND -> MergePatch.membersOf(change.values());
            case CONFIRM -> REPORT;
            default -> Set.of("state");
        };
    }

    @Override
    public void open(Act act, Proposal proposal) {
        if (proposal.purpose() == Purpose.ADOPT) {
            roadmapChanges.propose(roadmapChanges.hold(act.caller(), proposal.target()), act);
        }
    }

    @Override
    public void close(Act act, Proposal proposal) {
        if (proposal.purpose() == Purpose.ADOPT) {
            roadmapChanges.reopen(roadmapChanges.hold(Caller.ofRule("adoption"), proposal.target()), act);
        }
    }

    @Override
    public Integer apply(Caller eyes, Act act, Proposal proposal, List<Endorsement> said) {
        var roadmap = roadmapChanges.hold(eyes, proposal.target());
        switch (proposal.purpose()) {
            case ADOPT -> {
                milestoneChanges.adopt(milestoneChanges.hold(eyes, roadmap.id(), null), act, proposal.id());
                roadmapChanges.adopt(roadmap, roadmapChanges.holdProjects(eyes, roadmap.id(), null), act, proposal.id());
            }
            case AMEND -> amendment.apply(eyes, roadmap, act, proposal);
            case CONFIRM -> {
                confirm(eyes, roadmap, act, proposal);
                return null;
            }
            case COMPLETE, WITHDRAW -> {
                roadmapChanges.end(roadmap,
                        proposal.purpose() == Purpose.COMPLETE ? RoadmapState.COMPLETED : RoadmapState.WITHDRAWN, act,
                        proposal.id());
                return null;
            }
        }
        // A trial has no proposal on record that an edition could name.
        return proposal.id() == null ? null : editions.freeze(eyes, roadmap, roadmap.edition(), proposal, said, act).number;
    }

    private void confirm(Caller eyes, Roadmap roadmap, Act act, Proposal proposal) {
        proposal.changes().stream().filter(change -> !change.kind().equals(MILESTONE)).findFirst().ifPresent(change -> {
            throw CHANGE_NOT_POSSIBLE.because(change.action(), change.kind());
        });
        for (Milestone milestone : milestoneChanges.hold(eyes, roadmap.id(), idsOf(MILESTONE, proposal.changes()))) {
            milestoneChanges.confirm(roadmap, milestone, act, proposal.id());
        }
    }

    static List<UUID> idsOf(String kind, List<ProposedChange> changes) {
        return changes.stream().filter(change -> change.record() != null && change.kind().equals(kind))
                .map(ProposedChange::record).toList();
    }
}
