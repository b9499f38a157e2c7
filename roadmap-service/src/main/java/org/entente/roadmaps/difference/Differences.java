package org.entente.roadmaps.difference;

import static org.entente.roadmaps.RoadmapProblem.ROADMAP_UNKNOWN;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.entente.records.Moment;
import org.entente.records.Moments;
import org.entente.records.Recorded;
import org.entente.records.Selection;
import org.entente.records.Snapshots;
import org.entente.roadmaps.milestone.Milestones;
import org.entente.roadmaps.roadmap.Projects;
import org.entente.roadmaps.roadmap.Roadmap;
import org.entente.roadmaps.roadmap.Roadmaps;
import org.entente.web.Caller;
import org.entente.web.Refusal;

/** Compares a roadmap with itself: three queries for each of the two points, however many parts it has. */
@ApplicationScoped
class Differences {

    private final Moments moments;
    private final Snapshots snapshots;
    private final Roadmaps roadmaps;
    private final Projects projects;
    private final Milestones milestones;

    Differences(Moments moments, Snapshots snapshots, Roadmaps roadmaps, Projects projects, Milestones milestones) {
        this.moments = moments;
        this.snapshots = snapshots;
        this.roadmaps = roadmaps;
        this.projects = projects;
        this.milestones = milestones;
    }

    /** @throws Refusal 404 where the caller sees no such roadmap today, or saw it at neither point */
    RoadmapDifference of(Caller caller, UUID roadmap, Span span) {
        var present = roadmaps.get(caller, roadmap);
        var before = shown(caller, roadmap, span.from());
        var after = span.isEmpty() ? before : shown(caller, roadmap, span.to());
        if (!before.containsKey(roadmap) && !after.containsKey(roadmap)) {
            throw neverShown(present, caller, span);
        }
        var differing = differing(before, after);
        var erased = erased(caller, span, differing);
        return RoadmapDifference.of(compared(before.get(roadmap), after.get(roadmap)), span,
                (int) after.keySet().stream().filter(before::containsKey).count(),
                differing.stream().map(c -> erased.contains(c.record().id()) ? c.untold()
                        : c.difference(field -> snapshots.typeOf(c.record(), field))).toList());
    }

    /** What the caller might see then, and may see today, by id. */
    private Map<UUID, Recorded> shown(Caller caller, UUID roadmap, Moment moment) {
        return moments.read(moment, () -> {
            var found = new ArrayList<Recorded>(Selection.visibleTo(caller, roadmaps).equal("id", roadmap).all());
            found.addAll(projects.of(caller, roadmap));
            found.addAll(milestones.of(caller, roadmap));
            var byId = new LinkedHashMap<UUID, Recorded>();
            found.forEach(record -> byId.put(record.id(), record));
            return byId;
        });
    }

    private Refusal neverShown(Roadmap present, Caller caller, Span span) {
        moments.mustBeSince(present, caller, span.to());
        return ROADMAP_UNKNOWN.because(present.id());
    }

    /** Of one revision there is one state, so what has the same is not even looked at. */
    private List<Compared> differing(Map<UUID, Recorded> before, Map<UUID, Recorded> after) {
        var ids = new HashSet<>(before.keySet());
        ids.addAll(after.keySet());
        return ids.stream().filter(id -> revision(before.get(id)) != revision(after.get(id)))
                .map(id -> compared(before.get(id), after.get(id))).sorted(Compared.ORDER).toList();
    }

    /** What is not there at one of the points because what it said then was erased, which is neither coming nor going. */
    private Set<UUID> erased(Caller caller, Span span, List<Compared> differing) {
        var erased = new HashSet<>(moments.erased(span.from(), caller,
                differing.stream().filter(c -> c.before() == null).map(c -> c.record().id()).toList()));
        erased.addAll(moments.erased(span.to(), caller,
                differing.stream().filter(c -> c.after() == null).map(c -> c.record().id()).toList()));
        return erased;
    }

    private static int revision(Recorded record) {
        return record == null ? 0 : record.revision();
    }

    private Compared compared(Recorded before, Recorded after) {
        return new Compared(before, before == null ? Comparison.NOTHING : snapshots.of(before), after,
                after == null ? Comparison.NOTHING : snapshots.of(after));
    }
}
