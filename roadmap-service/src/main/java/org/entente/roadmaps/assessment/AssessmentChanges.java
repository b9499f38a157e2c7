package org.entente.roadmaps.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.entente.records.Records;
import org.entente.roadmaps.RoadmapRight;
import org.entente.roadmaps.milestone.Milestones;
import org.entente.roadmaps.peer.WorkingGroups;
import org.entente.web.Caller;
import org.entente.web.MergePatch;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Writes of assessments: each Party its own, the secretariat those of who is independent. Effective is a reading on the day of
 * the assessment, so that the register can be asked what was found by then; a correction takes its place from that day on.
 */
@ApplicationScoped
class AssessmentChanges {

    private final Records records;
    private final Milestones milestones;
    private final Assessments assessments;
    private final WorkingGroups workingGroups;
    private final MergePatch patches;
    private final Clock clock;

    AssessmentChanges(Records records, Milestones milestones, Assessments assessments, WorkingGroups workingGroups,
            MergePatch patches, Clock clock) {
        this.records = records;
        this.milestones = milestones;
        this.assessments = assessments;
        this.workingGroups = workingGroups;
        this.patches = patches;
        this.clock = clock;
    }

    Assessment create(Caller caller, UUID milestone, DraftAssessment draft) {
        var present = milestones.get(caller, milestone);
        RoadmapRight.ADD_ASSESSMENT.mustBeHeldBy(caller, present);
        workingGroups.mustKnowOrganizations(draft.organizations(), draft.visibilityOn(present.visibility()));
        // The milestone is held, so that it is not hidden from those meanwhile who are to see this.
        return records.createWithin(() -> Assessment.of(milestones.hold(caller, milestone), partyOf(caller), draft,
                LocalDate.now(clock)), caller.because(null, draft.assessedOn()));
    }

    Assessment amend(Caller caller, UUID id, String ifMatch, ObjectNode patch) {
        var present = assessments.get(caller, id);
        RoadmapRight.AMEND_ASSESSMENT.mustBeHeldBy(caller, present);
        var wanted = patches.apply(DraftAssessment.of(present), patch, DraftAssessment.class);
        var seen = records.seen(present, ifMatch, MergePatch.membersOf(patch));
        if (wanted.visibility() != present.visibility() || !wanted.organizations().equals(organizationsOf(present))) {
            workingGroups.mustKnowOrganizations(wanted.organizations(), wanted.visibility());
        }
        return records.change(() -> assessments.get(caller, id), seen, caller.because(null, wanted.assessedOn()),
                a -> a.amend(milestones.hold(caller, a.milestone), wanted, LocalDate.now(clock)));
    }

    /** The Party whose reading it is; null: somebody independent. */
    private static String partyOf(Caller caller) {
        return caller.writesFor(caller.party()) ? caller.party() : null;
    }

    private static Set<UUID> organizationsOf(Assessment present) {
        return DraftAssessment.of(present).organizations();
    }
}
