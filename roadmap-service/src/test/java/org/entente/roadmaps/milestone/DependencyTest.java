package org.entente.roadmaps.milestone;

import static org.entente.roadmaps.SampleCharter.AZE;
import static org.entente.roadmaps.SampleCharter.USA;
import static org.entente.roadmaps.SampleCharter.charter;
import static org.entente.roadmaps.SampleCharter.draftMilestone;
import static org.entente.roadmaps.SampleCharter.idOf;
import static org.entente.roadmaps.SampleCharter.json;
import static org.entente.roadmaps.SampleCharter.milestone;
import static org.entente.roadmaps.SampleCharter.roadmap;
import static org.entente.testkit.Callers.as;
import static org.entente.testkit.Callers.auditor;
import static org.entente.testkit.Callers.delegateOf;
import static org.entente.testkit.Instants.betweenRequests;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.entente.roadmaps.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.restassured.response.Response;

/** What a milestone may wait for. */
@ServiceTest
class DependencyTest {

    private String charter;

    @BeforeEach
    void a_charter() {
        charter = charter();
    }

    private String milestoneOf(String party) {
        return milestone(roadmap(charter, delegateOf(party)), delegateOf(party), "2026-05-10");
    }

    static Response amend(String milestone, String party, String change) {
        var path = "/api/v1/milestones/" + milestone;
        return as(delegateOf(party)).contentType("application/merge-patch+json").header("If-Match", "*").body(json(change))
                .patch(path);
    }

    static Response depend(String milestone, String party, String... dependsOn) {
        return amend(milestone, party, "{'dependsOn': [" + String.join(", ",
                List.of(dependsOn).stream().map(id -> "'" + id + "'").toList()) + "]}");
    }

    private static String codeOf(String milestone) {
        return as(auditor()).get("/api/v1/milestones/" + milestone).then().statusCode(200).extract().path("code");
    }

    @Test
    void a_milestone_waits_for_milestones_of_any_roadmap_of_its_charter() {
        var cable = milestoneOf(AZE);
        var permit = milestoneOf(USA);
        depend(cable, AZE, permit, permit).then().statusCode(200).body("dependsOn", contains(permit));
        as(delegateOf(USA)).get("/api/v1/milestones/" + cable).then().body("dependsOn", contains(permit));
        as(delegateOf(USA)).get("/api/v1/milestones/" + cable + "/history").then()
                .body("items[0].action", equalTo("DEPENDENCIES_CHANGED"))
                .body("items[0].change.dependsOn[1]", contains(permit));
        as(delegateOf(USA)).get("/api/v1/changes/roadmaps?action=DEPENDENCIES_CHANGED&charter=" + charter + "&until="
                + betweenRequests()).then().statusCode(200).body("items.record", contains(cable));
        var third = draftMilestone(roadmap(charter, delegateOf(AZE)), delegateOf(AZE), json(", 'dependsOn': ['%s']", cable));
        third.then().statusCode(201).body("dependsOn", contains(cable));
        amend(cable, AZE, "{'dependsOn': null}").then().statusCode(200).body("dependsOn", empty());
    }

    @Test
    void it_is_read_as_it_was_and_what_differs_is_told() {
        var roadmap = roadmap(charter, delegateOf(AZE));
        var first = milestone(roadmap, delegateOf(AZE), "2026-05-10");
        var second = milestone(roadmap, delegateOf(AZE), "2026-06-10");
        var before = betweenRequests();
        depend(second, AZE, first).then().statusCode(200);
        var path = "/api/v1/milestones/" + second;
        as(auditor()).get(path + "?asOf=" + before).then().statusCode(200).body("dependsOn", empty());
        as(auditor()).get(path + "?asOf=" + betweenRequests()).then().body("dependsOn", contains(first));
        as(auditor()).get("/api/v1/roadmaps/" + roadmap + "/difference?from=" + before).then().statusCode(200)
                .body("changed.fields[0].field", contains("dependsOn")).body("changed[0].fields[0].added", contains(first));
    }

    @Test
    void what_is_not_there_for_the_caller_cannot_be_waited_for() {
        var cable = milestoneOf(AZE);
        var hidden = idOf(
                draftMilestone(roadmap(charter, delegateOf(USA)), delegateOf(USA), json(", 'visibility': 'OWN_PARTY'")));
        var nobodys = "0198c2f0-0000-7000-8000-000000000001";
        String unknown = depend(cable, AZE, nobodys).then().statusCode(422).body("type", equalTo("/problems/reference-unknown"))
                .extract().path("detail");
        depend(cable, AZE, hidden).then().statusCode(422).body("type", equalTo("/problems/reference-unknown"))
                .body("detail", equalTo(unknown.replace(nobodys, hidden)));
    }

    @Test
    void what_belongs_to_another_charter_cannot_be_waited_for() {
        var elsewhere = milestone(roadmap(charter(), delegateOf(AZE)), delegateOf(AZE), null);
        depend(milestoneOf(AZE), AZE, elsewhere).then().statusCode(422)
                .body("type", equalTo("/problems/dependency-of-other-charter"));
    }

    @Test
    void what_fewer_may_see_cannot_be_waited_for() {
        var cable = milestoneOf(AZE);
        var note = idOf(
                draftMilestone(roadmap(charter, delegateOf(AZE)), delegateOf(AZE), json(", 'visibility': 'OWN_PARTY'")));
        depend(cable, AZE, note).then().statusCode(422).body("type", equalTo("/problems/reference-hidden"));
        depend(note, AZE, cable).then().statusCode(200);
        draftMilestone(roadmap(charter, delegateOf(AZE)), delegateOf(AZE), json(", 'dependsOn': ['%s']", note)).then()
                .statusCode(422).body("type", equalTo("/problems/reference-hidden"));
    }

    @Test
    void what_is_waited_for_is_not_hidden_from_those_who_see_who_waits() {
        var permit = milestoneOf(USA);
        var cable = milestoneOf(AZE);
        depend(cable, AZE, permit).then().statusCode(200);
        amend(permit, USA, "{'visibility': 'OWN_PARTY'}").then().statusCode(409)
                .body("type", equalTo("/problems/dependent-more-visible"));
        depend(cable, AZE).then().statusCode(200);
        amend(permit, USA, "{'visibility': 'OWN_PARTY'}").then().statusCode(200);
    }

    @Test
    void a_hidden_milestone_that_waits_is_not_told_of_and_cannot_be_shown_before_what_it_waits_for() {
        var permit = milestoneOf(USA);
        var note = idOf(draftMilestone(roadmap(charter, delegateOf(AZE)), delegateOf(AZE),
                json(", 'visibility': 'OWN_PARTY', 'dependsOn': ['%s']", permit)));
        amend(permit, USA, "{'visibility': 'OWN_PARTY'}").then().statusCode(200);
        amend(note, AZE, "{'visibility': 'PARTIES'}").then().statusCode(422)
                .body("type", equalTo("/problems/reference-unknown"));
        amend(note, AZE, "{'weight': 2}").then().statusCode(200);
        amend(note, AZE, "{'visibility': 'PARTIES', 'dependsOn': []}").then().statusCode(200);
    }

    @Test
    void a_circle_is_refused_and_named_whatever_roadmaps_it_runs_through() {
        var a = milestoneOf(AZE);
        var b = milestoneOf(USA);
        var c = milestoneOf(AZE);
        depend(a, AZE, b).then().statusCode(200);
        depend(b, USA, c).then().statusCode(200);
        depend(c, AZE, a).then().statusCode(409).body("type", equalTo("/problems/dependency-cycle"))
                .body("cycle.id", contains(c, a, b, c))
                .body("cycle.code", contains(codeOf(c), codeOf(a), codeOf(b), codeOf(c)))
                .body("detail", equalTo("Each would come after the next: " + String.join(" → ", codeOf(c), codeOf(a),
                        codeOf(b), codeOf(c)) + "."));
        depend(c, AZE, c).then().statusCode(409).body("cycle.id", contains(c, c));
        as(auditor()).get("/api/v1/milestones/" + c).then().body("dependsOn", empty()).body("revision", equalTo(1));
        as(delegateOf(AZE)).header("Accept-Language", "az").contentType("application/merge-patch+json").header("If-Match", "*")
                .body(json("{'dependsOn': ['%s']}", a)).patch("/api/v1/milestones/" + c).then().statusCode(409)
                .body("title", equalTo("Bu mərhələlər bir-birini gözləyərdi"));
    }

    @Test
    void a_circle_through_what_was_cancelled_is_one_since_it_may_be_restored() {
        var a = milestoneOf(AZE);
        var b = milestoneOf(AZE);
        depend(a, AZE, b).then().statusCode(200);
        as(delegateOf(AZE)).header("If-Match", "*").body(json("{'to': 'CANCELLED'}"))
                .post("/api/v1/milestones/" + a + "/transitions").then().statusCode(200);
        depend(b, AZE, a).then().statusCode(409).body("cycle.id", contains(b, a, b));
    }

    @Test
    void a_circle_is_not_told_by_what_the_caller_does_not_see() {
        var roadmap = roadmap(charter, delegateOf(AZE));
        var first = milestone(roadmap, delegateOf(AZE), "2026-05-10");
        var others = milestoneOf(USA);
        var last = milestone(roadmap, delegateOf(AZE), "2026-06-10");
        depend(first, AZE, others).then().statusCode(200);
        depend(others, USA, last).then().statusCode(200);
        for (var own : List.of(first, last)) {
            amend(own, AZE, "{'visibility': 'OWN_PARTY'}").then().statusCode(own.equals(first) ? 200 : 409);
        }
        amend(others, USA, "{'visibility': 'OWN_PARTY'}").then().statusCode(200);
        amend(last, AZE, "{'visibility': 'OWN_PARTY'}").then().statusCode(200);
        // A refusal would say that the other Party's milestone, hidden by now, still waits for this one.
        depend(last, AZE, first).then().statusCode(200);
        as(auditor()).get("/api/v1/roadmaps/" + roadmap + "/critical-path").then().statusCode(200)
                .body("notCounted", hasSize(1));
        as(delegateOf(AZE)).get("/api/v1/roadmaps/" + roadmap + "/critical-path").then().body("notCounted", empty())
                .body("milestones.id", containsInAnyOrder(first, last));
    }

    @Test
    void a_milestone_waits_for_at_most_fifty() {
        var ids = new ArrayList<String>();
        for (int i = 0; i < 51; i++) {
            ids.add(UUID.randomUUID().toString());
        }
        depend(milestoneOf(AZE), AZE, ids.toArray(String[]::new)).then().statusCode(400)
                .body("errors[0].pointer", equalTo("#/dependsOn"));
    }
}
