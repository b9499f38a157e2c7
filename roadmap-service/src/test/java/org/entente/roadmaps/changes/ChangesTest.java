package org.entente.roadmaps.changes;

import static org.entente.roadmaps.changes.Asked.CHANGES;
import static org.entente.roadmaps.changes.Asked.amend;
import static org.entente.roadmaps.changes.Asked.now;
import static org.entente.roadmaps.changes.Asked.of;
import static org.entente.roadmaps.changes.Asked.report;

import static org.entente.roadmaps.SampleCharter.AZE;
import static org.entente.roadmaps.SampleCharter.USA;
import static org.entente.roadmaps.SampleCharter.charter;
import static org.entente.roadmaps.SampleCharter.milestone;
import static org.entente.roadmaps.SampleCharter.roadmap;
import static org.entente.testkit.Callers.as;
import static org.entente.testkit.Callers.auditor;
import static org.entente.testkit.Callers.delegateOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.entente.roadmaps.ServiceTest;
import org.junit.jupiter.api.Test;


@ServiceTest
class ChangesTest {

    @Test
    void every_change_under_a_charter_comes_in_the_order_of_the_ledger() {
        var charter = charter();
        var path = "/api/v1/milestones/" + milestone(roadmap(charter, delegateOf(AZE)), delegateOf(AZE), "2026-05-10");
        amend(path, "{'dueOn': '2026-06-10'}");
        var found = of(charter, "").body("items.action", contains("DUE_DATE_MOVED", "CREATED", "CREATED", "CREATED"))
                .body("items.kind", contains("MILESTONE", "MILESTONE", "ROADMAP", "CHARTER"))
                .body("items[0].change.dueOn", contains("2026-05-10", "2026-06-10"))
                .body("items[0].actor", equalTo("delegate-aze")).body("items[0].party", equalTo("AZE"));
        List<Integer> places = found.extract().path("items.leafIndex");
        assertEquals(places.stream().sorted((a, b) -> b - a).toList(), places);
        of(charter, "&sort=at").body("items.kind", contains("CHARTER", "ROADMAP", "MILESTONE", "MILESTONE"));
    }

    @Test
    void each_filter_narrows_and_together_they_narrow_further() {
        var charter = charter();
        var id = milestone(roadmap(charter, delegateOf(AZE)), delegateOf(AZE), "2026-05-10");
        amend("/api/v1/milestones/" + id, "{'dueOn': '2026-06-10', 'weight': 7}");
        of(charter, "&record=" + id).body("items.revision", contains(2, 1));
        of(charter, "&kind=ROADMAP,CHARTER").body("items", hasSize(2));
        of(charter, "&action=DUE_DATE_MOVED").body("items.revision", contains(2));
        of(charter, "&field=weight&kind=MILESTONE").body("items.revision", contains(2, 1));
        of(charter, "&actor=delegate-aze").body("items", hasSize(3));
        of(charter, "&party=USA").body("items", empty());
        of(charter, "&area=energy").body("items", hasSize(3));
        of(charter, "&area=security").body("items", empty());
        of(charter, "&workingGroup=0198c2f0-0000-7000-8000-000000000001").body("items", empty());
        of(charter, "&actor=delegate-aze&action=CREATED&kind=MILESTONE&field=weight&count=true").body("items", hasSize(1))
                .body("total", is(1));
    }

    @Test
    void periods_that_touch_share_no_change_and_miss_none() {
        var charter = charter();
        var roadmap = roadmap(charter, delegateOf(AZE));
        var before = Instant.parse(now());
        var first = "/api/v1/milestones/" + milestone(roadmap, delegateOf(AZE), "2026-05-10");
        var border = Instant.parse(now());
        amend(first, "{'dueOn': '2026-06-10'}");
        of(charter, "&until=" + border).body("items.kind", contains("MILESTONE", "ROADMAP", "CHARTER"));
        of(charter, "&from=" + border.plus(1, ChronoUnit.MICROS)).body("items.action", contains("DUE_DATE_MOVED"));
        of(charter, "&from=" + before + "&until=" + border).body("items.kind", contains("MILESTONE"));
        of(charter, "&asOf=" + border).body("items", hasSize(3));
        of(charter, "&asOf=" + border + "&from=" + border.plusSeconds(1)).body("items", empty());
    }

    @Test
    void both_axes_are_asked_at_once() {
        var charter = charter();
        var path = "/api/v1/milestones/" + milestone(roadmap(charter, delegateOf(AZE)), delegateOf(AZE), null);
        var border = now();
        report(path, 10, "2026-03-01");
        report(path, 20, "2026-03-20");
        of(charter, "&effectiveAt=2026-03-10&from=" + border + "&until=" + now()).body("items.effectiveOn",
                contains("2026-03-01"));
        as(auditor()).get(path + "/history?effectiveAt=2026-03-10&from=" + border).then().statusCode(200)
                .body("items.effectiveOn", contains("2026-03-01"));
    }

    @Test
    void the_effective_day_is_an_axis_of_its_own() {
        var charter = charter();
        var path = "/api/v1/milestones/" + milestone(roadmap(charter, delegateOf(AZE)), delegateOf(AZE), null);
        report(path, 10, "2026-03-01");
        report(path, 20, "2026-02-15");
        report(path, 30, "2026-03-20");
        of(charter, "&effectiveFrom=2026-02-01&effectiveUntil=2026-03-01").body("items.effectiveOn",
                contains("2026-03-01", "2026-02-15"));
        of(charter, "&effectiveUntil=2026-04-01&sort=effectiveOn").body("items.effectiveOn",
                contains("2026-02-15", "2026-03-01", "2026-03-20"));
        of(charter, "&effectiveUntil=2026-04-01&sort=at").body("items.change.progress",
                contains(List.of(0, 10), List.of(10, 20), List.of(20, 30)));
        of(charter, "&effectiveAt=2026-03-10&kind=MILESTONE").body("items.effectiveOn",
                contains("2026-02-15", "2026-03-01"));
    }

    @Test
    void pages_neither_repeat_nor_hide_while_others_write() {
        var charter = charter();
        var path = "/api/v1/milestones/" + milestone(roadmap(charter, delegateOf(AZE)), delegateOf(AZE), null);
        for (int day = 1; day <= 9; day++) {
            report(path, day, "2026-03-0" + (10 - day));
        }
        of(charter, "");
        for (var sort : List.of("at", "-at", "effectiveOn", "-effectiveOn")) {
            var known = of(charter, "&kind=MILESTONE&count=true&limit=1").extract().<Integer> path("total");
            var seen = new ArrayList<Integer>();
            var query = CHANGES + "?charter=" + charter + "&kind=MILESTONE&limit=4&sort=" + sort;
            String next = null;
            do {
                var page = as(auditor()).get(query + (next == null ? "" : "&cursor=" + next)).then().statusCode(200).extract();
                seen.addAll(page.path("items.revision"));
                next = page.path("next");
                // Three are enough to see them come: oldest first, a list that grows as fast as it is read has no end.
                if (seen.size() < 12) {
                    report(path, 20 + known + seen.size(), "2026-03-05");
                }
            } while (next != null);
            assertEquals(seen.size(), seen.stream().distinct().count(), sort + seen);
            assertTrue(seen.containsAll(IntStream.rangeClosed(1, known).boxed().toList()), sort + seen);
        }
    }

    @Test
    void a_question_that_nobody_can_answer_is_refused_by_its_name() {
        for (var wrong : List.of("kind=MEETING", "action=DELETED", "field=dueDate", "field=version", "field=dueSort", "from=2126-01-01T00:00:00Z",
                "until=2126-01-01T00:00:00Z", "from=yesterday", "effectiveFrom=2026-13-01", "record=7", "sort=actor",
                "from=2026-05-02T00:00:00Z&until=2026-05-01T00:00:00Z", "effectiveFrom=2026-05-02&effectiveUntil=2026-05-01",
                "party=azerbaijan")) {
            as(auditor()).get(CHANGES + "?" + wrong).then().statusCode(400)
                    .body("errors[0].parameter", equalTo(wrong.substring(0, wrong.indexOf('='))));
        }
        var cursor = as(auditor()).get(CHANGES + "?limit=1").then().statusCode(200).body("next", notNullValue()).extract()
                .path("next");
        as(auditor()).get(CHANGES + "?limit=1&kind=TERM&cursor=" + cursor).then().statusCode(400)
                .body("type", equalTo("/problems/cursor-unknown"));
        as(auditor()).get(CHANGES + "?kind=MEETING").then().body("errors[0].detail", containsString("MILESTONE"));
    }

    @Test
    void the_whole_list_comes_as_a_table_too() {
        var charter = charter();
        var path = "/api/v1/milestones/" + milestone(roadmap(charter, delegateOf(AZE)), delegateOf(AZE), "2026-05-10");
        amend(path, "{'dueOn': '2026-06-10'}");
        var csv = as(auditor()).accept("text/csv").get(CHANGES + "?sort=at&charter=" + charter).then().statusCode(200)
                .header("Content-Type", containsString("text/csv")).extract().asString().split("\r\n");
        assertEquals(5, csv.length, String.join("|", csv));
        assertTrue(csv[0].startsWith("leafIndex,at,effectiveOn,kind,record"), csv[0]);
        assertTrue(csv[4].contains("DUE_DATE_MOVED") && csv[4].contains("\"\"2026-06-10\"\""), csv[4]);
        var lines = as(auditor()).accept("application/x-ndjson").get(CHANGES + "?sort=at&charter=" + charter).then()
                .statusCode(200).extract().asString().split("\n");
        assertEquals(4, lines.length);
        as(auditor()).accept("text/csv").get(CHANGES + "?limit=2").then().statusCode(400);
        as(auditor()).accept("text/html").get(CHANGES).then().statusCode(406);
    }

    @Test
    void a_history_is_narrowed_by_the_same_filters() {
        var path = "/api/v1/milestones/" + milestone(roadmap(charter(), delegateOf(AZE)), delegateOf(AZE), "2026-05-10");
        amend(path, "{'dueOn': '2026-06-10'}");
        report(path, 40, "2026-03-01");
        var history = path + "/history?";
        as(auditor()).get(history + "action=DUE_DATE_MOVED,CREATED").then().body("items.revision", contains(2, 1));
        as(auditor()).get(history + "field=progress&count=true").then().body("items.revision", contains(3, 1))
                .body("total", is(2));
        as(auditor()).get(history + "party=USA").then().body("items", empty());
        as(auditor()).get(history + "actor=delegate-aze&effectiveUntil=2026-04-01").then().body("items.revision", contains(3));
        as(auditor()).get(history + "sort=at&limit=2").then().body("items.revision", contains(1, 2))
                .body("next", notNullValue());
        var moved = now();
        report(path, 60, "2026-03-02");
        as(auditor()).get(history + "from=" + moved).then().body("items.revision", contains(4));
        as(auditor()).get(history + "until=" + moved).then().body("items.revision", contains(3, 2, 1));
        as(auditor()).get(history + "field=dueDate").then().statusCode(400).body("errors[0].parameter", equalTo("field"));
    }
}
