package org.entente.roadmaps.edition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.entente.consent.DraftProposal;
import org.entente.consent.ProposedChange;
import org.entente.records.Recorded;
import org.entente.roadmaps.milestone.AgreedMilestoneChanges;
import org.entente.roadmaps.milestone.Milestone;
import org.entente.roadmaps.milestone.Milestones;
import org.entente.roadmaps.peer.WorkingGroups;
import org.entente.roadmaps.roadmap.AgreedRoadmapChanges;
import org.entente.roadmaps.roadmap.Project;
import org.entente.roadmaps.roadmap.Projects;
import org.entente.roadmaps.roadmap.Roadmap;
import org.entente.web.Caller;
import org.entente.web.Refusal;

/**
 * What a proposal names beyond the roadmap: asked of the other service when it is proposed, in as few questions as hold it,
 * since
 * at its adoption nobody is there with whose token to ask.
 */
@ApplicationScoped
class ProposedReferences {

    private final WorkingGroups workingGroups;
    private final Projects projects;
    private final Milestones milestones;
    private final AgreedRoadmapChanges roadmapChanges;
    private final AgreedMilestoneChanges milestoneChanges;

    ProposedReferences(WorkingGroups workingGroups, Projects projects, Milestones milestones,
            AgreedRoadmapChanges roadmapChanges, AgreedMilestoneChanges milestoneChanges) {
        this.workingGroups = workingGroups;
        this.projects = projects;
        this.milestones = milestones;
        this.roadmapChanges = roadmapChanges;
        this.milestoneChanges = milestoneChanges;
    }

    void mustBeThere(Caller caller, Roadmap roadmap, DraftProposal draft) {
        workingGroups.mustKnowMeeting(draft.meeting(), roadmap.charter());
        var present = named(caller, roadmap, draft.changes().stream().map(ProposedChange::record).toList());
        var organizations = new HashSet<UUID>();
        for (int i = 0; i < draft.changes().size(); i++) {
            var change = draft.changes().get(i);
            var record = change.record() == null ? null : AgreedRoadmap.of(change, present);
            if (change.values() != null) {
                try {
                    organizations.addAll(organizationsOf(roadmap, change, record));
                } catch (Refusal refusal) {
                    throw refusal.within("changes", i, "values");
                }
            }
        }
        var all = new ArrayList<>(organizations);
        for (int from = 0; from < all.size(); from += WorkingGroups.MOST) {
            workingGroups.mustKnowOrganizations(all.subList(from, Math.min(all.size(), from + WorkingGroups.MOST)),
                    roadmap.visibility());
        }
    }

    private Set<UUID> organizationsOf(Roadmap roadmap, ProposedChange change, Recorded present) {
        switch (change.kind()) {
            case AgreedRoadmap.PROJECT -> {
                return roadmapChanges.organizationsOf(present instanceof Project p ? p : null, change.values());
            }
            case AgreedRoadmap.MILESTONE -> {
                return milestoneChanges.organizationsOf(present instanceof Milestone m ? m : null, change.values());
            }
            default -> {
                workingGroups.mustSteer(roadmapChanges.workingGroupOf(roadmap, change.values()), roadmap.charter(),
                        roadmap.visibility());
                return Set.of();
            }
        }
    }

    Map<UUID, Integer> revisions(Caller caller, Roadmap roadmap, Collection<UUID> ids) {
        var revisions = new HashMap<UUID, Integer>();
        named(caller, roadmap, ids).forEach((id, record) -> revisions.put(id, record.revision()));
        return revisions;
    }

    private Map<UUID, Recorded> named(Caller caller, Roadmap roadmap, Collection<UUID> ids) {
        var wanted = ids.stream().filter(id -> id != null).toList();
        var found = new HashMap<UUID, Recorded>(Map.of(roadmap.id(), roadmap));
        Stream.of(projects.named(caller, roadmap.id(), wanted), milestones.named(caller, roadmap.id(), wanted))
                .<Recorded> flatMap(List::stream).forEach(record -> found.put(record.id(), record));
        return found;
    }
}
