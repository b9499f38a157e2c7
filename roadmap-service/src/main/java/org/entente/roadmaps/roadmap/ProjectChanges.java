package org.entente.roadmaps.roadmap;

import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.entente.records.Records;
import org.entente.roadmaps.charter.Charters;
import org.entente.roadmaps.peer.WorkingGroups;
import org.entente.web.Caller;
import org.entente.web.MergePatch;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes of projects: whoever holds the roadmap's pen, while it is a draft. */
@ApplicationScoped
class ProjectChanges {

    private final Records records;
    private final Charters charters;
    private final Roadmaps roadmaps;
    private final Projects projects;
    private final WorkingGroups workingGroups;
    private final MergePatch patches;

    ProjectChanges(Records records, Charters charters, Roadmaps roadmaps, Projects projects, WorkingGroups workingGroups,
            MergePatch patches) {
        this.records = records;
        this.charters = charters;
        this.roadmaps = roadmaps;
        this.projects = projects;
        this.workingGroups = workingGroups;
        this.patches = patches;
    }

    Project create(Caller caller, UUID roadmap, DraftProject draft) {
        var present = roadmaps.get(caller, roadmap);
        present.mustBeWrittenBy(caller);
        workingGroups.mustKnowOrganizations(draft.organizations());
        var charter = charters.get(caller, present.charter);
        return records.createWithin(() -> Project.of(charter, hold(caller, roadmap), draft), caller.because(null));
    }

    Project amend(Caller caller, UUID id, String ifMatch, ObjectNode patch) {
        var present = projects.get(caller, id);
        present.mustBeWrittenBy(caller);
        var wanted = patches.apply(DraftProject.of(present), patch, DraftProject.class);
        var added = wanted.organizations();
        added.removeAll(DraftProject.of(present).organizations());
        workingGroups.mustKnowOrganizations(added);
        var charter = charters.get(caller, present.charter);
        return records.change(() -> projects.get(caller, id), ifMatch, MergePatch.membersOf(patch), caller.because(null),
                p -> p.amend(charter, hold(caller, p.roadmap), wanted));
    }

    Project move(Caller caller, UUID id, String ifMatch, MoveProject order) {
        projects.get(caller, id).mustBeWrittenBy(caller);
        return records.change(() -> projects.get(caller, id), ifMatch, Set.of("state"),
                caller.because(order.reason(), order.effectiveOn()), p -> p.move(hold(caller, p.roadmap), order.to()));
    }

    private Roadmap hold(Caller caller, UUID roadmap) {
        return roadmaps.hold(caller, roadmap, LockModeType.PESSIMISTIC_READ);
    }
}
