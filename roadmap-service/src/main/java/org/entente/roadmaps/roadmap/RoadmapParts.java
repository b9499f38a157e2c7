package org.entente.roadmaps.roadmap;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

import org.entente.web.Caller;
import org.entente.web.Visibility;

/** What this room asks about the milestones of roadmaps and projects; the room that owns milestones answers. */
public interface RoadmapParts {

    /**
     * How far the milestones that the caller may see have come.
     *
     * @param milestones how many count, cancelled ones left out
     * @param percent their progress, weighted: 0 to 100
     */
    record Progress(int milestones, int percent) {

        public static final Progress NONE = new Progress(0, 0);
    }

    /** By roadmap; one query for all of them. A roadmap without milestones is absent. */
    Map<UUID, Progress> ofRoadmaps(Caller caller, Collection<UUID> roadmaps);

    /** By project; one query for all of them. A project without milestones is absent. */
    Map<UUID, Progress> ofProjects(Caller caller, Collection<UUID> projects);

    /** Whether a milestone of the roadmap is hidden from some of the Parties. */
    boolean areHidden(UUID roadmap);

    /** Whether a milestone of the roadmap is shown to more than these. */
    boolean areMoreVisibleThan(UUID roadmap, Visibility visibility);

    /** Whether a milestone of the project is shown to more than these. */
    boolean ofProjectAreMoreVisibleThan(UUID project, Visibility visibility);
}
