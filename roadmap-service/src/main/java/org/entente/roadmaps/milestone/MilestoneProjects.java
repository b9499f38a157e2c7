package org.entente.roadmaps.milestone;

import static org.entente.roadmaps.RoadmapProblem.PROJECT_OF_OTHER_ROADMAP;
import static org.entente.roadmaps.RoadmapProblem.REFERENCE_HIDDEN;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.entente.roadmaps.roadmap.Projects;
import org.entente.web.Caller;
import org.entente.web.Visibility;

/** Which project a milestone may belong to. */
@ApplicationScoped
class MilestoneProjects {

    private final Projects projects;

    MilestoneProjects(Projects projects) {
        this.projects = projects;
    }

    /** Under the roadmap's lock, so that a project does not close or hide itself meanwhile. */
    void mustTakeIn(Caller caller, UUID roadmap, UUID id, Visibility shownTo) {
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
