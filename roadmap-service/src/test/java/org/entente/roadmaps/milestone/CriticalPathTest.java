package org.entente.roadmaps.milestone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

/** The arithmetic of plans, by hand and against a plain reference. */
class CriticalPathTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-01");

    private static UUID id(int number) {
        return new UUID(0, number);
    }

    private static LocalDate day(String monthAndDay) {
        return LocalDate.parse("2026-" + monthAndDay);
    }

    private static Step step(int number, String dueOn, String forecastOn, int... dependsOn) {
        return new Step(id(number), dueOn == null ? null : day(dueOn), forecastOn == null ? null : day(forecastOn), null,
                java.util.Arrays.stream(dependsOn).mapToObj(CriticalPathTest::id).toList());
    }

    private static Step done(int number, String dueOn, String achievedOn, int... dependsOn) {
        var open = step(number, dueOn, null, dependsOn);
        return new Step(open.id(), open.dueOn(), null, day(achievedOn), open.dependsOn());
    }

    private static CriticalPath path(Step... steps) {
        return CriticalPath.of(List.of(steps), List.of(steps).stream().map(Step::id).toList(), TODAY);
    }

    @Test
    void the_work_towards_a_milestone_begins_when_the_last_that_it_waits_for_has_come() {
        var path = path(step(1, "04-01", null), step(2, "05-01", null), step(3, "06-01", null, 1, 2));
        assertEquals(30, path.span(id(1)).floatDays(), "it may come as late as the other");
        assertEquals(day("05-01"), path.span(id(1)).latestOn());
        assertTrue(path.span(id(2)).isCritical());
        assertEquals(List.of(id(2), id(3)), path.path());
        assertEquals(day("06-01"), path.endsOn());
    }

    @Test
    void what_comes_later_moves_all_that_waits_for_it() {
        var path = path(step(1, "04-01", "04-11"), step(2, "05-01", null, 1), step(3, "06-01", null, 2));
        assertEquals(day("05-11"), path.span(id(2)).earliestOn());
        assertEquals(day("06-11"), path.endsOn());
        assertEquals(List.of(id(1), id(2), id(3)), path.path());
    }

    @Test
    void a_forecast_of_its_own_may_be_later_still_and_then_what_was_before_has_float() {
        var path = path(step(1, "04-01", "04-11"), step(2, "05-01", "05-31", 1));
        assertEquals(day("05-31"), path.span(id(2)).earliestOn());
        assertEquals(20, path.span(id(1)).floatDays());
        assertEquals(List.of(id(2)), path.path());
    }

    @Test
    void what_has_not_come_does_not_come_before_today() {
        var path = path(step(1, "02-01", null), step(2, "03-01", null, 1));
        assertEquals(TODAY, path.span(id(1)).earliestOn());
        assertEquals(TODAY.plusDays(28), path.endsOn());
    }

    @Test
    void what_was_achieved_has_no_float_and_waits_for_nothing() {
        var path = path(step(1, "05-01", "07-01"), done(2, "02-01", "02-11", 1), step(3, "04-01", null, 2),
                step(4, "04-15", null, 2));
        assertEquals(new CriticalPath.Span(day("02-11"), null, null), path.span(id(2)));
        assertEquals(day("04-11"), path.span(id(3)).earliestOn(), "ten days late, as what it waited for was");
        assertEquals(81, path.span(id(3)).floatDays());
        assertEquals(List.of(id(1)), path.path());
        var over = path(done(1, "02-01", "02-11"), done(2, "02-20", "02-21", 1));
        assertEquals(List.of(), over.path());
        assertEquals(day("02-21"), over.endsOn());
    }

    @Test
    void where_a_day_is_not_agreed_no_time_passes() {
        var path = path(step(1, "04-01", null), step(2, null, null, 1), step(3, "05-01", null, 2), step(4, null, null));
        assertEquals(day("04-01"), path.span(id(2)).earliestOn());
        assertEquals(day("05-01"), path.span(id(3)).earliestOn());
        assertEquals(30, path.span(id(2)).floatDays());
        assertEquals(CriticalPath.Span.UNKNOWN, path.span(id(4)));
        assertEquals(List.of(id(1), id(2), id(3), id(4)), path.milestones());
    }

    @Test
    void other_roadmaps_count_as_far_as_this_one_waits_for_them() {
        var all = List.of(step(1, "04-01", "04-21"), step(2, "05-01", null, 1), step(3, "12-01", null, 1));
        var path = CriticalPath.of(all, List.of(id(2)), TODAY);
        assertEquals(List.of(id(1), id(2)), path.milestones());
        assertEquals(day("05-21"), path.endsOn());
        assertEquals(List.of(id(1), id(2)), path.path());
    }

    @Test
    void what_closes_a_circle_is_left_out_and_named() {
        var path = path(step(1, "04-01", null, 3), step(2, "05-01", null, 1), step(3, "06-01", null, 2));
        assertEquals(1, path.notCounted().values().stream().mapToInt(List::size).sum());
        assertEquals(3, path.milestones().size());
        assertEquals(new HashSet<>(List.of(id(1), id(2), id(3))), new HashSet<>(path.milestones()));
        assertEquals(Map.of(), path(step(1, "04-01", null), step(2, "05-01", null, 1)).notCounted());
    }

    @Test
    void a_circle_is_named_by_a_shortest_way() {
        var graph = DependencyGraph.of(Map.of(id(1), List.of(id(2), id(4)), id(2), List.of(id(3)), id(3), List.of(id(4)),
                id(4), List.of(id(1), id(9))));
        assertEquals(List.of(id(1), id(4), id(1)), graph.circleThrough(id(1)));
        assertEquals(List.of(id(2), id(3), id(4), id(1), id(2)), graph.circleThrough(id(2)));
        assertEquals(List.of(id(5), id(5)), DependencyGraph.of(Map.of(id(5), List.of(id(5)))).circleThrough(id(5)));
        assertEquals(List.of(), DependencyGraph.of(Map.of(id(6), List.of(id(5)), id(5), List.of())).circleThrough(id(6)));
    }

    /** A plan of any shape: days near and far, some without, some achieved, dependencies in both orders of the days. */
    private static List<Step> plan(int size, int most, Random chance) {
        var steps = new ArrayList<Step>();
        for (int number = 0; number < size; number++) {
            var due = chance.nextInt(10) == 0 ? null : TODAY.plusDays(chance.nextInt(900) - 100);
            var forecast = due == null || chance.nextInt(3) > 0 ? null : due.plusDays(chance.nextInt(90) - 30);
            var achieved = chance.nextInt(6) == 0 ? TODAY.minusDays(chance.nextInt(200)) : null;
            var dependsOn = new HashSet<UUID>();
            for (int n = chance.nextInt(most + 1); n > 0 && number > 0; n--) {
                dependsOn.add(id(chance.nextInt(number)));
            }
            steps.add(new Step(id(number), due, forecast, achieved, List.copyOf(dependsOn)));
        }
        java.util.Collections.shuffle(steps, chance);
        return steps;
    }

    private static List<UUID> idsOf(List<Step> steps) {
        return steps.stream().map(Step::id).toList();
    }

    @Test
    void five_thousand_milestones_are_dated_as_the_plain_reference_dates_them() {
        var steps = plan(5_000, 4, new Random(5));
        var path = CriticalPath.of(steps, idsOf(steps), TODAY);
        var reference = new PlainPlan(steps, TODAY);
        var floating = 0;
        for (var step : steps) {
            var span = path.span(step.id());
            assertEquals(reference.earliest(step.id()), span.earliestOn(), step.toString());
            assertEquals(step.isDone() ? null : reference.latest(step.id()), span.latestOn(), step.toString());
            floating += span.floatDays() != null && span.floatDays() > 0 ? 1 : 0;
        }
        assertEquals(reference.end(), path.endsOn());
        assertTrue(floating > 1_000, "the plan is no mere line");
        mustLead(path, steps);
    }

    /** Each milestone of the path is moved by the one before, none has float, and the last is the plan's last. */
    private static void mustLead(CriticalPath path, List<Step> steps) {
        var byId = steps.stream().collect(Collectors.toMap(Step::id, s -> s));
        var way = path.path();
        assertFalse(way.isEmpty());
        assertEquals(path.endsOn(), path.span(way.get(way.size() - 1)).earliestOn());
        for (int i = 0; i < way.size(); i++) {
            assertTrue(path.span(way.get(i)).isCritical());
            assertTrue(i == 0 || byId.get(way.get(i)).dependsOn().contains(way.get(i - 1)));
        }
    }

    @Test
    void float_is_what_it_says_a_day_more_moves_the_end_by_a_day() {
        for (int seed = 0; seed < 60; seed++) {
            var steps = plan(25, 3, new Random(seed));
            var path = CriticalPath.of(steps, idsOf(steps), TODAY);
            for (var step : steps) {
                var span = path.span(step.id());
                if (span.floatDays() != null) {
                    assertEquals(path.endsOn(), endWhenComing(step, span.latestOn(), steps), "seed " + seed + " " + step);
                    assertEquals(path.endsOn().plusDays(1), endWhenComing(step, span.latestOn().plusDays(1), steps),
                            "seed " + seed + " " + step);
                }
            }
        }
    }

    private static LocalDate endWhenComing(Step step, LocalDate day, List<Step> steps) {
        var moved = steps.stream().map(
                s -> s.equals(step) ? new Step(s.id(), s.dueOn(), day, null, s.dependsOn()) : s).toList();
        return CriticalPath.of(moved, idsOf(moved), TODAY).endsOn();
    }

    @Test
    void a_long_chain_needs_no_deep_stack_and_many_ways_are_not_walked_one_by_one() {
        var chain = new ArrayList<Step>();
        var ladder = new ArrayList<Step>();
        for (int number = 0; number < 100_000; number++) {
            var before = number == 0 ? List.<UUID> of() : List.of(id(number - 1));
            chain.add(new Step(id(number), TODAY.plusDays(number), null, null, before));
            // Two on each rung wait for both of the rung below: as many ways as two to the power of the rungs.
            var rung = number / 2;
            ladder.add(new Step(id(number), TODAY.plusDays(rung), null, null,
                    rung == 0 ? List.of() : List.of(id(2 * rung - 2), id(2 * rung - 1))));
        }
        java.util.Collections.reverse(chain);
        assertEquals(100_000, CriticalPath.of(chain, idsOf(chain), TODAY).path().size());
        assertEquals(50_000, CriticalPath.of(ladder, idsOf(ladder), TODAY).path().size());
    }

    @Test
    void twice_the_milestones_are_twice_the_work() {
        var small = dependenciesRead(2_500);
        var large = dependenciesRead(5_000);
        assertTrue(small >= 2_500, "each dependency is read");
        assertEquals(2.0, (double) large / small, 0.1);
    }

    /** How often a dependency is read, with four for each milestone. */
    private static long dependenciesRead(int milestones) {
        var reads = new long[1];
        var steps = new ArrayList<Step>();
        for (int number = 0; number < milestones; number++) {
            var own = number;
            steps.add(new Step(id(number), TODAY.plusDays(number), null, null, new AbstractList<UUID>() {
                @Override
                public UUID get(int index) {
                    reads[0]++;
                    return id(own - 1 - index);
                }

                @Override
                public int size() {
                    return Math.min(4, own);
                }
            }));
        }
        assertEquals(milestones, CriticalPath.of(steps, idsOf(steps), TODAY).path().size());
        return reads[0];
    }
}
