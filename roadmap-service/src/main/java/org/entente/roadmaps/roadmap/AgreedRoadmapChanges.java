package org.entente.roadmaps.roadmap;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.entente.records.Records;
import org.entente.roadmaps.charter.Charters;
import org.entente.web.Act;
import org.entente.web.Caller;
import org.entente.web.MergePatch;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What all Parties agree on of a roadmap and its projects, written into them. Who asks has found out that they agree; all of it
 * happens in the transaction of their decision.
 */
@ApplicationScoped
public class AgreedRoadmapChanges {

    private final Records records;
    private final Charters charters;
    private final Roadmaps roadmaps;
    private final Projects projects;
    private final RoadmapParts parts;
    private final MergePatch patches;

    AgreedRoadmapChanges(Records records, Charters charters, Roadmaps roadmaps, Projects projects, RoadmapParts parts,
            MergePatch patches) {
        this.records = records;
        this.charters = charters;
        this.roadmaps = roadmaps;
        this.projects = projects;
        this.parts = parts;
        this.patches = patches;
    }

    public Roadmap hold(Caller eyes, UUID id) {
        return roadmaps.hold(eyes, id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** @param ids null: all of the roadmap's */
    public List<Project> holdProjects(Caller eyes, UUID roadmap, Collection<UUID> ids) {
        return ids != null && ids.isEmpty() ? List.of() : projects.hold(eyes, roadmap, ids);
    }

    public void propose(Roadmap roadmap, Act act) {
        var hidden = parts.areHidden(roadmap.id()) || projects.areHidden(roadmap.id());
        records.change(roadmap, act, r -> r.propose(hidden));
    }

    public void reopen(Roadmap roadmap, Act act) {
        records.change(roadmap, act, Roadmap::reopen);
    }

    public void adopt(Roadmap roadmap, List<Project> its, Act act, UUID proposal) {
        records.changeEach(its, act, p -> p.agree(proposal));
        records.change(roadmap, act, r -> r.adopt(proposal, r.nextEdition()));
    }

    /** @param values a merge patch of the roadmap's draft, or null where only its parts change */
    public void amend(Caller eyes, Roadmap roadmap, ObjectNode values, Act act, UUID proposal) {
        var charter = charters.get(eyes, roadmap.charter());
        records.change(roadmap, act, r -> {
            if (values != null) {
                var wanted = patches.apply(DraftRoadmap.of(r), values, DraftRoadmap.class);
                RoadmapChanges.mustCover(wanted.visibility(), r.id(), parts, projects);
                r.amendAgreed(charter, wanted);
            }
            r.agreeOn(proposal, r.nextEdition());
        });
    }

    public void end(Roadmap roadmap, RoadmapState as, Act act, UUID proposal) {
        records.change(roadmap, act, r -> r.end(as, proposal));
    }

    public void addProject(Caller eyes, Roadmap roadmap, ObjectNode values, Act act, UUID proposal) {
        var charter = charters.get(eyes, roadmap.charter());
        var draft = patches.apply(null, values, DraftProject.class);
        records.create(Project.agreed(charter, roadmap, draft, proposal), act);
    }

    public void amendProject(Caller eyes, Roadmap roadmap, Project project, ObjectNode values, Act act, UUID proposal) {
        var charter = charters.get(eyes, roadmap.charter());
        records.change(project, act, p -> {
            var wanted = patches.apply(DraftProject.of(p), values, DraftProject.class);
            ProjectChanges.mustCover(wanted.visibility(), p.id(), parts);
            p.amendAgreed(charter, roadmap, wanted, proposal);
        });
    }

    public void moveProject(Roadmap roadmap, Project project, ProjectState to, Act act, UUID proposal) {
        records.change(project, act, p -> p.moveAgreed(roadmap, to, proposal));
    }

    /** The organizations that a proposed project names, or a change of one names anew. */
    public Set<UUID> organizationsOf(Project present, ObjectNode values) {
        var drafted = present == null ? null : DraftProject.of(present);
        var named = patches.apply(drafted, values, DraftProject.class).organizations();
        if (drafted != null) {
            named.removeAll(drafted.organizations());
        }
        return named;
    }

    /** The working group that a proposed change puts in charge anew; null where it names none. */
    public UUID workingGroupOf(Roadmap present, ObjectNode values) {
        var wanted = patches.apply(DraftRoadmap.of(present), values, DraftRoadmap.class).workingGroup();
        return Objects.equals(wanted, present.workingGroup) ? null : wanted;
    }
}
