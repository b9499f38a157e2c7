package org.entente.roadmaps.milestone;

import static org.entente.roadmaps.SampleCharter.AZE;
import static org.entente.roadmaps.SampleCharter.USA;
import static org.entente.roadmaps.SampleCharter.charter;
import static org.entente.roadmaps.SampleCharter.draftMilestone;
import static org.entente.roadmaps.SampleCharter.idOf;
import static org.entente.roadmaps.SampleCharter.json;
import static org.entente.roadmaps.SampleCharter.milestone;
import static org.entente.roadmaps.SampleCharter.roadmap;
import static org.entente.roadmaps.SampleCharter.tagOf;
import static org.entente.testkit.Callers.agencyOf;
import static org.entente.testkit.Callers.as;
import static org.entente.testkit.Callers.delegateOf;
import static org.entente.testkit.Callers.secretariat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

import org.entente.roadmaps.ServiceTest;
import org.junit.jupiter.api.Test;

import io.restassured.response.ValidatableResponse;

@ServiceTest
class MilestoneTest {

    private static ValidatableResponse report(String id, String token, String body) {
        var path = "/api/v1/milestones/" + id;
        return as(token).header("If-Match", tagOf(path, token)).body(json(body)).post(path + "/progress").then();
    }

    @Test
    void the_responsible_party_reports_on_a_roadmap_that_the_secretariat_drafted() {
        var id = milestone(roadmap(charter(), secretariat()), secretariat(), "2026-05-10");
        report(id, delegateOf(USA), "{'state': 'IN_PROGRESS'}").statusCode(403)
                .body("type", equalTo("/problems/party-not-yours"));
        report(id, agencyOf(AZE), "{'state': 'REPORTED', 'achievedOn': '2026-05-12'}").statusCode(200)
                .body("state", equalTo("REPORTED")).body("progress", is(100)).body("timeliness", equalTo("MET_LATE"))
                .body("slippageDays", is(2));
    }

    @Test
    void reported_as_achieved_needs_a_day_that_has_come() {
        var id = milestone(roadmap(charter(), delegateOf(AZE)), delegateOf(AZE), null);
        report(id, delegateOf(AZE), "{'state': 'REPORTED'}").statusCode(422)
                .body("type", equalTo("/problems/achieved-on-missing"));
        report(id, delegateOf(AZE), "{'state': 'REPORTED', 'achievedOn': '2999-01-01'}").statusCode(422)
                .body("type", equalTo("/problems/day-in-future"));
        report(id, delegateOf(AZE), "{'state': 'ACHIEVED'}").statusCode(400).body("errors[0].pointer", equalTo("#/state"));
    }

    @Test
    void a_cancelled_milestone_takes_no_report() {
        var id = milestone(roadmap(charter(), delegateOf(AZE)), delegateOf(AZE), "2026-05-10");
        as(delegateOf(AZE)).header("If-Match", "*").body(json("{'to': 'CANCELLED', 'reason': 'Overtaken'}"))
                .post("/api/v1/milestones/{id}/transitions", id).then().statusCode(200).body("timeliness", nullValue());
        report(id, delegateOf(AZE), "{'state': 'IN_PROGRESS'}").statusCode(409)
                .body("type", equalTo("/problems/milestone-closed"));
    }

    @Test
    void what_no_source_says_stays_open() {
        var id = milestone(roadmap(charter(), delegateOf(AZE)), delegateOf(AZE), null);
        as(delegateOf(AZE)).get("/api/v1/milestones/" + id).then().body("dueOn", nullValue()).body("timeliness", nullValue())
                .body("slippageDays", nullValue()).body("state", equalTo("PLANNED"));
    }

    @Test
    void null_removes_a_member_and_is_refused_for_one_that_must_be() {
        var path = "/api/v1/milestones/" + milestone(roadmap(charter(), delegateOf(AZE)), delegateOf(AZE), "2026-05-10");
        as(delegateOf(AZE)).contentType("application/merge-patch+json").header("If-Match", "*").body(json("{'dueOn': null}"))
                .patch(path).then().statusCode(200).body("dueOn", nullValue());
        as(delegateOf(AZE)).contentType("application/merge-patch+json").header("If-Match", "*").body(json("{'title': null}"))
                .patch(path).then().statusCode(400).body("errors[0].pointer", equalTo("#/title"));
        as(delegateOf(AZE)).contentType("application/merge-patch+json").header("If-Match", "*")
                .body(json("{'state': 'ACHIEVED'}")).patch(path).then().statusCode(400)
                .body("errors[0].pointer", equalTo("#/state"));
    }

    @Test
    void every_timeliness_that_is_shown_can_be_asked_for() {
        var charter = charter();
        var roadmap = roadmap(charter, delegateOf(AZE));
        var today = LocalDate.now(ZoneOffset.UTC);
        draftMilestone(roadmap, delegateOf(AZE), json(", 'dueOn': '%s'", today.plusDays(9)));
        draftMilestone(roadmap, delegateOf(AZE),
                json(", 'dueOn': '%s', 'forecastOn': '%s'", today.plusDays(9), today.plusDays(10)));
        draftMilestone(roadmap, delegateOf(AZE), json(", 'dueOn': '%s'", today.minusDays(9)));
        draftMilestone(roadmap, delegateOf(AZE), "");
        report(milestone(roadmap, delegateOf(AZE), "2026-05-10"), delegateOf(AZE),
                "{'state': 'REPORTED', 'achievedOn': '2026-05-10'}");
        report(milestone(roadmap, delegateOf(AZE), "2026-05-10"), delegateOf(AZE),
                "{'state': 'REPORTED', 'achievedOn': '2026-05-11'}");
        for (var timeliness : Timeliness.values()) {
            as(delegateOf(AZE)).get("/api/v1/milestones?charter=" + charter + "&timeliness=" + timeliness).then()
                    .body("items.timeliness", contains(timeliness.name()));
        }
    }

    @Test
    void pages_neither_repeat_nor_hide_while_others_write() {
        var charter = charter();
        var roadmap = roadmap(charter, delegateOf(AZE));
        for (int i = 0; i < 7; i++) {
            draftMilestone(roadmap, delegateOf(AZE), i % 3 == 0 ? "" : json(", 'dueOn': '2026-0%d-01'", 1 + i));
        }
        var seen = new ArrayList<String>();
        var url = "/api/v1/milestones?charter=" + charter + "&limit=2&sort=dueOn";
        String next = null;
        do {
            var page = as(delegateOf(USA)).get(url + (next == null ? "" : "&cursor=" + next)).then().statusCode(200).extract();
            seen.addAll(page.path("items.id"));
            next = page.path("next");
            draftMilestone(roadmap, delegateOf(AZE), json(", 'dueOn': '2020-01-01'"));
        } while (next != null);
        assertEquals(7, seen.size());
        assertEquals(7, new HashSet<>(seen).size());
        List<String> all = as(delegateOf(USA)).get(url.replace("limit=2", "limit=100").replace("=dueOn", "=-dueOn")).then()
                .extract().path("items.id");
        assertEquals(seen.get(6), all.get(0));
    }

    @Test
    void a_cursor_of_another_question_is_refused() {
        var charter = charter();
        var roadmap = roadmap(charter, delegateOf(AZE));
        milestone(roadmap, delegateOf(AZE), null);
        milestone(roadmap, delegateOf(AZE), null);
        String cursor = as(delegateOf(AZE)).get("/api/v1/milestones?limit=1&charter=" + charter).then().extract().path("next");
        for (var other : new String[] { "?limit=1&cursor=" + cursor,
                "?limit=1&charter=" + charter + "&sort=code&cursor=" + cursor,
                "?limit=1&charter=" + charter + "&cursor=x" + cursor, "?cursor=%00", "?cursor=abc" }) {
            as(delegateOf(AZE)).get("/api/v1/milestones" + other).then().statusCode(400);
        }
    }

    @Test
    void a_filter_that_is_misspelt_does_not_widen_the_answer() {
        for (var query : new String[] { "?stat=PLANNED", "?state=planned", "?dueBefore=soon", "?limit=0", "?limit=101",
                "?limit=x",
                "?sort=title", "?responsibleParty=Azerbaijan", "?count=yes", "?project=7" }) {
            as(delegateOf(AZE)).get("/api/v1/milestones" + query).then().statusCode(400)
                    .contentType("application/problem+json").body("errors", hasSize(1)).body("errors[0].in", equalTo("query"));
        }
        as(delegateOf(AZE)).get("/api/v1/milestones?state=PLANNED,REPORTED").then().statusCode(200);
    }

    @Test
    void a_milestone_of_another_roadmaps_project_is_refused() {
        var charter = charter();
        var project = idOf(as(delegateOf(AZE)).body(json("{'code': 'P1', 'title': {'en': 'Cable'}}"))
                .post("/api/v1/roadmaps/{id}/projects", roadmap(charter, delegateOf(AZE))));
        draftMilestone(roadmap(charter, delegateOf(AZE)), delegateOf(AZE), json(", 'project': '%s'", project)).then()
                .statusCode(422).body("type", equalTo("/problems/project-of-other-roadmap"));
    }

    @Test
    void text_of_any_script_is_kept_as_sent_and_what_cannot_be_kept_is_refused() {
        var roadmap = roadmap(charter(), delegateOf(AZE));
        var id = idOf(as(delegateOf(AZE)).body("""
                {"code": "T", "title": {"az": "İstixana qazları: ıİşğüöç", "ar": "خارطة", "en": "e\\u0301 🚆"}}""")
                .post("/api/v1/roadmaps/{id}/milestones", roadmap));
        as(delegateOf(AZE)).get("/api/v1/milestones/" + id).then().body("title.az", equalTo("İstixana qazları: ıİşğüöç"))
                .body("title.en", equalTo("e\u0301 🚆"));
        for (var bad : new String[] { "\\u0000", "\\ud800", "" }) {
            as(delegateOf(AZE)).body("{\"code\": \"U\", \"title\": {\"en\": \"" + bad + "\"}}")
                    .post("/api/v1/roadmaps/{id}/milestones", roadmap).then().statusCode(400);
        }
        as(delegateOf(AZE)).get("/api/v1/milestones?roadmap=" + roadmap).then().body("items.code", containsInAnyOrder("T"));
    }
}
