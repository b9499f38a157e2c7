package org.entente.roadmaps.roadmap;

import static org.entente.roadmaps.SampleCharter.AZE;
import static org.entente.roadmaps.SampleCharter.USA;
import static org.entente.roadmaps.SampleCharter.charter;
import static org.entente.roadmaps.SampleCharter.charterWithGroup;
import static org.entente.roadmaps.SampleCharter.draftMilestone;
import static org.entente.roadmaps.SampleCharter.draftRoadmap;
import static org.entente.roadmaps.SampleCharter.idOf;
import static org.entente.roadmaps.SampleCharter.json;
import static org.entente.roadmaps.SampleCharter.milestone;
import static org.entente.roadmaps.SampleCharter.roadmap;
import static org.entente.roadmaps.SampleCharter.tagOf;
import static org.entente.testkit.Callers.agencyOf;
import static org.entente.testkit.Callers.as;
import static org.entente.testkit.Callers.auditor;
import static org.entente.testkit.Callers.auditorOf;
import static org.entente.testkit.Callers.delegateOf;
import static org.entente.testkit.Callers.secretariat;
import static org.entente.testkit.Callers.viewer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.util.UUID;

import org.entente.roadmaps.PeerForTests;
import org.entente.roadmaps.ServiceTest;
import org.junit.jupiter.api.Test;

import io.restassured.response.ValidatableResponse;

@ServiceTest
class RoadmapTest {

    private static ValidatableResponse move(String id, String token, String to) {
        var path = "/api/v1/roadmaps/" + id;
        return as(token).header("If-Match", tagOf(path, token)).body(json("{'to': '%s', 'reason': 'No longer wanted'}", to))
                .post(path + "/transitions").then();
    }

    @Test
    void a_draft_of_the_other_party_does_not_exist() {
        var charter = charter();
        var id = idOf(draftRoadmap(charter, delegateOf(USA), "OWN_PARTY"));
        var part = milestone(id, delegateOf(USA), "2026-05-10");
        for (var path : new String[] { "/roadmaps/" + id, "/roadmaps/" + id + "/history", "/roadmaps/" + id + "/milestones",
                "/roadmaps/" + id + "/projects", "/milestones/" + part, "/milestones/" + part + "/history" }) {
            for (var token : new String[] { delegateOf(AZE), secretariat(), auditorOf(AZE), viewer() }) {
                as(token).get("/api/v1" + path).then().statusCode(404);
            }
            as(agencyOf(USA)).get("/api/v1" + path).then().statusCode(200);
            as(auditor()).get("/api/v1" + path).then().statusCode(200);
        }
        as(delegateOf(AZE)).get("/api/v1/roadmaps?count=true&charter=" + charter).then().body("total", is(0))
                .body("items", hasSize(0));
        as(delegateOf(AZE)).get("/api/v1/milestones?count=true&charter=" + charter).then().body("total", is(0));
        as(delegateOf(AZE)).header("If-Match", "*").body(json("{'to': 'WITHDRAWN'}"))
                .post("/api/v1/roadmaps/{id}/transitions", id).then().statusCode(404);
    }

    @Test
    void what_is_not_there_is_refused_word_for_word_like_what_is_hidden() {
        var id = idOf(draftRoadmap(charter(), delegateOf(USA), "OWN_PARTY"));
        var never = "0198c2f0-0000-7000-8000-00000000000f";
        var hidden = as(delegateOf(AZE)).get("/api/v1/roadmaps/" + id).then().statusCode(404).extract().path("detail")
                .toString();
        as(delegateOf(AZE)).get("/api/v1/roadmaps/" + never).then().statusCode(404)
                .body("detail", equalTo(hidden.replace(id, never)));
    }

    @Test
    void progress_counts_only_what_the_caller_may_see() {
        var id = roadmap(charter(), delegateOf(AZE));
        var seen = idOf(draftMilestone(id, delegateOf(AZE), ""));
        draftMilestone(id, delegateOf(AZE), json(", 'visibility': 'OWN_PARTY', 'weight': 3")).then().statusCode(201);
        as(delegateOf(AZE)).header("If-Match", "*").body(json("{'state': 'IN_PROGRESS', 'progress': 80}"))
                .post("/api/v1/milestones/{id}/progress", seen).then().statusCode(200);
        as(delegateOf(USA)).get("/api/v1/roadmaps/" + id).then().body("progress", is(80)).body("milestoneCount", is(1));
        as(delegateOf(AZE)).get("/api/v1/roadmaps/" + id).then().body("progress", is(20)).body("milestoneCount", is(2));
        as(delegateOf(AZE)).get("/api/v1/roadmaps/" + id + "?include=milestones").then().body("progress", is(20))
                .body("milestoneCount", is(2));
    }

    @Test
    void no_side_brings_a_roadmap_alone_to_where_all_must_agree() {
        var id = roadmap(charter(), delegateOf(USA));
        move(id, delegateOf(USA), "PROPOSED").statusCode(409).body("type", equalTo("/problems/change-needs-proposal"));
        move(id, delegateOf(USA), "AGREED").statusCode(409).body("type", equalTo("/problems/state-not-reachable"));
    }

    @Test
    void a_withdrawn_roadmap_takes_no_more_changes() {
        var id = roadmap(charter(), delegateOf(USA));
        var part = milestone(id, delegateOf(USA), null);
        move(id, delegateOf(USA), "WITHDRAWN").statusCode(200).body("state", equalTo("WITHDRAWN"));
        draftMilestone(id, delegateOf(USA), "").then().statusCode(409).body("type", equalTo("/problems/roadmap-closed"));
        as(delegateOf(AZE)).header("If-Match", "*").body(json("{'state': 'IN_PROGRESS'}"))
                .post("/api/v1/milestones/{id}/progress", part).then().statusCode(409);
        as(delegateOf(USA)).get("/api/v1/roadmaps/" + id).then().body("actions", hasSize(0));
    }

    @Test
    void a_roadmap_comes_with_its_parts_where_asked() {
        var id = roadmap(charter(), delegateOf(AZE));
        milestone(id, delegateOf(AZE), "2026-05-10");
        as(delegateOf(AZE)).body(json("{'code': 'P1', 'title': {'en': 'Cable'}, 'clauses': ['I.2']}"))
                .post("/api/v1/roadmaps/{id}/projects", id).then().statusCode(201).body("state", equalTo("PIPELINE"));
        as(delegateOf(USA)).get("/api/v1/roadmaps/" + id + "?include=projects,milestones").then().statusCode(200)
                .body("projects.code", contains("P1")).body("milestones", hasSize(1)).body("id", equalTo(id));
        as(delegateOf(USA)).get("/api/v1/roadmaps/" + id).then().body("projects", nullValue());
        as(delegateOf(USA)).get("/api/v1/roadmaps/" + id + "?include=minutes").then().statusCode(400);
    }

    @Test
    void a_project_goes_its_way_and_no_other() {
        var id = roadmap(charter(), delegateOf(AZE));
        var project = idOf(as(delegateOf(AZE)).body(json("{'code': 'P1', 'title': {'en': 'Cable'}}"))
                .post("/api/v1/roadmaps/{id}/projects", id));
        var path = "/api/v1/projects/" + project;
        as(delegateOf(AZE)).header("If-Match", tagOf(path, delegateOf(AZE))).body(json("{'to': 'CLOSED'}"))
                .post(path + "/transitions").then().statusCode(409).body("type", equalTo("/problems/state-not-reachable"));
        as(delegateOf(AZE)).header("If-Match", tagOf(path, delegateOf(AZE))).body(json("{'to': 'IMPLEMENTATION'}"))
                .post(path + "/transitions").then().statusCode(200).body("state", equalTo("IMPLEMENTATION"));
    }

    @Test
    void a_part_is_not_shown_to_more_than_its_roadmap() {
        var id = idOf(draftRoadmap(charter(), delegateOf(AZE), "OWN_PARTY"));
        draftMilestone(id, delegateOf(AZE), json(", 'visibility': 'PUBLIC'")).then().statusCode(422)
                .body("type", equalTo("/problems/more-visible-than-roadmap"));
        var shared = roadmap(charter(), delegateOf(AZE));
        milestone(shared, delegateOf(AZE), null);
        as(delegateOf(AZE)).contentType("application/merge-patch+json").header("If-Match", "*")
                .body(json("{'visibility': 'OWN_PARTY'}")).patch("/api/v1/roadmaps/{id}", shared).then().statusCode(409)
                .body("type", equalTo("/problems/parts-more-visible"));
    }

    @Test
    void a_working_group_that_nobody_knows_is_refused() {
        as(delegateOf(AZE)).body(json("""
                {'charter': '%s', 'code': 'W', 'area': 'energy', 'title': {'en': 'x'},
                 'workingGroup': '0198c2f0-0000-7000-8000-0000000000ff'}""", charter())).post("/api/v1/roadmaps").then()
                .statusCode(422).body("type", equalTo("/problems/working-group-unknown"));
    }

    @Test
    void a_working_group_that_nobody_can_ask_about_saves_nothing() {
        var charter = charter();
        as(delegateOf(AZE)).body(json("""
                {'charter': '%s', 'code': 'W', 'area': 'energy', 'title': {'en': 'x'}, 'workingGroup': '%s'}""", charter,
                PeerForTests.BROKEN)).post("/api/v1/roadmaps").then().statusCode(503).header("Retry-After", "5")
                .body("type", equalTo("/problems/peer-unavailable"));
        as(delegateOf(AZE)).get("/api/v1/roadmaps?count=true&charter=" + charter).then().body("total", is(0));
    }

    @Test
    void a_known_working_group_and_known_agencies_are_kept() {
        var id = idOf(as(delegateOf(AZE)).body(json("""
                {'charter': '%s', 'code': 'W-%s', 'area': 'energy', 'title': {'en': 'x'}, 'workingGroup': '%s'}""",
                charterWithGroup(), UUID.randomUUID(), PeerForTests.WORKING_GROUP)).post("/api/v1/roadmaps"));
        as(delegateOf(AZE)).body(json("""
                {'code': 'P', 'title': {'en': 'x'}, 'agencies': [{'party': 'AZE', 'organization': '%s', 'role': 'LEAD'}]}""",
                PeerForTests.ORGANIZATION)).post("/api/v1/roadmaps/{id}/projects", id).then().statusCode(201);
        as(delegateOf(AZE)).body(json("""
                {'code': 'Q', 'title': {'en': 'x'}, 'partners': ['0198c2f0-0000-7000-8000-0000000000ff']}"""))
                .post("/api/v1/roadmaps/{id}/projects", id).then().statusCode(422)
                .body("type", equalTo("/problems/organization-unknown"));
    }

    @Test
    void a_working_group_of_another_charter_does_not_steer() {
        as(delegateOf(AZE)).body(json("""
                {'charter': '%s', 'code': 'W', 'area': 'energy', 'title': {'en': 'x'}, 'workingGroup': '%s'}""", charter(),
                PeerForTests.WORKING_GROUP)).post("/api/v1/roadmaps").then().statusCode(422)
                .body("type", equalTo("/problems/group-of-other-charter"));
    }

    @Test
    void what_others_read_does_not_name_what_a_party_keeps_to_itself() {
        var id = roadmap(charter(), delegateOf(AZE));
        draftMilestone(id, delegateOf(AZE), json(", 'organizations': ['%s']", PeerForTests.HIDDEN)).then().statusCode(422)
                .body("type", equalTo("/problems/reference-hidden"));
        var secret = idOf(draftMilestone(id, delegateOf(AZE),
                json(", 'visibility': 'OWN_PARTY', 'organizations': ['%s']", PeerForTests.HIDDEN)));
        as(delegateOf(AZE)).contentType("application/merge-patch+json").header("If-Match", "*")
                .body(json("{'visibility': 'PARTIES'}")).patch("/api/v1/milestones/{id}", secret).then().statusCode(422);
        var project = idOf(as(delegateOf(AZE)).body(json("{'code': 'P', 'title': {'en': 'x'}, 'visibility': 'OWN_PARTY'}"))
                .post("/api/v1/roadmaps/{id}/projects", id));
        draftMilestone(id, delegateOf(AZE), json(", 'project': '%s'", project)).then().statusCode(422)
                .body("type", equalTo("/problems/reference-hidden"));
        var open = idOf(as(delegateOf(AZE)).body(json("{'code': 'O', 'title': {'en': 'x'}}"))
                .post("/api/v1/roadmaps/{id}/projects", id));
        draftMilestone(id, delegateOf(AZE), json(", 'project': '%s'", open)).then().statusCode(201);
        as(delegateOf(AZE)).contentType("application/merge-patch+json").header("If-Match", "*")
                .body(json("{'visibility': 'OWN_PARTY'}")).patch("/api/v1/projects/{id}", open).then().statusCode(409)
                .body("type", equalTo("/problems/parts-more-visible"));
    }

    @Test
    void what_was_drafted_in_secret_stays_so_when_the_draft_is_shared() {
        var id = idOf(draftRoadmap(charter(), delegateOf(USA), "OWN_PARTY"));
        var path = "/api/v1/roadmaps/" + id;
        for (var change : new String[] { "{'summary': {'en': 'Our red lines'}}",
                "{'summary': null, 'visibility': 'PARTIES'}" }) {
            as(delegateOf(USA)).contentType("application/merge-patch+json").header("If-Match", tagOf(path, delegateOf(USA)))
                    .body(json(change)).patch(path).then().statusCode(200);
        }
        as(delegateOf(AZE)).get(path + "/history?count=true").then().statusCode(200).body("total", is(1))
                .body("items.revision", contains(3)).body("items[0].change", nullValue())
                .body("items[0].state.visibility", equalTo("PARTIES"));
        as(delegateOf(USA)).get(path + "/history").then().body("items.revision", contains(3, 2, 1))
                .body("items[0].change.summary[0].en", equalTo("Our red lines"));
    }

    @Test
    void a_charter_that_nobody_knows_is_a_broken_reference() {
        draftRoadmap("no-such-charter", delegateOf(AZE), "PARTIES").then().statusCode(422)
                .body("type", equalTo("/problems/reference-unknown"));
    }

    @Test
    void a_closed_project_takes_no_more_changes() {
        var id = roadmap(charter(), delegateOf(AZE));
        var project = idOf(as(delegateOf(AZE)).body(json("{'code': 'P', 'title': {'en': 'x'}}"))
                .post("/api/v1/roadmaps/{id}/projects", id));
        as(delegateOf(AZE)).header("If-Match", "*").body(json("{'to': 'CANCELLED'}"))
                .post("/api/v1/projects/{id}/transitions", project).then().statusCode(200).body("actions", hasSize(0));
        draftMilestone(id, delegateOf(AZE), json(", 'project': '%s'", project)).then().statusCode(409)
                .body("type", equalTo("/problems/project-closed"));
    }

    @Test
    void an_area_or_clause_that_the_charter_lacks_is_refused() {
        as(delegateOf(AZE)).body(json("{'charter': '%s', 'code': 'W', 'area': 'space', 'title': {'en': 'x'}}", charter()))
                .post("/api/v1/roadmaps").then().statusCode(422).body("type", equalTo("/problems/area-unknown"));
        draftMilestone(roadmap(charter(), delegateOf(AZE)), delegateOf(AZE), json(", 'clauses': ['IX.9']")).then()
                .statusCode(422).body("type", equalTo("/problems/clause-unknown"));
    }
}
