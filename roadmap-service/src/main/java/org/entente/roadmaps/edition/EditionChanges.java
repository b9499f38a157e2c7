package org.entente.roadmaps.edition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.entente.consent.Endorsement;
import org.entente.consent.Proposal;
import org.entente.records.Recorded;
import org.entente.records.Records;
import org.entente.roadmaps.milestone.Milestone;
import org.entente.roadmaps.milestone.Milestones;
import org.entente.roadmaps.roadmap.Project;
import org.entente.roadmaps.roadmap.Projects;
import org.entente.roadmaps.roadmap.Roadmap;
import org.entente.web.Act;
import org.entente.web.Caller;

/** Freezes what was adopted, in the transaction that adopts it. */
@ApplicationScoped
class EditionChanges {

    private final Records records;
    private final Projects projects;
    private final Milestones milestones;
    private final Clock clock;

    EditionChanges(Records records, Projects projects, Milestones milestones, Clock clock) {
        this.records = records;
        this.projects = projects;
        this.milestones = milestones;
        this.clock = clock;
    }

    Edition freeze(Caller eyes, Roadmap roadmap, int number, Proposal adopted, List<Endorsement> said,
            Act act) {
        var all = new ArrayList<Recorded>(List.of(roadmap));
        projects.of(eyes, roadmap.id()).stream().sorted(Comparator.comparing(Project::code)).forEach(all::add);
        milestones.of(eyes, roadmap.id()).stream().sorted(Comparator.comparing(Milestone::code)).forEach(all::add);
        var leaves = records.leaves(all);
        var entries = all.stream().map(r -> new EditionEntry(r.kind(), r.id(), r.revision(), leaves.get(r.id()).hex()))
                .toList();
        var on = act.effectiveOn() == null ? LocalDate.now(clock) : act.effectiveOn();
        return records.create(Edition.of(roadmap, number, adopted, said, on, entries), act);
    }
}
