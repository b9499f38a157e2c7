package org.entente.roadmaps.milestone;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What waits for what. Each question costs as much as there are steps and dependencies, and no call stack, however long a chain
 * is. A dependency on what is not in the graph is none.
 */
final class DependencyGraph {

    private static final int NONE = -1;

    /** One dependency. */
    record Edge(UUID from, UUID to) {
    }

    private final List<UUID> steps;
    private final Map<UUID, Integer> numbers = new HashMap<>();
    private final int[][] dependencies;

    private DependencyGraph(Map<UUID, ? extends List<UUID>> dependsOn) {
        steps = List.copyOf(dependsOn.keySet());
        for (int step = 0; step < steps.size(); step++) {
            numbers.put(steps.get(step), step);
        }
        dependencies = new int[steps.size()][];
        for (int step = 0; step < steps.size(); step++) {
            dependencies[step] = dependsOn.get(steps.get(step)).stream().filter(numbers::containsKey)
                    .mapToInt(numbers::get).toArray();
        }
    }

    /** @param dependsOn each step with what it waits for; of equal answers the order of the steps decides */
    static DependencyGraph of(Map<UUID, ? extends List<UUID>> dependsOn) {
        return new DependencyGraph(dependsOn);
    }

    int size() {
        return steps.size();
    }

    UUID step(int number) {
        return steps.get(number);
    }

    int number(UUID step) {
        return numbers.get(step);
    }

    int[] dependencies(int step) {
        return dependencies[step];
    }

    /** A shortest way from the step back to itself, which stands at both ends; empty where it does not wait for itself. */
    List<UUID> circleThrough(UUID step) {
        var start = numbers.get(step);
        if (start == null) {
            return List.of();
        }
        var cameFrom = new int[size()];
        Arrays.fill(cameFrom, NONE);
        var next = new ArrayDeque<Integer>(List.of(start));
        while (!next.isEmpty()) {
            var from = next.remove();
            for (var to : dependencies[from]) {
                if (to == start) {
                    return wayBack(start, from, cameFrom);
                }
                if (cameFrom[to] == NONE) {
                    cameFrom[to] = from;
                    next.add(to);
                }
            }
        }
        return List.of();
    }

    private List<UUID> wayBack(int start, int last, int[] cameFrom) {
        var way = new ArrayList<UUID>(List.of(steps.get(start)));
        for (int step = last; step != start; step = cameFrom[step]) {
            way.add(steps.get(step));
        }
        way.add(steps.get(start));
        Collections.reverse(way);
        return way;
    }

    /** The steps, and all that they wait for. */
    boolean[] behind(List<UUID> these) {
        var found = new boolean[size()];
        var next = new ArrayDeque<Integer>();
        these.forEach(step -> next.add(numbers.get(step)));
        next.forEach(step -> found[step] = true);
        while (!next.isEmpty()) {
            for (var to : dependencies[next.remove()]) {
                if (!found[to]) {
                    found[to] = true;
                    next.add(to);
                }
            }
        }
        return found;
    }

    /**
     * All steps, each after what it waits for. What closes a circle is taken out of the graph for that.
     *
     * @param takenOut is told of what was taken out: nothing, where there is no circle
     */
    int[] inOrder(List<Edge> takenOut) {
        return new Walk(takenOut).order;
    }

    /** Depth first, each step left when all that it waits for has been left. */
    private final class Walk {

        private final int[] order = new int[size()];
        private final int[] path = new int[size()];
        private final int[] tried = new int[size()];
        private final boolean[] entered = new boolean[size()];
        private final boolean[] left = new boolean[size()];
        private final List<Edge> takenOut;
        private int depth;
        private int done;

        Walk(List<Edge> takenOut) {
            this.takenOut = takenOut;
            for (int step = 0; step < size(); step++) {
                if (!entered[step]) {
                    enter(step);
                    goOn();
                }
            }
        }

        private void enter(int step) {
            entered[step] = true;
            path[depth++] = step;
        }

        private void goOn() {
            while (depth > 0) {
                var step = path[depth - 1];
                if (tried[step] == dependencies[step].length) {
                    left[step] = true;
                    order[done++] = step;
                    depth--;
                } else {
                    tryNext(step);
                }
            }
        }

        private void tryNext(int step) {
            var to = dependencies[step][tried[step]];
            if (!entered[to]) {
                tried[step]++;
                enter(to);
            } else if (left[to]) {
                tried[step]++;
            } else {
                takenOut.add(new Edge(steps.get(step), steps.get(to)));
                dependencies[step] = without(dependencies[step], tried[step]);
            }
        }

        private int[] without(int[] all, int place) {
            var others = new int[all.length - 1];
            System.arraycopy(all, 0, others, 0, place);
            System.arraycopy(all, place + 1, others, place, others.length - place);
            return others;
        }
    }
}
