package org.entente.roadmaps.edition;

import static org.entente.consent.ConsentProblem.CHANGE_NOT_POSSIBLE;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.entente.consent.ChangeAction;
import org.entente.consent.Proposal;
import org.entente.consent.ProposedChange;
import org.entente.records.Recorded;
import org.entente.roadmaps.milestone.AgreedMilestoneChanges;
import org.entente.roadmaps.milestone.Milestone;
import org.entente.roadmaps.milestone.MilestoneState;
import org.entente.roadmaps.roadmap.AgreedRoadmapChanges;
import org.entente.roadmaps.roadmap.Project;
import org.entente.roadmaps.roadmap.ProjectState;
import org.entente.roadmaps.roadmap.Roadmap;
import org.entente.web.Act;
import org.entente.web.Caller;
import org.entente.web.Refusal;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The changes of an amendment, made one after the other and the roadmap's own last: then its new edition is in force. */
@ApplicationScoped
class Amendment {

    private final AgreedRoadmapChanges roadmaps;
    private final AgreedMilestoneChanges milestones;

    Amendment(AgreedRoadmapChanges roadmaps, AgreedMilestoneChanges milestones) {
        this.roadmaps = roadmaps;
        this.milestones = milestones;
    }

    void apply(Caller eyes, Roadmap roadmap, Act act, Proposal proposal) {
        roadmap.mustBeAgreed();
        var held = new HashMap<UUID, Recorded>();
        var changes = proposal.changes();
        milestones.hold(eyes, roadmap.id(), AgreedRoadmap.idsOf(AgreedRoadmap.MILESTONE, changes))
                .forEach(m -> held.put(m.id(), m));
        roadmaps.holdProjects(eyes, roadmap.id(), AgreedRoadmap.idsOf(AgreedRoadmap.PROJECT, changes))
                .forEach(p -> held.put(p.id(), p));
        ObjectNode ownValues = null;
        for (int i = 0; i < changes.size(); i++) {
            var change = changes.get(i);
            try {
                if (change.kind().equals(AgreedRoadmap.ROADMAP)) {
                    mustBe(change, ChangeAction.AMEND);
                    ownValues = change.values();
                } else {
                    apply(eyes, roadmap, change, held, act, proposal.id());
                }
            } catch (Refusal refusal) {
                throw refusal.within("changes", i, "values").with("change", i);
            }
        }
        roadmaps.amend(eyes, roadmap, ownValues, act, proposal.id());
    }

    private void apply(Caller eyes, Roadmap roadmap, ProposedChange change, Map<UUID, Recorded> held, Act act, UUID by) {
        switch (change.kind()) {
            case AgreedRoadmap.PROJECT -> applyTo((Project) held.get(change.record()), eyes, roadmap, change, act, by);
            case AgreedRoadmap.MILESTONE -> applyTo((Milestone) held.get(change.record()), eyes, roadmap, change, act, by);
            default -> throw notPossible(change);
        }
    }

    private void applyTo(Project project, Caller eyes, Roadmap roadmap, ProposedChange change, Act act, UUID by) {
        switch (change.action()) {
            case ADD -> roadmaps.addProject(eyes, roadmap, change.values(), act, by);
            case AMEND -> roadmaps.amendProject(eyes, roadmap, project, change.values(), act, by);
            case MOVE -> roadmaps.moveProject(roadmap, project, stateOf(change), act, by);
            default -> throw notPossible(change);
        }
    }

    private void applyTo(Milestone milestone, Caller eyes, Roadmap roadmap, ProposedChange change, Act act, UUID by) {
        switch (change.action()) {
            case ADD -> milestones.add(eyes, roadmap, change.values(), act, by);
            case AMEND -> milestones.amend(eyes, roadmap, milestone, change.values(), act, by);
            case MOVE -> {
                if (!MilestoneState.CANCELLED.name().equals(change.to())) {
                    throw notPossible(change);
                }
                milestones.cancel(roadmap, milestone, act, by);
            }
            default -> throw notPossible(change);
        }
    }

    private static ProjectState stateOf(ProposedChange change) {
        return Arrays.stream(ProjectState.values()).filter(state -> state.name().equals(change.to())).findFirst()
                .orElseThrow(() -> notPossible(change));
    }

    private static void mustBe(ProposedChange change, ChangeAction action) {
        if (change.action() != action) {
            throw notPossible(change);
        }
    }

    private static Refusal notPossible(ProposedChange change) {
        return CHANGE_NOT_POSSIBLE.because(change.to() == null ? change.action() : change.action() + " to " + change.to(),
                change.kind());
    }
}
