package org.entente.roadmaps.audit;

import static org.entente.roadmaps.SampleCharter.AZE;
import static org.entente.roadmaps.SampleCharter.USA;
import static org.entente.roadmaps.SampleCharter.charter;
import static org.entente.roadmaps.SampleCharter.draftMilestone;
import static org.entente.roadmaps.SampleCharter.idOf;
import static org.entente.roadmaps.SampleCharter.json;
import static org.entente.roadmaps.SampleCharter.milestone;
import static org.entente.roadmaps.SampleCharter.roadmap;
import static org.entente.roadmaps.SampleCharter.tagOf;
import static org.entente.roadmaps.audit.Steps.LATE;
import static org.entente.roadmaps.audit.Steps.ask;
import static org.entente.roadmaps.audit.Steps.path;
import static org.entente.roadmaps.audit.Steps.recordedAt;
import static org.entente.testkit.Callers.agencyOf;
import static org.entente.testkit.Callers.as;
import static org.entente.testkit.Callers.auditor;
import static org.entente.testkit.Callers.delegateOf;
import static org.entente.testkit.Callers.secretariat;
import static org.entente.testkit.Callers.viewer;
import static org.entente.testkit.Instants.betweenRequests;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

import org.entente.roadmaps.ServiceTest;
import org.junit.jupiter.api.Test;

@ServiceTest
class LateRecordsTest {

    private static final String TOTALS = LATE + "/totals?by=";
    /** So that each report says something new. */
    private static final AtomicInteger reports = new AtomicInteger();

    @Test
    void what_was_recorded_long_after_it_was_true_tells_what_and_by_whom() {
        var charter = charter();
        var milestone = milestone(roadmap(charter, delegateOf(AZE)), delegateOf(AZE), null);
        var effective = report(delegateOf(AZE), milestone, 40);
        ask(auditor(), LATE + "?count=true&charter=" + charter).body("total", is(1))
                .body("items[0].record", equalTo(milestone)).body("items[0].kind", equalTo("MILESTONE"))
                .body("items[0].charter", equalTo(charter)).body("items[0].title.en", equalTo("Cable laid"))
                .body("items[0].revision", is(2)).body("items[0].action", equalTo("STATE_CHANGED"))
                .body("items[0].effectiveOn", equalTo(effective.toString()))
                .body("items[0].daysLate", is(late(effective, milestone))).body("items[0].actor", equalTo("delegate-aze"))
                .body("items[0].party", equalTo(AZE)).body("items[0].reason", equalTo("Forgotten"))
                .body("items[0].at", equalTo(recordedAt(milestone)));
    }

    @Test
    void late_begins_where_the_caller_says() {
        var charter = charter();
        var milestone = milestone(roadmap(charter, delegateOf(AZE)), delegateOf(AZE), null);
        for (var days : List.of(6, 7, 8, 100)) {
            report(delegateOf(AZE), milestone, days);
        }
        ask(auditor(), LATE + "?charter=" + charter).body("items.daysLate", contains(100, 8, 7));
        ask(auditor(), LATE + "?sort=at&days=1&charter=" + charter).body("items.daysLate", contains(6, 7, 8, 100));
        ask(auditor(), LATE + "?days=100&charter=" + charter).body("items.daysLate", contains(100));
        ask(auditor(), LATE + "?days=101&charter=" + charter).body("items", empty());
        ask(auditor(), LATE + "?kind=ROADMAP&charter=" + charter).body("items", empty());
        ask(auditor(), LATE + "?kind=MILESTONE&actor=delegate-aze&party=AZE&charter=" + charter)
                .body("items", hasSize(3));
        ask(auditor(), LATE + "?party=USA&charter=" + charter).body("items", empty());
    }

    @Test
    void totals_at_any_instant_are_those_of_a_plain_count() {
        var random = new Random(3);
        var charter = charter();
        var milestone = milestone(roadmap(charter, delegateOf(AZE)), delegateOf(AZE), null);
        var lateness = new LinkedHashMap<Instant, Map<String, List<Integer>>>();
        var all = new TreeMap<String, List<Integer>>();
        for (int i = 0; i < 30; i++) {
            var byAgency = random.nextInt(3) == 0;
            var effective = report(byAgency ? agencyOf(AZE) : delegateOf(AZE), milestone, random.nextInt(60));
            var days = late(effective, milestone);
            if (days >= 7) {
                all.computeIfAbsent(byAgency ? "agency-aze" : "delegate-aze", actor -> new ArrayList<>()).add(days);
            }
            var copy = new TreeMap<String, List<Integer>>();
            all.forEach((actor, some) -> copy.put(actor, some.stream().sorted().toList()));
            lateness.put(Instant.parse(betweenRequests()), copy);
        }
        lateness.forEach((at, expected) -> {
            List<Map<String, Object>> told = as(auditor()).get(TOTALS + "ACTOR&charter=" + charter + "&asOf=" + at).then()
                    .statusCode(200).extract().path("items");
            var found = new TreeMap<String, List<Number>>();
            told.forEach(t -> found.put((String) t.get("key"), List.of((Number) t.get("records"),
                    ((Number) t.get("medianDays")).doubleValue(), (Number) t.get("worstDays"))));
            var counted = new TreeMap<String, List<Number>>();
            expected.forEach((actor, days) -> counted.put(actor, List.of(days.size(),
                    (days.get((days.size() - 1) / 2) + days.get(days.size() / 2)) / 2.0, days.get(days.size() - 1))));
            assertEquals(counted, found, at.toString());
        });
        ask(auditor(), TOTALS + "ORGANIZATION&count=true&charter=" + charter).body("total", is(1))
                .body("items[0].key", nullValue()).body("items[0].worstRecord", equalTo(milestone));
        ask(auditor(), TOTALS + "KIND&charter=" + charter).body("items.key", contains("MILESTONE"));
        var pages = TOTALS + "ACTOR&limit=1&charter=" + charter + "&asOf=" + betweenRequests();
        var first = as(auditor()).get(pages).then().statusCode(200).body("items.key", contains("agency-aze")).extract();
        assertEquals(List.of("delegate-aze"), as(auditor()).get(pages + "&cursor=" + first.path("next")).then().statusCode(200)
                .extract().path("items.key"));
    }

    @Test
    void what_is_hidden_is_neither_told_nor_counted() {
        var charter = charter();
        var roadmap = roadmap(charter, delegateOf(AZE));
        var secret = idOf(draftMilestone(roadmap, delegateOf(AZE), json(", 'visibility': 'OWN_PARTY'")));
        report(delegateOf(AZE), secret, 40);
        ask(delegateOf(AZE), LATE + "?charter=" + charter).body("items", hasSize(1));
        for (var token : List.of(delegateOf(USA), secretariat(), viewer())) {
            ask(token, LATE + "?count=true&charter=" + charter).body("items", empty()).body("total", is(0));
            ask(token, TOTALS + "KIND&charter=" + charter).body("items", empty());
        }
        var shared = milestone(roadmap, delegateOf(AZE), null);
        report(delegateOf(AZE), shared, 40);
        ask(delegateOf(USA), TOTALS + "PARTY&charter=" + charter).body("items.records", contains(1));
        Steps.amend(shared, "{'visibility': 'OWN_PARTY'}").then().statusCode(200);
        ask(delegateOf(USA), TOTALS + "PARTY&charter=" + charter).body("items", empty());
    }

    @Test
    void what_is_asked_wrongly_is_named() {
        for (var wrong : List.of("days=0 days", "days=36501 days", "days=week days", "kind=LETTER kind", "sort=days sort",
                "from=2026-05-10T00:00:00Z&until=2026-05-09T00:00:00Z from", "party=azerbaijan party")) {
            var parts = wrong.split(" ");
            for (var path : List.of(LATE + "?", TOTALS + "KIND&")) {
                as(auditor()).get(path + parts[0]).then().statusCode(400).body("errors[0].parameter", equalTo(parts[1]));
            }
        }
        as(auditor()).get(LATE + "/totals").then().statusCode(400).body("errors[0].parameter", equalTo("by"));
        as(auditor()).get(TOTALS + "YEAR").then().statusCode(400).body("errors[0].parameter", equalTo("by"));
        as(auditor()).get(LATE + "?cursor=AAAA").then().statusCode(400);
        as(auditor()).body("{}").post(LATE).then().statusCode(405);
    }

    /** Reports what has been true for so many days, and tells since when. */
    private static LocalDate report(String token, String milestone, int days) {
        var effective = LocalDate.now(ZoneOffset.UTC).minusDays(days);
        as(token).header("If-Match", tagOf(path(milestone), token)).body(json("""
                {'state': 'IN_PROGRESS', 'progress': %d, 'effectiveOn': '%s', 'reason': 'Forgotten'}""",
                reports.incrementAndGet() % 100, effective)).post(path(milestone) + "/progress").then()
                .statusCode(200);
        return effective;
    }

    private static int late(LocalDate effective, String milestone) {
        return (int) ChronoUnit.DAYS.between(effective,
                LocalDate.ofInstant(Instant.parse(recordedAt(milestone)), ZoneOffset.UTC));
    }
}
