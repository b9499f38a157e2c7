package org.entente.roadmaps;

import static org.entente.roadmaps.SampleCharter.AZE;
import static org.entente.roadmaps.SampleCharter.USA;
import static org.entente.roadmaps.SampleCharter.charter;
import static org.entente.roadmaps.SampleCharter.draftRoadmap;
import static org.entente.roadmaps.SampleCharter.idOf;
import static org.entente.roadmaps.SampleCharter.json;
import static org.entente.roadmaps.SampleCharter.milestone;
import static org.entente.roadmaps.SampleCharter.roadmap;
import static org.entente.roadmaps.SampleCharter.tagOf;
import static org.entente.testkit.Callers.as;
import static org.entente.testkit.Callers.auditor;
import static org.entente.testkit.Callers.delegateOf;
import static org.entente.testkit.Callers.viewer;
import static org.entente.testkit.Instants.betweenRequests;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.entente.testkit.PastCheck;
import org.junit.jupiter.api.Test;

@ServiceTest
class PastTest {

    private static final String MERGE_PATCH = "application/merge-patch+json";

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String database;

    @Test
    void a_milestone_is_read_as_it_was_at_an_instant() {
        var path = "/api/v1/milestones/" + milestone(roadmap(charter(), delegateOf(AZE)), delegateOf(AZE), "2026-05-10");
        var before = betweenRequests();
        amend(path, "{'dueOn': '2026-06-10'}");
        var between = betweenRequests();
        amend(path, "{'dueOn': '2026-07-10'}");
        as(auditor()).get(path + "?asOf=" + before).then().statusCode(200).body("dueOn", equalTo("2026-05-10"))
                .body("revision", is(1)).body("actions", empty()).header("Memento-Datetime", notNullValue());
        as(delegateOf(AZE)).get(path + "?asOf=" + between).then().body("dueOn", equalTo("2026-06-10"))
                .body("actions", empty());
        as(auditor()).get(path).then().body("dueOn", equalTo("2026-07-10"));
    }

    @Test
    void lists_filter_sort_and_count_as_it_was() {
        var roadmap = roadmap(charter(), delegateOf(AZE));
        var early = "/api/v1/milestones/" + milestone(roadmap, delegateOf(AZE), "2026-05-10");
        var late = "/api/v1/milestones/" + milestone(roadmap, delegateOf(AZE), "2026-09-10");
        var then = betweenRequests();
        amend(early, "{'dueOn': '2026-12-10'}");
        milestone(roadmap, delegateOf(AZE), "2026-01-10");
        var list = "/api/v1/milestones?roadmap=" + roadmap + "&count=true";
        as(auditor()).get(list).then().body("total", is(3)).body("items.dueOn",
                contains("2026-01-10", "2026-09-10", "2026-12-10"));
        as(auditor()).get(list + "&asOf=" + then).then().body("total", is(2))
                .body("items.dueOn", contains("2026-05-10", "2026-09-10"));
        as(auditor()).get(list + "&dueBefore=2026-06-01&asOf=" + then).then().body("total", is(1));
        as(auditor()).get(list + "&limit=1&sort=-dueOn&asOf=" + then).then().body("items.dueOn", contains("2026-09-10"))
                .body("next", notNullValue());
    }

    @Test
    void a_roadmap_is_whole_as_it_was() {
        var roadmap = roadmap(charter(), delegateOf(AZE));
        var milestone = "/api/v1/milestones/" + milestone(roadmap, delegateOf(AZE), "2026-05-10");
        var then = betweenRequests();
        as(delegateOf(AZE)).header("If-Match", tagOf(milestone, delegateOf(AZE)))
                .body(json("{'state': 'IN_PROGRESS', 'progress': 60}")).post(milestone + "/progress").then().statusCode(200);
        milestone(roadmap, delegateOf(AZE), null);
        var path = "/api/v1/roadmaps/" + roadmap + "?include=milestones";
        as(auditor()).get(path).then().body("milestones", hasSize(2)).body("progress", is(30));
        as(auditor()).get(path + "&asOf=" + then).then().body("milestones", hasSize(1)).body("progress", is(0))
                .body("milestones[0].state", equalTo("PLANNED"));
    }

    @Test
    void what_was_overdue_is_judged_by_the_day_asked_about() {
        var milestone = milestone(roadmap(charter(), delegateOf(AZE)), delegateOf(AZE), "2026-05-10");
        as(auditor()).get("/api/v1/milestones/{id}", milestone).then().body("timeliness", equalTo("OVERDUE"));
        as(auditor()).get("/api/v1/milestones/" + milestone + "?effectiveAt=" + LocalDate.now(ZoneOffset.UTC)).then()
                .statusCode(200).body("timeliness", equalTo("OVERDUE"));
    }

    @Test
    void a_record_that_did_not_exist_then_says_since_when_it_does() {
        var charter = charter();
        var before = Instant.now().truncatedTo(ChronoUnit.MICROS).toString();
        var path = "/api/v1/roadmaps/" + roadmap(charter, delegateOf(AZE));
        as(auditor()).get(path + "?asOf=" + before).then().statusCode(404)
                .body("type", equalTo("/problems/not-yet-recorded")).body("began", equalTo(recordedAt(path)));
        as(auditor()).get(path + "?asOf=ledger:0").then().statusCode(404);
        as(auditor()).get("/api/v1/roadmaps/0198c2f0-0000-7000-8000-000000000001?asOf=" + before).then().statusCode(404)
                .body("type", equalTo("/problems/roadmap-unknown"));
    }

    @Test
    void a_draft_that_was_secret_then_stays_so_when_it_is_shared() {
        var draft = "/api/v1/roadmaps/" + idOf(draftRoadmap(charter(), delegateOf(USA), "OWN_PARTY"));
        var secret = betweenRequests();
        as(delegateOf(USA)).contentType(MERGE_PATCH).header("If-Match", tagOf(draft, delegateOf(USA)))
                .body(json("{'visibility': 'PARTIES'}")).patch(draft).then().statusCode(200);
        var shared = betweenRequests();
        as(delegateOf(USA)).get(draft + "?asOf=" + secret).then().statusCode(200);
        as(delegateOf(AZE)).get(draft + "?asOf=" + shared).then().statusCode(200);
        as(delegateOf(AZE)).get(draft + "?asOf=" + secret).then().statusCode(404)
                .body("began", equalTo(recordedAt(draft, delegateOf(USA))));
    }

    @Test
    void what_is_hidden_today_is_hidden_in_the_past_too() {
        var roadmap = "/api/v1/roadmaps/" + idOf(draftRoadmap(charter(), delegateOf(USA), "PUBLIC"));
        var open = betweenRequests();
        as(viewer()).get(roadmap + "?asOf=" + open).then().statusCode(200);
        as(delegateOf(USA)).contentType(MERGE_PATCH).header("If-Match", tagOf(roadmap, delegateOf(USA)))
                .body(json("{'visibility': 'PARTIES'}")).patch(roadmap).then().statusCode(200);
        as(viewer()).get(roadmap + "?asOf=" + open).then().statusCode(404).body("type", equalTo("/problems/roadmap-unknown"));
        as(delegateOf(AZE)).get(roadmap + "?asOf=" + open).then().statusCode(200).body("visibility", equalTo("PUBLIC"));
    }

    @Test
    void the_effective_day_is_an_axis_of_its_own() {
        var path = "/api/v1/milestones/" + milestone(roadmap(charter(), delegateOf(AZE)), delegateOf(AZE), null);
        var unreported = betweenRequests();
        as(delegateOf(AZE)).header("If-Match", tagOf(path, delegateOf(AZE)))
                .body(json("{'state': 'IN_PROGRESS', 'progress': 40, 'effectiveOn': '2027-01-15'}"))
                .post(path + "/progress").then().statusCode(200);
        as(auditor()).get(path + "?effectiveAt=2026-01-01").then().statusCode(404);
        as(auditor()).get(path + "?effectiveAt=2027-01-14").then().statusCode(200).body("progress", is(0));
        as(auditor()).get(path + "?effectiveAt=2027-01-15").then().body("progress", is(40));
        as(auditor()).get(path + "?asOf=" + unreported + "&effectiveAt=2027-01-15").then().body("progress", is(0));
        as(auditor()).get(path + "/history?effectiveAt=2027-01-14").then().body("items.revision", contains(1));
    }

    @Test
    void what_is_effective_before_all_that_it_belongs_to_is_shown_alone() {
        var charter = charter();
        var path = "/api/v1/milestones/" + milestone(roadmap(charter, delegateOf(AZE)), delegateOf(AZE), null);
        as(delegateOf(AZE)).header("If-Match", tagOf(path, delegateOf(AZE)))
                .body(json("{'state': 'IN_PROGRESS', 'progress': 40, 'effectiveOn': '2026-03-15'}"))
                .post(path + "/progress").then().statusCode(200);
        for (var caller : List.of(auditor(), delegateOf(AZE), delegateOf(USA))) {
            as(caller).get("/api/v1/milestones?effectiveAt=2026-04-01&charter=" + charter).then().statusCode(200)
                    .body("items.progress", contains(40)).body("items[0].actions", empty());
            as(caller).get("/api/v1/projects?effectiveAt=2026-04-01&charter=" + charter).then().statusCode(200);
        }
    }

    @Test
    void the_pages_of_one_list_are_of_one_register() {
        var charter = charter();
        var roadmap = roadmap(charter, delegateOf(AZE));
        milestone(roadmap, delegateOf(AZE), "2026-05-10");
        milestone(roadmap, delegateOf(AZE), "2026-05-11");
        var list = "/api/v1/milestones?limit=1&effectiveAt=2099-01-01&charter=" + charter;
        var first = as(auditor()).get(list).then().statusCode(200).extract();
        milestone(roadmap, delegateOf(AZE), "2026-05-12");
        var next = first.header("Link").replaceAll("<([^>]*)>.*", "$1");
        as(auditor()).urlEncodingEnabled(false).get(next).then().statusCode(200).body("items.dueOn", contains("2026-05-11"))
                .body("next", nullValue());
        as(auditor()).get(list + "&cursor=" + first.path("next")).then().statusCode(400);
    }

    @Test
    void the_ledgers_size_is_a_point_of_time() {
        var path = "/api/v1/milestones/" + milestone(roadmap(charter(), delegateOf(AZE)), delegateOf(AZE), "2026-05-10");
        amend(path, "{'dueOn': '2026-06-10'}");
        as(auditor()).get(path + "?asOf=" + betweenRequests()).then().statusCode(200);
        int second = as(auditor()).get(path + "/history").then().extract().path("items[0].leafIndex");
        as(auditor()).get(path + "?asOf=ledger:" + (second + 1)).then().body("dueOn", equalTo("2026-06-10"));
        as(auditor()).get(path + "?asOf=ledger:" + second).then().body("dueOn", equalTo("2026-05-10"));
    }

    @Test
    void a_history_as_of_then_ends_then() {
        var path = "/api/v1/milestones/" + milestone(roadmap(charter(), delegateOf(AZE)), delegateOf(AZE), "2026-05-10");
        var then = betweenRequests();
        amend(path, "{'dueOn': '2026-06-10'}");
        as(auditor()).get(path + "/history?count=true&asOf=" + then).then().body("items.revision", contains(1))
                .body("total", is(1));
    }

    @Test
    void a_client_of_the_web_asks_by_its_own_header() {
        var path = "/api/v1/milestones/" + milestone(roadmap(charter(), delegateOf(AZE)), delegateOf(AZE), "2026-05-10");
        as(auditor()).header("Accept-Datetime", "Tue, 10 Feb 2026 12:00:00 GMT").get(path).then().statusCode(404)
                .body("type", equalTo("/problems/not-yet-recorded"));
        var now = DateTimeFormatter.RFC_1123_DATE_TIME.format(Instant.now().atOffset(ZoneOffset.UTC));
        as(auditor()).header("Accept-Datetime", now).get("/api/v1/charters").then().statusCode(200)
                .header("Memento-Datetime", notNullValue());
        as(auditor()).header("Accept-Datetime", "yesterday").get(path).then().statusCode(400)
                .body("errors[0].parameter", equalTo("Accept-Datetime"));
    }

    @Test
    void what_no_register_can_answer_is_refused() {
        for (var wrong : List.of("2099-01-01T00:00:00Z", "2026-05-10", "yesterday", "ledger:", "ledger:-1",
                "ledger:999999999999999", "2026-05-10T12:00:00%2B04:00")) {
            as(auditor()).get("/api/v1/milestones?asOf=" + wrong).then().statusCode(400)
                    .body("errors[0].parameter", equalTo("asOf"));
        }
        as(auditor()).get("/api/v1/milestones?effectiveAt=2026-02-30").then().statusCode(400)
                .body("errors[0].parameter", equalTo("effectiveAt"));
    }

    @Test
    void the_present_is_untouched_by_those_who_look_back() {
        var path = "/api/v1/milestones/" + milestone(roadmap(charter(), delegateOf(AZE)), delegateOf(AZE), "2026-05-10");
        var then = betweenRequests();
        for (int i = 1; i <= 30; i++) {
            as(auditor()).get(path + "?asOf=" + then).then().statusCode(200).body("dueOn", equalTo("2026-05-10"));
            amend(path, "{'dueOn': '2026-06-%02d'}".formatted(i));
            assertEquals("2026-06-%02d".formatted(i), as(auditor()).get(path).then().extract().path("dueOn"));
        }
    }

    @Test
    void nor_by_a_change_that_was_undone_on_the_connection_they_used() {
        var path = "/api/v1/milestones/" + milestone(roadmap(charter(), delegateOf(AZE)), delegateOf(AZE), "2026-05-10");
        var then = betweenRequests();
        amend(path, "{'dueOn': '2026-06-10'}");
        for (int i = 1; i <= 30; i++) {
            as(delegateOf(AZE)).get(path + "?asOf=" + then).then().body("dueOn", equalTo("2026-05-10"));
            as(delegateOf(AZE)).contentType(MERGE_PATCH).header("If-Match", "\"99\"").body(json("{'dueOn': '2026-07-10'}"))
                    .patch(path).then().statusCode(412);
            as(delegateOf(AZE)).get(path).then().body("dueOn", equalTo("2026-06-10"));
        }
    }

    @Test
    void what_is_kept_of_the_past_ends_in_the_present_and_follows_from_the_revisions() throws SQLException {
        amend("/api/v1/milestones/" + milestone(roadmap(charter(), delegateOf(AZE)), delegateOf(AZE), null),
                "{'dueOn': '2026-06-10', 'description': {'en': 'With a line, and a comma'}}");
        PastCheck.presentIsTheEndOfThePast(database, "owner", "owner");
        PastCheck.pastFollowsFromTheRevisions(database, "owner", "owner");
    }

    private static void amend(String path, String patch) {
        as(delegateOf(AZE)).contentType(MERGE_PATCH).header("If-Match", tagOf(path, delegateOf(AZE))).body(json(patch))
                .patch(path).then().statusCode(200);
    }

    private static String recordedAt(String path) {
        return recordedAt(path, auditor());
    }

    private static String recordedAt(String path, String token) {
        return as(token).get(path).then().statusCode(200).extract().path("recordedAt");
    }
}
