package org.entente.roadmaps.milestone;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.entente.records.Selection;
import org.entente.roadmaps.roadmap.RoadmapParts;
import org.entente.web.Caller;
import org.entente.web.Visibility;

/** What roadmaps and projects derive from their milestones: of those alone that the caller may see. */
@ApplicationScoped
class MilestoneProgress implements RoadmapParts {

    private final Milestones milestones;

    MilestoneProgress(Milestones milestones) {
        this.milestones = milestones;
    }

    @Override
    public Map<UUID, Progress> ofRoadmaps(Caller caller, Collection<UUID> roadmaps) {
        return by("roadmap", caller, roadmaps);
    }

    @Override
    public Map<UUID, Progress> ofProjects(Caller caller, Collection<UUID> projects) {
        return by("project", caller, projects);
    }

    /** The same of milestones that have been read already. */
    static Progress of(Collection<Milestone> milestones) {
        var counted = milestones.stream().filter(m -> m.state != MilestoneState.CANCELLED).toList();
        var weight = counted.stream().mapToLong(m -> m.weight).sum();
        return weight == 0 ? Progress.NONE
                : new Progress(counted.size(),
                        Math.toIntExact(counted.stream().mapToLong(m -> (long) m.weight * m.progress).sum() / weight));
    }

    private Map<UUID, Progress> by(String whole, Caller caller, Collection<UUID> ids) {
        var progress = new HashMap<UUID, Progress>();
        if (ids.isEmpty()) {
            return progress;
        }
        var sums = Selection.visibleTo(caller, milestones).any(whole, ids)
                .condition("state <> :cancelled", "cancelled", MilestoneState.CANCELLED)
                .sums("select " + whole + ", count(*), sum(weight * progress), sum(weight) from Milestone", whole);
        for (var sum : sums) {
            var percent = ((Number) sum[2]).longValue() / ((Number) sum[3]).longValue();
            progress.put((UUID) sum[0], new Progress(((Number) sum[1]).intValue(), Math.toIntExact(percent)));
        }
        return progress;
    }

    @Override
    public boolean ofProjectAreMoreVisibleThan(UUID project, Visibility visibility) {
        return !visibility.wider().isEmpty()
                && milestones.count("project = ?1 and visibility in ?2", project, visibility.wider()) > 0;
    }

    @Override
    public boolean areHidden(UUID roadmap) {
        return milestones.count("roadmap = ?1 and visibility not in ?2", roadmap, Visibility.OF_ALL_PARTIES) > 0;
    }

    @Override
    public boolean areMoreVisibleThan(UUID roadmap, Visibility visibility) {
        return !visibility.wider().isEmpty()
                && milestones.count("roadmap = ?1 and visibility in ?2", roadmap, visibility.wider()) > 0;
    }
}
