package org.entente.roadmaps.milestone;

import static org.entente.roadmaps.RoadmapProblem.PROJECT_OF_OTHER_ROADMAP;
import static org.entente.roadmaps.RoadmapProblem.REFERENCE_HIDDEN;

import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.entente.roadmaps.roadmap.Projects;
import org.entente.roadmaps.roadmap.Roadmap;
import org.entente.web.Caller;
import org.entente.web.Visibility;

/**
 * What a milestone may belong to, wait for and be judged by: asked in the same words whether one Party drafts it or all agree
 * on
 * it, under the roadmap's lock, so that a project does not close or hide itself meanwhile.
 */
@ApplicationScoped
class MilestoneRelations {

    private final Projects projects;
    private final Dependencies dependencies;
    private final MilestoneReadings readings;

    MilestoneRelations(Projects projects, Dependencies dependencies, MilestoneReadings readings) {
        this.projects = projects;
        this.dependencies = dependencies;
        this.readings = readings;
    }

    /** Of a new milestone. */
    void mustHold(Caller caller, Roadmap held, DraftMilestone wanted) {
        var shownTo = wanted.visibility() == null ? held.visibility() : wanted.visibility();
        mustTakeIn(caller, held.id(), wanted.project(), shownTo);
        dependencies.mustHold(caller, held.charter(), null, wanted.dependsOn(), shownTo);
    }

    /** Of one that changes. */
    void mustHold(Caller caller, Milestone present, DraftMilestone wanted) {
        if (!Objects.equals(present.project, wanted.project()) || wanted.visibility() != present.visibility()) {
            mustTakeIn(caller, present.roadmap, wanted.project(), wanted.visibility());
        }
        readings.mustAllow(present.id(), wanted.visibility());
        dependencies.mustHold(caller, present.charter, present, wanted.dependsOn(),
                wanted.visibility() == null ? present.visibility() : wanted.visibility());
    }

    private void mustTakeIn(Caller caller, UUID roadmap, UUID id, Visibility shownTo) {
        if (id == null) {
            return;
        }
        var project = projects.named(caller, id);
        if (!project.roadmap().equals(roadmap)) {
            throw PROJECT_OF_OTHER_ROADMAP.because(id);
        }
        project.mustBeOpen();
        if (shownTo != null && project.visibility().compareTo(shownTo) > 0) {
            throw REFERENCE_HIDDEN.because(id);
        }
    }
}
