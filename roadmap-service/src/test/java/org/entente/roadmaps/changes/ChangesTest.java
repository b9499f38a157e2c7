package org.entente.roadmaps.changes;

import static org.entente.roadmaps.SampleCharter.AZE;
import static org.entente.roadmaps.SampleCharter.USA;
import static org.entente.roadmaps.SampleCharter.charter;
import static org.entente.roadmaps.SampleCharter.draftMilestone;
import static org.entente.roadmaps.SampleCharter.draftRoadmap;
import static org.entente.roadmaps.SampleCharter.idOf;
import static org.entente.roadmaps.SampleCharter.json;
import static org.entente.roadmaps.SampleCharter.milestone;
import static org.entente.roadmaps.SampleCharter.roadmap;
import static org.entente.roadmaps.SampleCharter.tagOf;
import static org.entente.testkit.Callers.as;
import static org.entente.testkit.Callers.auditor;
import static org.entente.testkit.Callers.auditorOf;
import static org.entente.testkit.Callers.delegateOf;
import static org.entente.testkit.Callers.readerOf;
import static org.entente.testkit.Callers.secretariat;
import static org.entente.testkit.Callers.viewer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import org.entente.roadmaps.ServiceTest;
import org.junit.jupiter.api.Test;

import io.restassured.response.ValidatableResponse;

@ServiceTest
class ChangesTest {

    private static final String CHANGES = "/api/v1/changes/roadmaps";

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
        var first = "/api/v1/milestones/" + milestone(roadmap(charter, delegateOf(AZE)), delegateOf(AZE), "2026-05-10");
        var border = Instant.parse(as(auditor()).get(first).path("recordedAt"));
        amend(first, "{'dueOn': '2026-06-10'}");
        of(charter, "&until=" + border).body("items.kind", contains("MILESTONE", "ROADMAP", "CHARTER"));
        of(charter, "&from=" + border.plus(1, ChronoUnit.MICROS)).body("items.action", contains("DUE_DATE_MOVED"));
        of(charter, "&from=" + border + "&until=" + border).body("items.kind", contains("MILESTONE"));
        of(charter, "&asOf=" + border).body("items", hasSize(3));
        of(charter, "&asOf=" + border + "&from=" + border.plusSeconds(1)).body("items", empty());
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
            var seen = new ArrayList<Integer>();
            var query = CHANGES + "?charter=" + charter + "&kind=MILESTONE&limit=4&sort=" + sort + "&asOf=" + now();
            String next = null;
            do {
                var page = as(auditor()).get(query + (next == null ? "" : "&cursor=" + next)).then().statusCode(200).extract();
                seen.addAll(page.path("items.revision"));
                next = page.path("next");
                report(path, 50 + seen.size(), "2026-03-05");
            } while (next != null);
            assertTrue(seen.size() >= 10 && seen.stream().distinct().count() == seen.size(), sort + seen);
            assertEquals(seen.size(), seen.stream().mapToInt(Integer::intValue).max().orElseThrow(), sort + seen);
        }
    }

    @Test
    void what_the_caller_could_not_see_then_or_cannot_see_now_is_not_told() {
        var charter = charter();
        var draft = "/api/v1/roadmaps/" + idOf(draftRoadmap(charter, delegateOf(USA), "OWN_PARTY"));
        for (var stranger : List.of(delegateOf(AZE), readerOf(AZE), auditorOf(AZE), secretariat(), viewer())) {
            told(stranger, charter).body("items.kind", everyItem(equalTo("CHARTER"))).body("total", is(1));
        }
        told(delegateOf(USA), charter).body("items.kind", contains("ROADMAP", "CHARTER"));
        show(draft, "PARTIES");
        told(delegateOf(AZE), charter).body("items.action", contains("VISIBILITY_CHANGED", "CREATED"))
                .body("items[0].change", equalTo(null));
        show(draft, "PUBLIC");
        told(viewer(), charter).body("items.kind", contains("ROADMAP", "CHARTER"));
        show(draft, "PARTIES");
        told(viewer(), charter).body("items.kind", contains("CHARTER"));
        told(auditor(), charter).body("items", hasSize(5));
    }

    @Test
    void what_was_erased_is_not_found_by_what_it_said() {
        var charter = charter();
        var path = "/api/v1/milestones/" + milestone(roadmap(charter, delegateOf(AZE)), delegateOf(AZE), "2026-05-10");
        amend(path, "{'dueOn': '2026-06-10'}");
        of(charter, "&actor=delegate-aze&kind=MILESTONE").body("items", hasSize(2));
        String id = as(auditor()).get(path).path("id");
        as(secretariat()).header("If-Match", tagOf(path, secretariat())).body(json("""
                {'record': '%s', 'basis': 'GDPR Art. 17(1)', 'revisions': [{'rev': 1, 'fields': ['actor', 'change']}]}""", id))
                .post("/api/v1/ledgers/roadmaps/erasures").then().statusCode(200);
        of(charter, "&actor=delegate-aze&kind=MILESTONE").body("items.revision", contains(2));
        of(charter, "&field=weight&kind=MILESTONE").body("items", empty());
        of(charter, "&kind=MILESTONE").body("items.action", contains("REDACTED", "DUE_DATE_MOVED", "CREATED"));
    }

    @Test
    void a_question_that_nobody_can_answer_is_refused_by_its_name() {
        for (var wrong : List.of("kind=MEETING", "action=DELETED", "field=dueDate", "from=2126-01-01T00:00:00Z",
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
        String moved = as(auditor()).get(history + "action=DUE_DATE_MOVED").path("items[0].at");
        as(auditor()).get(history + "from=" + moved).then().body("items.revision", contains(3, 2));
        as(auditor()).get(history + "until=" + moved).then().body("items.revision", contains(2, 1));
        as(auditor()).get(history + "field=dueDate").then().statusCode(400).body("errors[0].parameter", equalTo("field"));
    }

    @Test
    void a_milestone_of_a_hidden_roadmap_is_not_told_of_by_its_area() {
        var charter = charter();
        var roadmap = idOf(draftRoadmap(charter, delegateOf(USA), "OWN_PARTY"));
        idOf(draftMilestone(roadmap, delegateOf(USA), ""));
        of(charter, "&area=energy").body("items", hasSize(2));
        as(delegateOf(AZE)).get(CHANGES + "?area=energy&charter=" + charter + "&count=true").then().body("items", empty())
                .body("total", is(0));
    }

    /** As of now, so that what was just written has its place. */
    private static ValidatableResponse of(String charter, String filters) {
        var asOf = filters.contains("asOf=") ? "" : "&asOf=" + now();
        return as(auditor()).get(CHANGES + "?charter=" + charter + filters + asOf).then().statusCode(200);
    }

    private static ValidatableResponse told(String token, String charter) {
        return as(token).get(CHANGES + "?count=true&charter=" + charter + "&asOf=" + now()).then().statusCode(200);
    }

    private static String now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS).toString();
    }

    private static void show(String path, String visibility) {
        as(delegateOf(USA)).contentType("application/merge-patch+json").header("If-Match", tagOf(path, delegateOf(USA)))
                .body(json("{'visibility': '%s'}", visibility)).patch(path).then().statusCode(200);
    }

    private static void amend(String path, String members) {
        as(delegateOf(AZE)).contentType("application/merge-patch+json").header("If-Match", tagOf(path, delegateOf(AZE)))
                .body(json(members)).patch(path).then().statusCode(200);
    }

    private static void report(String path, int progress, String effectiveOn) {
        as(delegateOf(AZE)).header("If-Match", tagOf(path, delegateOf(AZE)))
                .body(json("{'state': 'IN_PROGRESS', 'progress': %d, 'effectiveOn': '%s'}", progress, effectiveOn))
                .post(path + "/progress").then().statusCode(200);
    }
}
