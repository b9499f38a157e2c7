package org.entente.roadmaps.milestone;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A milestone as the arithmetic of a plan sees it.
 *
 * @param dueOn the agreed day, or null
 * @param forecastOn today's estimate, or null
 * @param achievedOn the day reported as achieved, or null
 */
record Step(UUID id, LocalDate dueOn, LocalDate forecastOn, LocalDate achievedOn, List<UUID> dependsOn) {

    boolean isDone() {
        return achievedOn != null;
    }

    /**
     * When it comes by its own days alone: what was achieved, then; what was not, never before today. Null where none is known.
     */
    LocalDate expectedOn(LocalDate today) {
        if (isDone()) {
            return achievedOn;
        }
        var said = forecastOn == null ? dueOn : forecastOn;
        return said == null || said.isAfter(today) ? said : today;
    }
}
