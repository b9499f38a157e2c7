package org.entente.roadmaps.milestone;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.entente.records.Records;
import org.entente.roadmaps.charter.Charters;
import org.entente.roadmaps.roadmap.Roadmap;
import org.entente.web.Act;
import org.entente.web.Caller;
import org.entente.web.MergePatch;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What all Parties agree on of milestones, written into them in the transaction of their decision; the roadmap is held. */
@ApplicationScoped
public class AgreedMilestoneChanges {

    private final Records records;
    private final Charters charters;
    private final Milestones milestones;
    private final MilestoneRelations relations;
    private final MilestoneReadings readings;
    private final MergePatch patches;

    AgreedMilestoneChanges(Records records, Charters charters, Milestones milestones, MilestoneRelations relations,
            MilestoneReadings readings, MergePatch patches) {
        this.records = records;
        this.charters = charters;
        this.milestones = milestones;
        this.relations = relations;
        this.readings = readings;
        this.patches = patches;
    }

    /** @param ids null: all of the roadmap's */
    public List<Milestone> hold(Caller eyes, UUID roadmap, Collection<UUID> ids) {
        return ids != null && ids.isEmpty() ? List.of() : milestones.holdParts(eyes, roadmap, ids);
    }

    /** What was cancelled while it was drafted is not agreed on. */
    public void adopt(List<Milestone> its, Act act, UUID proposal) {
        records.changeEach(its.stream().filter(m -> m.state != MilestoneState.CANCELLED).toList(), act,
                m -> m.agree(proposal));
    }

    public void add(Caller eyes, Roadmap roadmap, ObjectNode values, Act act, UUID proposal) {
        var charter = charters.get(eyes, roadmap.charter());
        var draft = patches.apply(null, values, DraftMilestone.class);
        relations.mustHold(eyes, roadmap, draft);
        records.create(Milestone.agreed(charter, roadmap, draft, proposal), act);
    }

    public void amend(Caller eyes, Roadmap roadmap, Milestone milestone, ObjectNode values, Act act, UUID proposal) {
        var charter = charters.get(eyes, roadmap.charter());
        records.change(milestone, act, m -> {
            var wanted = patches.apply(DraftMilestone.of(m), values, DraftMilestone.class);
            relations.mustHold(eyes, m, wanted);
            readings.mustAllow(m.id(), wanted.visibility());
            m.amendAgreed(charter, roadmap, wanted, proposal);
        });
    }

    public void cancel(Roadmap roadmap, Milestone milestone, Act act, UUID proposal) {
        records.change(milestone, act, m -> m.cancelAgreed(roadmap, proposal));
    }

    public void confirm(Roadmap roadmap, Milestone milestone, Act act, UUID proposal) {
        records.change(milestone, act, m -> m.confirm(roadmap, proposal));
    }

    /** The organizations that a proposed milestone names, or a change of one names anew. */
    public Set<UUID> organizationsOf(Milestone present, ObjectNode values) {
        var drafted = present == null ? null : DraftMilestone.of(present);
        var named = new HashSet<>(patches.apply(drafted, values, DraftMilestone.class).organizations());
        if (present != null) {
            named.removeAll(present.organizations);
        }
        return named;
    }
}
