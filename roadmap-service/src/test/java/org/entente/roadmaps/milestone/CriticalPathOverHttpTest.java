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
import static org.entente.testkit.Callers.viewer;
import static org.entente.testkit.Instants.betweenRequests;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;

import org.entente.roadmaps.ServiceTest;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class CriticalPathOverHttpTest {

    private static final String DELEGATE = delegateOf(AZE);

    @Inject
    EntityManagerFactory factory;

    private String charter;
    private String roadmap;
    private String path;

    @BeforeEach
    void a_roadmap() {
        charter = charter();
        roadmap = roadmap(charter, DELEGATE);
        path = "/api/v1/roadmaps/" + roadmap + "/critical-path";
    }

    private static String after(String roadmap, String dueOn, String visibility, String... dependsOn) {
        return idOf(draftMilestone(roadmap, DELEGATE, json(", 'dueOn': '%s', 'visibility': '%s', 'dependsOn': ['%s']", dueOn,
                visibility, String.join("', '", dependsOn))));
    }

    private static void forecast(String milestone, String forecastOn) {
        as(DELEGATE).contentType("application/merge-patch+json").header("If-Match", "*")
                .body(json("{'forecastOn': '%s'}", forecastOn)).patch("/api/v1/milestones/" + milestone).then()
                .statusCode(200);
    }

    @Test
    void a_roadmap_is_dated_through_the_other_roadmaps_that_it_waits_for() {
        var usas = roadmap(charter, delegateOf(USA));
        var permit = milestone(usas, delegateOf(USA), "2099-01-01");
        milestone(usas, delegateOf(USA), "2099-09-01");
        var survey = milestone(roadmap, DELEGATE, "2098-12-02");
        var cable = after(roadmap, "2099-02-01", "PARTIES", permit, survey);
        as(DELEGATE).get(path).then().statusCode(200).header("ETag", notNullValue())
                .body("milestones.id", contains(survey, permit, cable)).body("criticalPath", contains(permit, cable))
                .body("endsOn", equalTo("2099-02-01")).body("milestones[0].floatDays", is(30))
                .body("milestones[0].latestOn", equalTo("2099-01-01")).body("milestones[0].critical", is(false))
                .body("milestones[1].roadmap", equalTo(usas)).body("milestones[1].critical", is(true))
                .body("milestones[2].dependsOn", containsInAnyOrder(permit, survey)).body("notCounted", empty());
        forecast(survey, "2099-01-11");
        as(DELEGATE).get(path).then().body("criticalPath", contains(survey, cable)).body("endsOn", equalTo("2099-02-11"))
                .body("milestones.find { it.id == '" + permit + "' }.floatDays", is(10));
    }

    @Test
    void what_the_caller_may_not_see_moves_nothing_and_is_not_named() {
        var open = idOf(draftMilestone(roadmap, DELEGATE, json(", 'dueOn': '2099-01-01'")));
        var note = after(roadmap, "2099-06-01", "OWN_PARTY", open);
        as(DELEGATE).get(path).then().body("criticalPath", contains(open, note)).body("endsOn", equalTo("2099-06-01"));
        as(delegateOf(USA)).get(path).then().statusCode(200).body("criticalPath", contains(open))
                .body("milestones.id", contains(open)).body("endsOn", equalTo("2099-01-01"));
        as(auditor()).get(path).then().body("milestones.id", contains(open, note));
        as(viewer()).get(path).then().statusCode(404).body("type", equalTo("/problems/roadmap-unknown"));
    }

    @Test
    void what_was_cancelled_drops_out() {
        var first = milestone(roadmap, DELEGATE, "2099-01-01");
        var second = after(roadmap, "2099-06-01", "PARTIES", first);
        as(DELEGATE).header("If-Match", "*").body(json("{'to': 'CANCELLED'}"))
                .post("/api/v1/milestones/" + first + "/transitions").then().statusCode(200);
        as(DELEGATE).get(path).then().body("milestones.id", contains(second)).body("milestones[0].dependsOn", empty())
                .body("criticalPath", contains(second));
    }

    @Test
    void it_is_asked_as_it_was() {
        var first = milestone(roadmap, DELEGATE, "2099-01-01");
        var second = after(roadmap, "2099-06-01", "PARTIES", first);
        var then = betweenRequests();
        var was = as(auditor()).get(path + "?asOf=" + then).then().statusCode(200).extract().asString();
        forecast(first, "2099-02-01");
        milestone(roadmap, DELEGATE, "2099-12-01");
        as(auditor()).get(path).then().body("endsOn", equalTo("2099-12-01"));
        assertEquals(was, as(auditor()).get(path + "?asOf=" + then).then().header("Memento-Datetime", notNullValue())
                .body("endsOn", equalTo("2099-06-01")).body("criticalPath", contains(first, second)).extract().asString());
        as(auditor()).get(path + "?effectiveAt=2099-01-01").then().statusCode(200).body("endsOn", equalTo("2099-12-01"));
    }

    @Test
    void an_empty_roadmap_has_no_last_day() {
        as(DELEGATE).get(path).then().statusCode(200).body("endsOn", nullValue()).body("criticalPath", empty())
                .body("milestones", empty());
    }

    @Test
    void it_takes_as_many_queries_for_many_milestones_as_for_one() {
        milestone(roadmap, DELEGATE, "2099-01-01");
        var few = queries();
        var before = "";
        for (int i = 0; i < 30; i++) {
            before = before.isEmpty() ? milestone(roadmap, DELEGATE, "2099-01-01")
                    : after(roadmap(charter, DELEGATE), "2099-02-01", "PARTIES", before);
        }
        after(roadmap, "2099-03-01", "PARTIES", before);
        assertEquals(few, queries());
        as(DELEGATE).get(path).then().body("milestones.size()", is(32));
    }

    private long queries() {
        var statistics = factory.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        try {
            var before = statistics.getPrepareStatementCount();
            as(DELEGATE).get(path).then().statusCode(200);
            return statistics.getPrepareStatementCount() - before;
        } finally {
            statistics.setStatisticsEnabled(false);
        }
    }
}
