package org.entente.roadmaps.milestone;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.entente.records.Records;
import org.entente.roadmaps.RoadmapRight;
import org.entente.roadmaps.charter.Charters;
import org.entente.roadmaps.peer.WorkingGroups;
import org.entente.roadmaps.roadmap.Roadmap;
import org.entente.roadmaps.roadmap.Roadmaps;
import org.entente.web.Caller;
import org.entente.web.MergePatch;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Writes of milestones. What they are changes with the roadmap's draft; how far they have come, the responsible Party reports.
 */
@ApplicationScoped
class MilestoneChanges {

    private final Records records;
    private final Charters charters;
    private final Roadmaps roadmaps;
    private final MilestoneRelations relations;
    private final Milestones milestones;
    private final WorkingGroups workingGroups;
    private final MergePatch patches;
    private final Clock clock;

    MilestoneChanges(Records records, Charters charters, Roadmaps roadmaps, MilestoneRelations relations, Milestones milestones,
            WorkingGroups workingGroups, MergePatch patches, Clock clock) {
        this.records = records;
        this.charters = charters;
        this.roadmaps = roadmaps;
        this.relations = relations;
        this.milestones = milestones;
        this.workingGroups = workingGroups;
        this.patches = patches;
        this.clock = clock;
    }

    Milestone create(Caller caller, UUID roadmap, DraftMilestone draft) {
        var present = roadmaps.get(caller, roadmap);
        RoadmapRight.ADD_MILESTONE.mustBeHeldBy(caller, present);
        var visibility = draft.visibility() == null ? present.visibility() : draft.visibility();
        workingGroups.mustKnowOrganizations(draft.organizations(), visibility);
        var charter = charters.get(caller, present.charter());
        return records.createWithin(() -> {
            var held = roadmaps.hold(caller, roadmap, LockModeType.PESSIMISTIC_WRITE);
            relations.mustHold(caller, held, draft);
            return Milestone.of(charter, held, draft);
        }, caller.because(null));
    }

    Milestone amend(Caller caller, UUID id, String ifMatch, ObjectNode patch) {
        var present = milestones.get(caller, id);
        RoadmapRight.AMEND_MILESTONE.mustBeHeldBy(caller, present);
        var wanted = patches.apply(DraftMilestone.of(present), patch, DraftMilestone.class);
        var seen = records.seen(present, ifMatch, MergePatch.membersOf(patch));
        var asked = new HashSet<>(wanted.organizations());
        if (wanted.visibility() == present.visibility()) {
            asked.removeAll(present.organizations);
        }
        workingGroups.mustKnowOrganizations(asked, wanted.visibility());
        var charter = charters.get(caller, present.charter);
        return records.change(() -> milestones.get(caller, id), seen, caller.because(null),
                m -> {
                    var held = roadmaps.hold(caller, m.roadmap, LockModeType.PESSIMISTIC_WRITE);
                    relations.mustHold(caller, m, wanted);
                    m.amend(charter, held, wanted);
                });
    }

    Milestone report(Caller caller, UUID id, String ifMatch, ReportProgress report) {
        var present = milestones.get(caller, id);
        RoadmapRight.REPORT_PROGRESS.mustBeHeldBy(caller, present.in(roadmaps.get(caller, present.roadmap)));
        var seen = records.seen(present, ifMatch, Set.of("state", "progress", "forecastOn", "achievedOn"));
        return records.change(() -> milestones.get(caller, id), seen,
                caller.because(report.reason(), report.effectiveOn()), m -> {
                    hold(caller, m.roadmap).mustBeOpen();
                    m.report(report, caller.party(), LocalDate.now(clock));
                });
    }

    Milestone move(Caller caller, UUID id, String ifMatch, MoveMilestone order) {
        var present = milestones.get(caller, id);
        RoadmapRight.CANCEL_MILESTONE.mustBeHeldBy(caller, present);
        var seen = records.seen(present, ifMatch, Set.of("state"));
        return records.change(() -> milestones.get(caller, id), seen,
                caller.because(order.reason(), order.effectiveOn()), m -> m.move(hold(caller, m.roadmap), order.to()));
    }

    private Roadmap hold(Caller caller, UUID roadmap) {
        return roadmaps.hold(caller, roadmap, LockModeType.PESSIMISTIC_READ);
    }
}
