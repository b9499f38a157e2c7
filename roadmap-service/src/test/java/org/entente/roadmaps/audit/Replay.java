package org.entente.roadmaps.audit;

import static org.entente.roadmaps.SampleCharter.AZE;
import static org.entente.testkit.Instants.betweenRequests;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

import io.restassured.response.Response;

/** The edits that a test made, and the totals that follow from them by the plainest of loops. */
final class Replay {

    /** A milestone after one edit. */
    record Step(int number, Instant at, LocalDate effective, LocalDate due, LocalDate forecast, LocalDate achieved,
            boolean cancelled, boolean shared) {

        boolean seenBy(String party) {
            return shared || party.equals(AZE);
        }
    }

    private final Map<String, List<Step>> steps = new LinkedHashMap<>();
    private Instant end;

    /** @param effective or null: the day it was recorded */
    void changed(String milestone, Response answer, LocalDate effective) {
        var at = Instant.parse(answer.path("recordedAt"));
        var own = steps.computeIfAbsent(milestone, m -> new ArrayList<>());
        int number = answer.path("revision");
        if (number == own.size() + 1) {
            own.add(new Step(number, at, effective == null ? LocalDate.ofInstant(at, ZoneOffset.UTC) : effective,
                    day(answer, "dueOn"), day(answer, "forecastOn"), day(answer, "achievedOn"),
                    "CANCELLED".equals(answer.path("state")), "PARTIES".equals(answer.path("visibility"))));
        } else if (number != own.size()) {
            throw new AssertionError("revision " + number + " after " + own.size());
        }
        end = Instant.parse(betweenRequests());
    }

    private static LocalDate day(Response answer, String member) {
        return answer.path(member) == null ? null : LocalDate.parse(answer.path(member));
    }

    Step last(String milestone) {
        return last(steps.get(milestone));
    }

    private static Step last(List<Step> some) {
        return some.isEmpty() ? null : some.get(some.size() - 1);
    }

    /** An instant after the last edit and before whatever comes next. */
    Instant end() {
        return end;
    }

    /** The numbers of the one group of all milestones, as of an instant, as a Party may know them at the end. */
    Map<String, Object> totals(Instant asOf, String party) {
        var sums = new TreeMap<String, Double>();
        for (var name : List.of("milestones", "cancelled", "undated", "metOnTime", "metLate", "overdue", "open", "moves",
                "movedMilestones", "totalDays", "dueAsFirstPlanned", "metAsFirstPlanned", "forecasts", "forecastsKept")) {
            sums.put(name, 0.0);
        }
        var moves = new ArrayList<Integer>();
        for (var own : steps.values()) {
            var known = own.stream().filter(s -> !s.at().isAfter(asOf)).toList();
            if (!known.isEmpty() && last(known).seenBy(party) && last(own).seenBy(party)) {
                add(known, party, LocalDate.ofInstant(asOf, ZoneOffset.UTC), sums, moves);
            }
        }
        if (sums.get("milestones") == 0) {
            return new TreeMap<>();
        }
        if (!moves.isEmpty()) {
            moves.sort(null);
            sums.put("medianDays", (moves.get((moves.size() - 1) / 2) + moves.get(moves.size() / 2)) / 2.0);
            sums.put("worstDays", (double) moves.get(moves.size() - 1));
        }
        share(sums, "shareMetOnTime", "metOnTime", sums.get("metOnTime") + sums.get("metLate") + sums.get("overdue"));
        share(sums, "shareMetAsFirstPlanned", "metAsFirstPlanned", sums.get("dueAsFirstPlanned"));
        share(sums, "forecastHitRate", "forecastsKept", sums.get("forecasts"));
        return new TreeMap<>(sums);
    }

    private static void add(List<Step> known, String party, LocalDate today, Map<String, Double> sums, List<Integer> moves) {
        var now = last(known);
        count(sums, "milestones", true);
        var moved = new HashSet<Integer>();
        for (int i = 1; i < known.size(); i++) {
            var from = known.get(i - 1);
            var to = known.get(i);
            if (from.due() != null && to.due() != null && !from.due().equals(to.due()) && from.seenBy(party)
                    && to.seenBy(party)) {
                moves.add((int) ChronoUnit.DAYS.between(from.due(), to.due()));
                sums.merge("totalDays", (double) moves.get(moves.size() - 1), Double::sum);
                moved.add(i);
            }
        }
        sums.merge("moves", (double) moved.size(), Double::sum);
        count(sums, "movedMilestones", !moved.isEmpty());
        if (now.cancelled()) {
            count(sums, "cancelled", true);
            return;
        }
        count(sums, now.due() == null ? "undated"
                : now.achieved() != null ? now.achieved().isAfter(now.due()) ? "metLate" : "metOnTime"
                        : now.due().isBefore(today) ? "overdue" : "open",
                true);
        var first = first(known, s -> s.seenBy(party) && s.due() != null);
        if (first != null && (now.achieved() != null || first.due().isBefore(today))) {
            count(sums, "dueAsFirstPlanned", true);
            count(sums, "metAsFirstPlanned", now.achieved() != null && !now.achieved().isAfter(first.due()));
        }
        if (now.achieved() != null) {
            var eve = last(known.stream().filter(s -> s.seenBy(party) && s.effective().isBefore(now.achieved())).toList());
            if (eve != null && eve.forecast() != null) {
                count(sums, "forecasts", true);
                count(sums, "forecastsKept", !now.achieved().isAfter(eve.forecast()));
            }
        }
    }

    private static Step first(List<Step> some, Predicate<Step> which) {
        return some.stream().filter(which).findFirst().orElse(null);
    }

    private static void count(Map<String, Double> sums, String name, boolean holds) {
        sums.merge(name, holds ? 1.0 : 0.0, Double::sum);
    }

    private static void share(Map<String, Double> sums, String name, String part, double whole) {
        if (whole > 0) {
            sums.put(name, Math.round(sums.get(part) / whole * 10_000) / 10_000.0);
        }
    }
}
