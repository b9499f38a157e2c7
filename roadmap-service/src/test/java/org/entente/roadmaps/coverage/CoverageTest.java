package org.entente.roadmaps.coverage;

import static org.entente.roadmaps.SampleCharter.AZE;
import static org.entente.roadmaps.SampleCharter.USA;
import static org.entente.roadmaps.SampleCharter.charter;
import static org.entente.roadmaps.SampleCharter.draftMilestone;
import static org.entente.roadmaps.SampleCharter.draftRoadmap;
import static org.entente.roadmaps.SampleCharter.idOf;
import static org.entente.roadmaps.SampleCharter.json;
import static org.entente.testkit.Callers.as;
import static org.entente.testkit.Callers.auditor;
import static org.entente.testkit.Callers.delegateOf;
import static org.entente.testkit.Callers.readerOf;
import static org.entente.testkit.Callers.secretariat;
import static org.entente.testkit.Callers.viewer;
import static org.entente.testkit.Instants.betweenRequests;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;

import org.entente.roadmaps.ServiceTest;
import org.junit.jupiter.api.Test;

import io.restassured.response.ValidatableResponse;

@ServiceTest
class CoverageTest {

    /** A charter with four clauses: of intent, binding, an aspiration, and one whose force is not known. */
    private static String charterOfFour() {
        var charter = charter();
        as(secretariat()).contentType("application/merge-patch+json").header("If-Match", "*").body(json("""
                {'clauses': [{'code': 'I.2', 'title': {'en': 'Interconnectors'}, 'force': 'INTENT', 'area': 'energy'},
                             {'code': 'I.3', 'title': {'en': 'Transit'}, 'force': 'BINDING'},
                             {'code': 'II.1', 'title': {'en': 'Schools'}, 'force': 'ASPIRATION'},
                             {'code': 'X', 'title': {'en': 'Other'}}]}""")).patch("/api/v1/charters/{id}", charter).then()
                .statusCode(200);
        return charter;
    }

    private static ValidatableResponse coverage(String token, String charter, String asked) {
        return as(token).get("/api/v1/charters/" + charter + "/coverage" + asked).then().statusCode(200);
    }

    private static String roadmap(String charter) {
        return idOf(draftRoadmap(charter, delegateOf(AZE), "PARTIES"));
    }

    private static String serving(String roadmap, String token, String clauses, String more) {
        return idOf(draftMilestone(roadmap, token, json(", 'clauses': [%s]%s", clauses, more)));
    }

    private static String project(String roadmap, String clauses) {
        return idOf(as(delegateOf(AZE)).body(json("{'code': 'P-%s', 'title': {'en': 'Cable'}, 'clauses': [%s]}",
                java.util.UUID.randomUUID(), clauses)).post("/api/v1/roadmaps/{id}/projects", roadmap));
    }

    private static void cancel(String path) {
        as(delegateOf(AZE)).header("If-Match", "*")
                .body(json("{'to': '%s'}", path.contains("roadmaps") ? "WITHDRAWN" : "CANCELLED"))
                .post(path + "/transitions").then().statusCode(200);
    }

    @Test
    void each_clause_tells_what_serves_it() {
        var charter = charterOfFour();
        var roadmap = roadmap(charter);
        var milestone = serving(roadmap, delegateOf(AZE), "'I.2', 'I.3', 'I.2'", "");
        var project = project(roadmap, "'I.2'");
        var other = serving(roadmap(charter), delegateOf(AZE), "'I.2'", "");
        coverage(delegateOf(USA), charter, "?count=true").body("items.clause", contains("I.2", "I.3", "II.1", "X"))
                .body("total", is(4)).body("items.served", contains(true, true, false, false))
                .body("items[0].force", equalTo("INTENT")).body("items[0].milestones.count", is(2))
                .body("items[0].milestones.first", contains(milestone, other))
                .body("items[0].projects.first", contains(project))
                .body("items[0].roadmaps.count", is(2)).body("items[0].roadmaps.first", hasItems(roadmap))
                .body("items[1].milestones.count", is(1)).body("items[1].projects.count", is(0))
                .body("items[1].roadmaps.first", contains(roadmap)).body("items[2].milestones.first", empty());
        as(delegateOf(USA)).get("/api/v1/milestones?charter=" + charter + "&clause=I.3").then()
                .body("items.id", contains(milestone));
        as(delegateOf(USA)).get("/api/v1/projects?charter=" + charter + "&clause=I.2").then().body("items.id",
                contains(project));
    }

    @Test
    void clauses_are_asked_for_by_what_is_known_of_them() {
        var charter = charterOfFour();
        serving(roadmap(charter), delegateOf(AZE), "'I.3'", "");
        coverage(auditor(), charter, "?served=false").body("items.clause", contains("I.2", "II.1", "X"));
        coverage(auditor(), charter, "?served=true").body("items.clause", contains("I.3"));
        coverage(auditor(), charter, "?force=BINDING,ASPIRATION").body("items.clause", contains("I.3", "II.1"));
        coverage(auditor(), charter, "?area=energy").body("items.clause", contains("I.2"));
        var first = coverage(auditor(), charter, "?served=false&limit=2&count=true")
                .body("items.clause", contains("I.2", "II.1"))
                .body("total", is(3)).body("next", notNullValue()).extract();
        coverage(auditor(), charter, "?served=false&limit=2&cursor=" + first.path("next")).body("items.clause", contains("X"))
                .body("next", nullValue());
        for (var bad : List.of("?served=maybe", "?force=STRONG", "?sort=clause", "?limit=0", "?cursor=x", "?clause=I.2")) {
            as(auditor()).get("/api/v1/charters/" + charter + "/coverage" + bad).then().statusCode(400);
        }
        as(auditor()).get("/api/v1/charters/no-such-charter/coverage").then().statusCode(404)
                .body("type", equalTo("/problems/charter-unknown"));
    }

    @Test
    void what_was_called_off_serves_nothing() {
        var charter = charterOfFour();
        var roadmap = roadmap(charter);
        var milestone = serving(roadmap, delegateOf(AZE), "'I.2'", "");
        var project = project(roadmap, "'I.3'");
        var withdrawn = roadmap(charter);
        serving(withdrawn, delegateOf(AZE), "'II.1'", "");
        serving(withdrawn, delegateOf(AZE), "", "");
        coverage(auditor(), charter, "/totals").body("served", is(3)).body("milestones", is(3)).body("milestonesServingNone",
                is(1));
        cancel("/api/v1/milestones/" + milestone);
        cancel("/api/v1/projects/" + project);
        cancel("/api/v1/roadmaps/" + withdrawn);
        coverage(auditor(), charter, "?served=true").body("items", empty());
        coverage(auditor(), charter, "/totals").body("served", is(0)).body("unserved", is(4)).body("milestones", is(0));
        coverage(auditor(), charter, "/unserving").body("items", empty());
    }

    @Test
    void totals_are_counted_by_force() {
        var charter = charterOfFour();
        serving(roadmap(charter), delegateOf(AZE), "'I.3', 'X'", "");
        coverage(auditor(), charter, "/totals").body("charter", equalTo(charter)).body("clauses", is(4)).body("served", is(2))
                .body("byForce.force", contains("BINDING", "INTENT", "ASPIRATION", null))
                .body("byForce.clauses", contains(1, 1, 1, 1))
                .body("byForce.served", contains(1, 0, 0, 1)).body("byForce[3].force", nullValue());
    }

    @Test
    void milestones_that_serve_none_are_listed_in_pages() {
        var charter = charterOfFour();
        var roadmap = roadmap(charter);
        serving(roadmap, delegateOf(AZE), "'I.2'", "");
        var late = serving(roadmap, delegateOf(AZE), "", "");
        var early = serving(roadmap, delegateOf(AZE), "", ", 'dueOn': '2026-05-10'");
        var first = coverage(delegateOf(USA), charter, "/unserving?limit=1&count=true").body("items.milestone", contains(early))
                .body("items[0].roadmap", equalTo(roadmap)).body("total", is(2)).extract();
        coverage(delegateOf(USA), charter, "/unserving?limit=1&cursor=" + first.path("next"))
                .body("items.milestone", contains(late)).body("next", nullValue());
    }

    @Test
    void nobody_learns_of_what_it_may_not_see() {
        var charter = charterOfFour();
        var draft = idOf(draftRoadmap(charter, delegateOf(USA), "OWN_PARTY"));
        serving(draft, delegateOf(USA), "'I.2'", "");
        serving(draft, delegateOf(USA), "", "");
        serving(roadmap(charter), delegateOf(AZE), "'I.3'", "");
        coverage(delegateOf(AZE), charter, "?served=true").body("items.clause", contains("I.3"));
        coverage(secretariat(), charter, "/totals").body("served", is(1)).body("milestones", is(1))
                .body("milestonesServingNone", is(0));
        coverage(readerOf(USA), charter, "?served=true").body("items.clause", contains("I.2", "I.3"));
        coverage(auditor(), charter, "/totals").body("served", is(2)).body("milestonesServingNone", is(1));
        for (var token : List.of(viewer(), delegateOf("ARM"))) {
            coverage(token, charter, "?served=true&count=true").body("total", is(0));
            coverage(token, charter, "/totals").body("served", is(0)).body("milestones", is(0));
            coverage(token, charter, "/unserving?count=true").body("total", is(0)).body("items", hasSize(0));
        }
        coverage(delegateOf(AZE), charter, "/unserving").body("items", empty());
    }

    @Test
    void the_past_is_covered_as_it_was() {
        var charter = charterOfFour();
        var roadmap = roadmap(charter);
        var milestone = serving(roadmap, delegateOf(AZE), "", "");
        var then = betweenRequests();
        as(delegateOf(AZE)).contentType("application/merge-patch+json").header("If-Match", "*")
                .body(json("{'clauses': ['I.2']}"))
                .patch("/api/v1/milestones/{id}", milestone).then().statusCode(200);
        coverage(auditor(), charter, "?served=true").body("items.milestones.first", contains(List.of(milestone)));
        coverage(auditor(), charter, "?served=true&asOf=" + then).body("items", empty());
        coverage(auditor(), charter, "/totals?asOf=" + then).body("served", is(0)).body("milestonesServingNone", is(1));
        coverage(auditor(), charter, "/unserving?count=true&asOf=" + then).body("items.milestone", contains(milestone))
                .body("total", is(1));
        coverage(auditor(), charter, "/unserving").body("items", empty());
        as(auditor()).get("/api/v1/milestones?charter=" + charter + "&clause=I.2&asOf=" + then).then().body("items", empty());
        var today = java.time.LocalDate.now(java.time.ZoneOffset.UTC);
        coverage(auditor(), charter, "?served=true&effectiveAt=" + today).body("items.clause", contains("I.2"));
    }
}
