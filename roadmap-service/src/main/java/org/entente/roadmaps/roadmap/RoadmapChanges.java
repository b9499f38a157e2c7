package org.entente.roadmaps.roadmap;

import static org.entente.roadmaps.RoadmapProblem.PARTS_MORE_VISIBLE;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.entente.records.Records;
import org.entente.roadmaps.RoadmapRight;
import org.entente.roadmaps.charter.Charters;
import org.entente.roadmaps.peer.WorkingGroups;
import org.entente.web.Caller;
import org.entente.web.MergePatch;
import org.entente.web.Visibility;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes of roadmaps. The other service is asked before the transaction opens, so that none waits for a network. */
@ApplicationScoped
class RoadmapChanges {

    private final Records records;
    private final Charters charters;
    private final Roadmaps roadmaps;
    private final Projects projects;
    private final RoadmapParts parts;
    private final WorkingGroups workingGroups;
    private final MergePatch patches;

    RoadmapChanges(Records records, Charters charters, Roadmaps roadmaps, Projects projects, RoadmapParts parts,
            WorkingGroups workingGroups,
            MergePatch patches) {
        this.records = records;
        this.charters = charters;
        this.roadmaps = roadmaps;
        this.projects = projects;
        this.parts = parts;
        this.workingGroups = workingGroups;
        this.patches = patches;
    }

    Roadmap create(Caller caller, DraftRoadmap draft) {
        var charter = charters.named(caller, draft.charter());
        RoadmapRight.DRAFT_ROADMAP.mustBeHeldBy(caller, charter);
        workingGroups.mustSteer(draft.workingGroup(), charter.slug(), draft.visibility());
        return records.create(Roadmap.of(charter, draft, caller), caller.because(null));
    }

    Roadmap amend(Caller caller, UUID id, String ifMatch, ObjectNode patch) {
        var present = roadmaps.get(caller, id);
        RoadmapRight.AMEND_ROADMAP.mustBeHeldBy(caller, present);
        var wanted = patches.apply(DraftRoadmap.of(present), patch, DraftRoadmap.class);
        var seen = records.seen(present, ifMatch, MergePatch.membersOf(patch));
        var charter = charters.get(caller, present.charter);
        if (!Objects.equals(wanted.workingGroup(), present.workingGroup) || wanted.visibility() != present.visibility()) {
            workingGroups.mustSteer(wanted.workingGroup(), present.charter, wanted.visibility());
        }
        return records.change(() -> roadmaps.hold(caller, id, LockModeType.PESSIMISTIC_WRITE), seen, caller.because(null),
                r -> {
                    mustCover(wanted.visibility(), id, parts, projects);
                    r.amend(charter, wanted);
                });
    }

    /** A part is not shown to more than the whole. */
    static void mustCover(Visibility shownTo, UUID id, RoadmapParts parts, Projects projects) {
        if (shownTo != null && (parts.areMoreVisibleThan(id, shownTo) || projects.areMoreVisibleThan(id, shownTo))) {
            throw PARTS_MORE_VISIBLE.because(shownTo);
        }
    }

    Roadmap move(Caller caller, UUID id, String ifMatch, MoveRoadmap order) {
        var present = roadmaps.get(caller, id);
        RoadmapRight.WITHDRAW_ROADMAP.mustBeHeldBy(caller, present);
        var seen = records.seen(present, ifMatch, Set.of("state"));
        return records.change(() -> roadmaps.hold(caller, id, LockModeType.PESSIMISTIC_WRITE), seen,
                caller.because(order.reason(), order.effectiveOn()), r -> r.move(order.to()));
    }
}
