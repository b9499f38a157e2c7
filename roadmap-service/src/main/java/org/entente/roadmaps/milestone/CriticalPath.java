package org.entente.roadmaps.milestone;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * When the milestones of a plan can come at the earliest, and how late they may come before its last day moves.
 * <p>
 * A milestone is a day and not a task, so the plan itself says how long the work towards it takes: from the agreed day of the
 * last milestone that it waits for to its own. Where one of the two days is not agreed, or the plan has them in the wrong
 * order,
 * it takes no time. A milestone comes at the earliest on its own expected day ({@link Step#expectedOn}), and not before the
 * last
 * that it waits for has come and that time has passed: so whatever moves the last of them moves it too, and what comes before
 * that last one has the days between as its float. What was achieved came when it came, waits for nothing any more, and has no
 * float.
 */
final class CriticalPath {

    private static final long NONE = Long.MIN_VALUE;

    /**
     * @param latestOn the last day on which it moves no later day of the plan; null for what was achieved
     * @param floatDays from the earliest day to the latest; null for what was achieved
     */
    record Span(LocalDate earliestOn, LocalDate latestOn, Integer floatDays) {

        static final Span UNKNOWN = new Span(null, null, null);

        boolean isCritical() {
            return floatDays != null && floatDays == 0;
        }
    }

    private final DependencyGraph graph;
    private final Step[] steps;
    private final boolean[] counted;
    private final boolean[] wanted;
    private final List<DependencyGraph.Edge> takenOut = new ArrayList<>();
    private final int[] order;
    private final long[] time;
    private final long[] earliest;
    private final long[] latest;
    private long end = NONE;

    private CriticalPath(Collection<Step> all, List<UUID> ofPlan, LocalDate today) {
        var byId = new LinkedHashMap<UUID, Step>();
        all.forEach(step -> byId.put(step.id(), step));
        var dependsOn = new LinkedHashMap<UUID, List<UUID>>();
        byId.values().forEach(step -> dependsOn.put(step.id(), step.isDone() ? List.of() : step.dependsOn()));
        graph = DependencyGraph.of(dependsOn);
        steps = byId.values().toArray(Step[]::new);
        wanted = new boolean[steps.length];
        ofPlan.forEach(id -> wanted[graph.number(id)] = true);
        order = graph.inOrder(takenOut);
        counted = graph.behind(ofPlan);
        time = new long[steps.length];
        earliest = new long[steps.length];
        latest = new long[steps.length];
        goForth(today);
        goBack();
    }

    /**
     * @param all the milestones of the plan and whatever they may wait for
     * @param ofPlan those whose last day is the plan's
     * @param today the day before which nothing comes that has not come
     */
    static CriticalPath of(Collection<Step> all, List<UUID> ofPlan, LocalDate today) {
        return new CriticalPath(all, ofPlan, today);
    }

    /** From what waits for nothing to the plan's end. */
    private void goForth(LocalDate today) {
        for (var step : order) {
            time[step] = timeOf(step);
            var own = steps[step].expectedOn(today);
            earliest[step] = own == null ? NONE : own.toEpochDay();
            for (var before : graph.dependencies(step)) {
                if (earliest[before] != NONE) {
                    earliest[step] = Math.max(earliest[step], earliest[before] + time[step]);
                }
            }
            end = wanted[step] ? Math.max(end, earliest[step]) : end;
        }
    }

    private long timeOf(int step) {
        var due = steps[step].dueOn();
        var start = NONE;
        for (var before : graph.dependencies(step)) {
            var its = steps[before].dueOn();
            start = its == null ? start : Math.max(start, its.toEpochDay());
        }
        return due == null || start == NONE ? 0 : Math.max(0, due.toEpochDay() - start);
    }

    /** From the plan's end to what waits for nothing. */
    private void goBack() {
        Arrays.fill(latest, Long.MAX_VALUE);
        for (int place = order.length - 1; place >= 0; place--) {
            var step = order[place];
            if (!counted[step] || earliest[step] == NONE) {
                continue;
            }
            latest[step] = wanted[step] ? Math.min(latest[step], end) : latest[step];
            for (var before : graph.dependencies(step)) {
                latest[before] = Math.min(latest[before], latest[step] - time[step]);
            }
        }
    }

    /** The milestones of the plan and those that they wait for, by their earliest day; what has none comes last. */
    List<UUID> milestones() {
        var found = new ArrayList<Integer>();
        for (var step : order) {
            if (counted[step]) {
                found.add(step);
            }
        }
        // Stable: of one day, what is waited for comes first.
        found.sort((a, b) -> Long.compare(earliest[a] == NONE ? Long.MAX_VALUE : earliest[a],
                earliest[b] == NONE ? Long.MAX_VALUE : earliest[b]));
        return found.stream().map(graph::step).toList();
    }

    Span span(UUID milestone) {
        var step = graph.number(milestone);
        if (earliest[step] == NONE) {
            return Span.UNKNOWN;
        }
        var first = LocalDate.ofEpochDay(earliest[step]);
        return steps[step].isDone() ? new Span(first, null, null)
                : new Span(first, LocalDate.ofEpochDay(latest[step]), Math.toIntExact(latest[step] - earliest[step]));
    }

    /** The earliest last day of the plan; null where it has no day. */
    LocalDate endsOn() {
        return end == NONE ? null : LocalDate.ofEpochDay(end);
    }

    /** What the plan's last day waits for, in order: each is moved by the one before. Empty where everything was achieved. */
    List<UUID> path() {
        var path = new ArrayList<UUID>();
        for (int step = last(); step >= 0; step = mover(step)) {
            path.add(graph.step(step));
        }
        Collections.reverse(path);
        return path;
    }

    private int last() {
        for (var step : order) {
            if (wanted[step] && !steps[step].isDone() && earliest[step] == end && end != NONE) {
                return step;
            }
        }
        return -1;
    }

    private int mover(int step) {
        for (var before : graph.dependencies(step)) {
            if (!steps[before].isDone() && earliest[before] != NONE && earliest[before] + time[step] == earliest[step]) {
                return before;
            }
        }
        return -1;
    }

    /** Dependencies that close a circle, and so were not counted. */
    Map<UUID, List<UUID>> notCounted() {
        var found = new LinkedHashMap<UUID, List<UUID>>();
        takenOut.stream().filter(edge -> counted[graph.number(edge.from())])
                .forEach(edge -> found.computeIfAbsent(edge.from(), from -> new ArrayList<>()).add(edge.to()));
        return found;
    }
}
