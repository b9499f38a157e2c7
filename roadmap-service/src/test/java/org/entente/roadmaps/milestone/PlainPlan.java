package org.entente.roadmaps.milestone;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** The days of a plan, found in the plainest way: every rule is applied to every milestone until nothing moves any more. */
final class PlainPlan {

    private final Map<UUID, Step> steps = new HashMap<>();
    private final Map<UUID, LocalDate> earliest = new HashMap<>();
    private final Map<UUID, LocalDate> latest = new HashMap<>();

    PlainPlan(List<Step> all, LocalDate today) {
        all.forEach(step -> steps.put(step.id(), step));
        while (moves(all, today)) {
            // Once more.
        }
        all.stream().filter(step -> earliest.get(step.id()) != null).forEach(step -> latest.put(step.id(), end()));
        while (movesBack(all)) {
            // Once more.
        }
    }

    private boolean moves(List<Step> all, LocalDate today) {
        var moved = false;
        for (var step : all) {
            var days = new ArrayList<LocalDate>();
            days.add(step.expectedOn(today));
            if (!step.isDone()) {
                step.dependsOn().stream().map(earliest::get).filter(Objects::nonNull).map(day -> day.plusDays(work(step)))
                        .forEach(days::add);
            }
            var last = days.stream().filter(Objects::nonNull).max(LocalDate::compareTo).orElse(null);
            moved |= !Objects.equals(last, earliest.put(step.id(), last));
        }
        return moved;
    }

    private long work(Step step) {
        var begins = step.dependsOn().stream().map(steps::get).map(Step::dueOn).filter(Objects::nonNull)
                .max(LocalDate::compareTo);
        return step.dueOn() == null || begins.isEmpty() || begins.get().isAfter(step.dueOn()) ? 0
                : ChronoUnit.DAYS.between(begins.get(), step.dueOn());
    }

    private boolean movesBack(List<Step> all) {
        var moved = false;
        for (var step : all) {
            for (var before : step.dependsOn()) {
                if (!step.isDone() && earliest.get(step.id()) != null && earliest.get(before) != null) {
                    var must = latest.get(step.id()).minusDays(work(step));
                    if (must.isBefore(latest.get(before))) {
                        latest.put(before, must);
                        moved = true;
                    }
                }
            }
        }
        return moved;
    }

    LocalDate earliest(UUID step) {
        return earliest.get(step);
    }

    LocalDate latest(UUID step) {
        return latest.get(step);
    }

    LocalDate end() {
        return earliest.values().stream().filter(Objects::nonNull).max(LocalDate::compareTo).orElse(null);
    }
}
