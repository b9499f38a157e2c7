package org.entente.roadmaps.audit;

import static org.entente.roadmaps.SampleCharter.AZE;
import static org.entente.roadmaps.SampleCharter.USA;
import static org.entente.roadmaps.SampleCharter.charter;
import static org.entente.roadmaps.SampleCharter.milestone;
import static org.entente.roadmaps.SampleCharter.roadmap;
import static org.entente.roadmaps.audit.Steps.TOTALS;
import static org.entente.testkit.Callers.as;
import static org.entente.testkit.Callers.auditor;
import static org.entente.testkit.Callers.delegateOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import org.entente.roadmaps.ServiceTest;
import org.junit.jupiter.api.Test;

import io.restassured.response.Response;

/** Totals after many edits at random, at many instants, against a plain replay of those edits. */
@ServiceTest
class SlippageReplayTest {

    private static final int MILESTONES = 6;
    private static final int EDITS = 90;
    private static final int EVERY = 6;

    private final Random random = new Random(20260210);
    private final Replay replay = new Replay();

    @Test
    void totals_at_any_instant_are_those_of_a_plain_replay() {
        var charter = charter();
        var roadmap = roadmap(charter, delegateOf(AZE));
        var question = TOTALS + "?by=CHARTER&charter=" + charter + "&asOf=";
        var milestones = new ArrayList<String>();
        for (int i = 0; i < MILESTONES; i++) {
            var due = i == 0 ? null : day(2026, 1);
            milestones.add(milestone(roadmap, delegateOf(AZE), due));
            replay.changed(milestones.get(i), as(auditor()).get(Steps.path(milestones.get(i))), null);
        }
        var noted = new LinkedHashMap<Instant, String>();
        for (int i = 1; i <= EDITS; i++) {
            var at = edit(milestones.get(random.nextInt(MILESTONES)));
            if (i % EVERY == 0) {
                noted.put(at, as(auditor()).get(question + at).then().statusCode(200).extract().asString());
            }
        }
        noted.forEach((at, answer) -> {
            assertEquals(answer, as(auditor()).get(question + at).then().extract().asString());
            for (var party : List.of(AZE, USA)) {
                assertEquals(replay.totals(at, party), numbers(as(delegateOf(party)).get(question + at)), at + " " + party);
            }
        });
        assertNotEquals(replay.totals(replay.end(), AZE), replay.totals(replay.end(), USA));
    }

    /** One edit at random, of a milestone that may be closed or hidden by now; tells an instant after the last change. */
    private Instant edit(String milestone) {
        var effective = day(2026, 2 + random.nextInt(3));
        var isReport = random.nextBoolean();
        var answer = isReport ? report(milestone, effective) : amend(milestone);
        if (answer.statusCode() == 200) {
            replay.changed(milestone, answer, isReport ? LocalDate.parse(effective) : null);
        }
        return replay.end();
    }

    private Response report(String milestone, String effective) {
        return random.nextInt(3) == 0 ? Steps.achieved(milestone, day(2026, 4), effective)
                : Steps.report(milestone, "'state': 'IN_PROGRESS', 'progress': %d, 'forecastOn': '%s', 'effectiveOn': '%s'",
                        random.nextInt(100), day(2026, 4), effective);
    }

    private Response amend(String milestone) {
        var other = replay.last(milestone).shared() ? "OWN_PARTY" : "PARTIES";
        return switch (random.nextInt(16)) {
            case 0 -> Steps.cancel(milestone);
            case 1, 2 -> Steps.due(milestone, null);
            case 3, 4 -> Steps.amend(milestone, "{'dueOn': '%s', 'visibility': '%s'}", day(2026, 6), other);
            case 5, 6 -> Steps.amend(milestone, "{'visibility': '%s'}", other);
            default -> Steps.due(milestone, day(2026, 1 + random.nextInt(14)));
        };
    }

    private String day(int year, int month) {
        return LocalDate.of(year, 1, 1).plusMonths(month - 1).plusDays(random.nextInt(60)).toString();
    }

    private static Map<String, Object> numbers(Response answer) {
        var told = new TreeMap<String, Object>();
        List<Map<String, Object>> items = answer.then().statusCode(200).extract().path("items");
        items.forEach(item -> item.forEach((name, value) -> {
            if (value instanceof Number number) {
                told.put(name, Double.parseDouble(number.toString()));
            }
        }));
        return told;
    }
}
