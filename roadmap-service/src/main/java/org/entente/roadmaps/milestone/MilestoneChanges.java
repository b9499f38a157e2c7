package org.entente.roadmaps.milestone;

import static org.entente.roadmaps.RoadmapProblem.PROJECT_OF_OTHER_ROADMAP;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.entente.records.Records;
import org.entente.roadmaps.charter.Charters;
import org.entente.roadmaps.peer.WorkingGroups;
import org.entente.roadmaps.roadmap.Projects;
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
    private final Projects projects;
    private final Milestones milestones;
    private final WorkingGroups workingGroups;
    private final MergePatch patches;
    private final Clock clock;

    MilestoneChanges(Records records, Charters charters, Roadmaps roadmaps, Projects projects, Milestones milestones,
            WorkingGroups workingGroups, MergePatch patches, Clock clock) {
        this.records = records;
        this.charters = charters;
        this.roadmaps = roadmaps;
        this.projects = projects;
        this.milestones = milestones;
        this.workingGroups = workingGroups;
        this.patches = patches;
        this.clock = clock;
    }

    Milestone create(Caller caller, UUID roadmap, DraftMilestone draft) {
        var present = roadmaps.get(caller, roadmap);
        present.mustBeWrittenBy(caller);
        mustBeProjectOf(caller, roadmap, draft.project());
        workingGroups.mustKnowOrganizations(draft.organizations());
        var charter = charters.get(caller, present.charter());
        return records.createWithin(() -> Milestone.of(charter, hold(caller, roadmap), draft), caller.because(null));
    }

    Milestone amend(Caller caller, UUID id, String ifMatch, ObjectNode patch) {
        var present = milestones.get(caller, id);
        present.mustBeWrittenBy(caller);
        var wanted = patches.apply(DraftMilestone.of(present), patch, DraftMilestone.class);
        mustBeProjectOf(caller, present.roadmap, wanted.project());
        var added = new HashSet<>(wanted.organizations());
        added.removeAll(present.organizations);
        workingGroups.mustKnowOrganizations(added);
        var charter = charters.get(caller, present.charter);
        return records.change(() -> milestones.get(caller, id), ifMatch, MergePatch.membersOf(patch), caller.because(null),
                m -> m.amend(charter, hold(caller, m.roadmap), wanted));
    }

    Milestone report(Caller caller, UUID id, String ifMatch, ReportProgress report) {
        var present = milestones.get(caller, id);
        var roadmap = roadmaps.get(caller, present.roadmap);
        Reporters.mustInclude(caller, present, roadmap);
        return records.change(() -> milestones.get(caller, id), ifMatch,
                Set.of("state", "progress", "forecastOn", "achievedOn"),
                caller.because(report.reason(), report.effectiveOn()), m -> {
                    hold(caller, m.roadmap).mustBeOpen();
                    m.report(report, LocalDate.now(clock));
                });
    }

    Milestone move(Caller caller, UUID id, String ifMatch, MoveMilestone order) {
        milestones.get(caller, id).mustBeWrittenBy(caller);
        return records.change(() -> milestones.get(caller, id), ifMatch, Set.of("state"),
                caller.because(order.reason(), order.effectiveOn()), m -> m.move(hold(caller, m.roadmap), order.to()));
    }

    private Roadmap hold(Caller caller, UUID roadmap) {
        return roadmaps.hold(caller, roadmap, LockModeType.PESSIMISTIC_READ);
    }

    private void mustBeProjectOf(Caller caller, UUID roadmap, UUID project) {
        if (project != null && !projects.get(caller, project).roadmap().equals(roadmap)) {
            throw PROJECT_OF_OTHER_ROADMAP.because(project);
        }
    }
}
