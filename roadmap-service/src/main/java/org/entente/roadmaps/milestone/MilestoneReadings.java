package org.entente.roadmaps.milestone;

import static org.entente.roadmaps.RoadmapProblem.ASSESSMENTS_MORE_VISIBLE;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.entente.records.Selection;
import org.entente.web.Caller;
import org.entente.web.Visibility;

/** What this room asks about the assessments of milestones; the room that owns assessments answers. */
public interface MilestoneReadings {

    /**
     * Of each assessor the newest reading that is shared, as far as the caller may see it: the Parties by their codes, then the
     * independent ones. One query for any number of milestones; a milestone without a reading is absent.
     */
    Map<UUID, List<AssessorReading>> of(Caller caller, Collection<UUID> milestones);

    /** Narrows to milestones whose Parties differ in these readings, or do not; a filter that does not ask narrows nothing. */
    void narrow(Selection<Milestone> selection, MilestoneFilter filter);

    /** Whether an assessment of the milestone is shown to more than these. */
    boolean areMoreVisibleThan(UUID milestone, Visibility visibility);

    /** @throws org.entente.web.Refusal 409 where the milestone would be shown to fewer than one of its assessments is */
    default void mustAllow(UUID milestone, Visibility visibility) {
        if (visibility != null && areMoreVisibleThan(milestone, visibility)) {
            throw ASSESSMENTS_MORE_VISIBLE.because(visibility);
        }
    }

    /** Whether Parties differ: {@link #narrow} in plain words. */
    static boolean differ(List<AssessorReading> readings) {
        return readings.stream().filter(r -> r.party() != null).map(AssessorReading::reading).distinct().count() > 1;
    }
}
