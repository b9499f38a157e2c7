package org.entente.roadmaps.roadmap;

import static org.entente.roadmaps.RoadmapProblem.PARTS_MORE_VISIBLE;

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

/** Writes of projects: whoever holds the roadmap's pen, while it is a draft. */
@ApplicationScoped
class ProjectChanges {

    private final Records records;
    private final Charters charters;
    private final Roadmaps roadmaps;
    private final Projects projects;
    private final RoadmapParts parts;
    private final WorkingGroups workingGroups;
    private final MergePatch patches;

    ProjectChanges(Records records, Charters charters, Roadmaps roadmaps, Projects projects, RoadmapParts parts,
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

    Project create(Caller caller, UUID roadmap, DraftProject draft) {
        var present = roadmaps.get(caller, roadmap);
        RoadmapRight.ADD_PROJECT.mustBeHeldBy(caller, present);
        workingGroups.mustKnowOrganizations(draft.organizations(),
                draft.visibility() == null ? present.visibility() : draft.visibility());
        var charter = charters.get(caller, present.charter);
        return records.createWithin(() -> Project.of(charter, hold(caller, roadmap), draft), caller.because(null));
    }

    Project amend(Caller caller, UUID id, String ifMatch, ObjectNode patch) {
        var present = projects.get(caller, id);
        RoadmapRight.AMEND_PROJECT.mustBeHeldBy(caller, present);
        var wanted = patches.apply(DraftProject.of(present), patch, DraftProject.class);
        var seen = records.seen(present, ifMatch, MergePatch.membersOf(patch));
        var asked = wanted.organizations();
        if (wanted.visibility() == present.visibility()) {
            asked.removeAll(DraftProject.of(present).organizations());
        }
        workingGroups.mustKnowOrganizations(asked, wanted.visibility());
        var charter = charters.get(caller, present.charter);
        return records.change(() -> projects.get(caller, id), seen, caller.because(null),
                p -> {
                    var roadmap = roadmaps.hold(caller, p.roadmap, LockModeType.PESSIMISTIC_WRITE);
                    mustCover(wanted.visibility(), id, parts);
                    p.amend(charter, roadmap, wanted);
                });
    }

    /** A part is not shown to more than the whole. */
    static void mustCover(Visibility shownTo, UUID id, RoadmapParts parts) {
        if (shownTo != null && parts.ofProjectAreMoreVisibleThan(id, shownTo)) {
            throw PARTS_MORE_VISIBLE.because(shownTo);
        }
    }

    Project move(Caller caller, UUID id, String ifMatch, MoveProject order) {
        var present = projects.get(caller, id);
        RoadmapRight.MOVE_PROJECT.mustBeHeldBy(caller, present);
        var seen = records.seen(present, ifMatch, Set.of("state"));
        return records.change(() -> projects.get(caller, id), seen,
                caller.because(order.reason(), order.effectiveOn()), p -> p.move(hold(caller, p.roadmap), order.to()));
    }

    private Roadmap hold(Caller caller, UUID roadmap) {
        return roadmaps.hold(caller, roadmap, LockModeType.PESSIMISTIC_READ);
    }
}
