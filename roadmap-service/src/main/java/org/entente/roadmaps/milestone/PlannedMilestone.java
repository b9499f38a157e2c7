package org.entente.roadmaps.milestone;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.web.Shown;
import org.entente.web.Texts;
import org.entente.web.Visibility;

/**
 * A milestone in its plan.
 *
 * @param expectedOn when it comes by its own days alone
 * @param earliestOn when it comes at the earliest, after all that it waits for; absent where no day is known
 * @param latestOn the last day on which it does not move the last day of the roadmap; absent for what was achieved
 * @param floatDays the days between the two; absent for what was achieved
 * @param critical whether it moves the last day of the roadmap by each day that it comes later
 * @param dependsOn what it waits for, of the milestones in this answer
 */
@Schema(name = "PlannedMilestone", requiredProperties = { "id", "roadmap", "code", "title", "state", "critical", "dependsOn",
        "visibility" })
public record PlannedMilestone(UUID id, UUID roadmap, String code, Texts title, MilestoneState state, LocalDate dueOn,
        LocalDate expectedOn, LocalDate earliestOn, LocalDate latestOn, Integer floatDays, boolean critical,
        List<UUID> dependsOn, Visibility visibility) implements Shown {

    static PlannedMilestone of(Planned m, LocalDate expectedOn, CriticalPath.Span span, List<UUID> dependsOn) {
        return new PlannedMilestone(m.id(), m.roadmap(), m.code(), m.title(), m.state(), m.dueOn(), expectedOn,
                span.earliestOn(), span.latestOn(), span.floatDays(), span.isCritical(), dependsOn, m.visibility());
    }

    @Override
    public UUID record() {
        return id;
    }
}
