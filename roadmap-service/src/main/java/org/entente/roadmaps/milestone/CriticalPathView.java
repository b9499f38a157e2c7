package org.entente.roadmaps.milestone;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.roadmaps.roadmap.Roadmap;
import org.entente.web.NamedRecord;
import org.entente.web.Shown;
import org.entente.web.ShowsRecords;
import org.entente.web.Tagged;

/**
 * When the milestones of a roadmap can come, of those that the caller may see.
 *
 * @param revision of the roadmap
 * @param countedFrom the day before which nothing comes that has not come
 * @param endsOn the earliest last day of the roadmap; absent where no day is known
 * @param criticalPath the milestones that the last day waits for, in order; empty where everything was achieved
 * @param milestones those of the roadmap, and those of other roadmaps that they wait for, by their earliest day; without
 *        cancelled ones
 * @param notCounted dependencies that close a circle: there is none now, but on a day of effective time there may be
 */
@Schema(name = "CriticalPath", requiredProperties = { "roadmap", "revision", "countedFrom", "criticalPath", "milestones",
        "notCounted" })
public record CriticalPathView(UUID roadmap, int revision, LocalDate countedFrom, LocalDate endsOn, List<UUID> criticalPath,
        List<PlannedMilestone> milestones, List<NotCounted> notCounted) implements Tagged, ShowsRecords {

    /** A dependency that was left out. */
    @Schema(name = "DependencyNotCounted", requiredProperties = { "milestone", "dependsOn" })
    public record NotCounted(UUID milestone, List<UUID> dependsOn) {
    }

    static CriticalPathView of(Roadmap roadmap, List<Planned> charters, LocalDate today) {
        var ofPlan = charters.stream().filter(m -> m.roadmap().equals(roadmap.id())).map(Planned::id).toList();
        var path = CriticalPath.of(charters.stream().map(Planned::step).toList(), ofPlan, today);
        var ids = path.milestones();
        var told = new HashSet<>(ids);
        var byId = charters.stream().filter(m -> told.contains(m.id()))
                .collect(Collectors.toMap(Planned::id, Function.identity()));
        var milestones = ids.stream().map(byId::get)
                .map(m -> PlannedMilestone.of(m, m.step().expectedOn(today), path.span(m.id()),
                        m.dependsOn().stream().filter(told::contains).toList()))
                .toList();
        return new CriticalPathView(roadmap.id(), roadmap.revision(), today, path.endsOn(), path.path(), milestones,
                path.notCounted().entrySet().stream().map(e -> new NotCounted(e.getKey(), e.getValue())).toList());
    }

    @Override
    public Stream<Shown> shown() {
        return Stream.concat(Stream.of(new NamedRecord(roadmap)), milestones.stream());
    }
}
