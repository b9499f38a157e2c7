package org.entente.roadmaps.milestone;

import static org.entente.roadmaps.RoadmapProblem.DEPENDENCY_CYCLE;
import static org.entente.roadmaps.RoadmapProblem.DEPENDENCY_OF_OTHER_CHARTER;
import static org.entente.roadmaps.RoadmapProblem.DEPENDENT_MORE_VISIBLE;
import static org.entente.roadmaps.RoadmapProblem.REFERENCE_HIDDEN;
import static org.entente.roadmaps.RoadmapProblem.REFERENCE_UNKNOWN;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.entente.records.AtOnce;
import org.entente.web.Caller;
import org.entente.web.Visibility;

/**
 * What a milestone may wait for, judged inside the transaction that writes it. One writer of a charter's dependencies at a
 * time:
 * two that are each without fault could close a circle together.
 * <p>
 * The turn is taken after the milestone's row and its roadmap's, and nobody who has it waits for a row: so who writes several
 * milestones in one transaction holds the rows of all of them before the first is judged here.
 */
@ApplicationScoped
class Dependencies {

    private final AtOnce turns;
    private final Milestones milestones;

    Dependencies(AtOnce turns, Milestones milestones) {
        this.turns = turns;
        this.milestones = milestones;
    }

    /** A milestone on a circle. */
    record OnCircle(UUID id, String code) {
    }

    /**
     * @param present the milestone as it is, or null for a new one
     * @param dependsOn what it is to wait for
     * @param shownTo who is to see it
     * @throws org.entente.web.Refusal 409 where it would wait for itself, or where a milestone that more may see depends on it;
     *         422 for a milestone that the caller does not see, of another charter, or that fewer may see
     */
    void mustHold(Caller caller, String charter, Milestone present, List<UUID> dependsOn, Visibility shownTo) {
        var asked = new LinkedHashSet<>(dependsOn);
        if (present != null && present.visibility() == shownTo) {
            asked.removeAll(new HashSet<>(present.dependsOn()));
        }
        var hides = present != null && shownTo.compareTo(present.visibility()) > 0;
        if (asked.isEmpty() && !hides) {
            return;
        }
        turns.takeTurn("dependencies of " + charter);
        mustBeNamable(caller, charter, asked, shownTo);
        if (hides && milestones.areDependedOnByMore(present, shownTo)) {
            throw DEPENDENT_MORE_VISIBLE.because(present.code(), shownTo);
        }
        if (present != null && !asked.isEmpty()) {
            mustNotWaitForItself(caller, present, dependsOn);
        }
    }

    private void mustBeNamable(Caller caller, String charter, Collection<UUID> asked, Visibility shownTo) {
        var unknown = new LinkedHashSet<>(asked);
        for (var named : milestones.named(caller, asked)) {
            unknown.remove(named.id());
            if (!named.charter().equals(charter)) {
                throw DEPENDENCY_OF_OTHER_CHARTER.because(named.id(), charter);
            }
            if (named.visibility().compareTo(shownTo) > 0) {
                throw REFERENCE_HIDDEN.because(named.id());
            }
        }
        unknown.stream().findFirst().ifPresent(id -> {
            throw REFERENCE_UNKNOWN.because("dependsOn", id);
        });
    }

    /**
     * Looked for among what the caller sees, so that the answer names nothing else. That is enough: a milestone waits only for
     * what all who see it may see, so whatever lies on a circle is seen by the same callers. A cancelled milestone counts,
     * since
     * the register that it came from may restore it.
     */
    private void mustNotWaitForItself(Caller caller, Milestone present, List<UUID> dependsOn) {
        var all = new LinkedHashMap<UUID, List<UUID>>();
        var codes = new HashMap<UUID, String>();
        for (var waiting : milestones.waiting(caller, present.charter)) {
            all.put(waiting.id(), waiting.dependsOn());
            codes.put(waiting.id(), waiting.code());
        }
        all.put(present.id(), dependsOn);
        codes.put(present.id(), present.code());
        var circle = DependencyGraph.of(all).circleThrough(present.id());
        if (!circle.isEmpty()) {
            var named = circle.stream().map(id -> new OnCircle(id, codes.get(id))).toList();
            throw DEPENDENCY_CYCLE.because(String.join(" → ", named.stream().map(OnCircle::code).toList())).with("cycle",
                    named);
        }
    }
}
