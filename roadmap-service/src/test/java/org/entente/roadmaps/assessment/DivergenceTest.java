package org.entente.roadmaps.assessment;

import static org.entente.roadmaps.SampleCharter.AZE;
import static org.entente.roadmaps.SampleCharter.USA;
import static org.entente.roadmaps.SampleCharter.charter;
import static org.entente.roadmaps.SampleCharter.draftMilestone;
import static org.entente.roadmaps.SampleCharter.draftRoadmap;
import static org.entente.roadmaps.SampleCharter.idOf;
import static org.entente.roadmaps.assessment.Assessing.amend;
import static org.entente.roadmaps.assessment.Assessing.assess;
import static org.entente.roadmaps.assessment.Assessing.independent;
import static org.entente.roadmaps.assessment.Assessing.milestone;
import static org.entente.roadmaps.assessment.Assessing.shared;
import static org.entente.testkit.Callers.as;
import static org.entente.testkit.Callers.auditor;
import static org.entente.testkit.Callers.auditorOf;
import static org.entente.testkit.Callers.delegateOf;
import static org.entente.testkit.Callers.readerOf;
import static org.entente.testkit.Callers.secretariat;
import static org.entente.testkit.Callers.viewer;
import static org.entente.testkit.Instants.betweenRequests;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import java.util.List;

import org.entente.roadmaps.ServiceTest;
import org.junit.jupiter.api.Test;

/** Where the Parties' readings differ: in the milestone, in lists and in their totals, to each caller of what it may see. */
@ServiceTest
class DivergenceTest {

    private static final String OWN = ", 'visibility': 'OWN_PARTY'";
    private static final String PUBLIC = ", 'visibility': 'PUBLIC'";

    /** Whether a caller is told so, everywhere alike. */
    private static void isTold(String token, String milestone, boolean divergent, String when) {
        as(token).get("/api/v1/milestones/" + milestone + (when.isEmpty() ? "" : "?" + when)).then().statusCode(200)
                .body("divergent", is(divergent));
        String roadmap = as(token).get("/api/v1/milestones/" + milestone).then().extract().path("roadmap");
        var list = "/api/v1/roadmaps/" + roadmap + "/milestones?count=true" + and(when);
        var everywhere = "/api/v1/milestones?roadmap=" + roadmap + "&count=true" + and(when);
        for (var asked : List.of(list, everywhere)) {
            as(token).get(asked + "&divergent=true").then().statusCode(200).body("total", is(divergent ? 1 : 0))
                    .body("items.id", divergent ? contains(milestone) : empty());
            as(token).get(asked + "&divergent=false").then().statusCode(200).body("total", is(divergent ? 0 : 1))
                    .body("items.id", divergent ? empty() : contains(milestone));
        }
        as(token).get("/api/v1/roadmaps/" + roadmap + "?include=milestones" + and(when)).then()
                .body("milestones.divergent", contains(divergent));
    }

    private static String and(String when) {
        return when.isEmpty() ? "" : "&" + when;
    }

    @Test
    void parties_that_read_a_milestone_differently_diverge() {
        var milestone = milestone(charter(), "PARTIES");
        isTold(auditor(), milestone, false, "");
        shared(milestone, delegateOf(AZE), "COMPLETE");
        isTold(auditor(), milestone, false, "");
        var us = shared(milestone, delegateOf(USA), "LIMITED");
        for (var token : List.of(auditor(), delegateOf(AZE), readerOf(USA), secretariat())) {
            isTold(token, milestone, true, "");
        }
        as(delegateOf(AZE)).get("/api/v1/milestones/" + milestone).then().body("readings.party", contains("AZE", "USA"))
                .body("readings.reading", contains("COMPLETE", "LIMITED"));
        amend(us, delegateOf(USA), "{'reading': 'COMPLETE'}").statusCode(200);
        isTold(auditor(), milestone, false, "");
    }

    @Test
    void a_newer_reading_takes_the_place_of_the_older() {
        var milestone = milestone(charter(), "PARTIES");
        shared(milestone, delegateOf(AZE), "COMPLETE");
        shared(milestone, delegateOf(USA), "LIMITED");
        idOf(assess(milestone, delegateOf(USA), "COMPLETE", "2026-06-02", ""));
        isTold(auditor(), milestone, false, "");
        // Of the same day, but recorded last.
        idOf(assess(milestone, delegateOf(USA), "SUBSTANTIAL", "2026-06-02", ""));
        isTold(auditor(), milestone, true, "");
    }

    @Test
    void an_independent_reading_makes_no_divergence() {
        var milestone = milestone(charter(), "PARTIES");
        shared(milestone, delegateOf(AZE), "COMPLETE");
        assess(milestone, secretariat(), "LIMITED", "2026-06-01",
                ", 'assessor': '%s'".formatted(org.entente.roadmaps.PeerForTests.ORGANIZATION)).then().statusCode(201);
        isTold(auditor(), milestone, false, "");
        as(auditor()).get("/api/v1/milestones/" + milestone).then().body("readings.reading", contains("COMPLETE", "LIMITED"));
    }

    @Test
    void what_a_party_has_not_shared_makes_none_for_anybody() {
        var milestone = milestone(charter(), "PARTIES");
        shared(milestone, delegateOf(AZE), "COMPLETE");
        var own = idOf(assess(milestone, delegateOf(USA), "LIMITED", "2026-06-01", OWN));
        for (var token : List.of(auditor(), auditorOf(AZE), delegateOf(AZE), delegateOf(USA), secretariat())) {
            isTold(token, milestone, false, "");
        }
        var secret = betweenRequests();
        amend(own, delegateOf(USA), "{'visibility': 'PARTIES'}").statusCode(200);
        isTold(delegateOf(AZE), milestone, true, "");
        isTold(delegateOf(AZE), milestone, false, "asOf=" + secret);
    }

    @Test
    void a_newer_note_that_is_not_shared_leaves_the_shared_one_in_its_place() {
        var milestone = milestone(charter(), "PARTIES");
        shared(milestone, delegateOf(AZE), "COMPLETE");
        shared(milestone, delegateOf(USA), "LIMITED");
        idOf(assess(milestone, delegateOf(USA), "COMPLETE", "2026-09-01", OWN));
        for (var token : List.of(auditor(), delegateOf(AZE), delegateOf(USA))) {
            isTold(token, milestone, true, "");
        }
    }

    @Test
    void who_may_not_see_the_readings_does_not_learn_that_they_differ() {
        var milestone = milestone(charter(), "PUBLIC");
        shared(milestone, delegateOf(AZE), "COMPLETE");
        shared(milestone, delegateOf(USA), "LIMITED");
        isTold(delegateOf(AZE), milestone, true, "");
        for (var token : List.of(viewer(), delegateOf("ARM"))) {
            isTold(token, milestone, false, "");
            isTold(token, milestone, false, "asOf=" + betweenRequests());
            as(token).get("/api/v1/milestones/" + milestone).then().body("readings", empty());
            as(token).get("/api/v1/milestones/" + milestone + "/assessments?count=true").then().statusCode(200)
                    .body("total", is(0));
        }
        idOf(assess(milestone, delegateOf(AZE), "SUBSTANTIAL", "2026-06-01", PUBLIC));
        idOf(assess(milestone, delegateOf(USA), "SUBSTANTIAL", "2026-06-01", PUBLIC));
        isTold(viewer(), milestone, false, "");
        as(viewer()).get("/api/v1/milestones/" + milestone).then().body("readings.reading",
                contains("SUBSTANTIAL", "SUBSTANTIAL"));
        idOf(assess(milestone, delegateOf(USA), "LIMITED", "2026-06-02", PUBLIC));
        isTold(viewer(), milestone, true, "");
    }

    @Test
    void the_past_diverges_as_it_did() {
        var milestone = milestone(charter(), "PARTIES");
        shared(milestone, delegateOf(AZE), "COMPLETE");
        var before = betweenRequests();
        var us = shared(milestone, delegateOf(USA), "LIMITED");
        var between = betweenRequests();
        amend(us, delegateOf(USA), "{'reading': 'COMPLETE'}").statusCode(200);
        isTold(auditor(), milestone, false, "");
        isTold(delegateOf(AZE), milestone, false, "asOf=" + before);
        isTold(delegateOf(AZE), milestone, true, "asOf=" + between);
        isTold(auditor(), milestone, true, "asOf=" + between);
    }

    @Test
    void a_charters_milestones_are_compared_within_it() {
        var charter = charter();
        var roadmap = idOf(draftRoadmap(charter, secretariat(), "PARTIES"));
        var differing = List.of(idOf(draftMilestone(roadmap, secretariat(), "")),
                idOf(draftMilestone(roadmap, secretariat(), "")),
                milestone(charter, "PARTIES"));
        var agreeing = idOf(draftMilestone(roadmap, secretariat(), ""));
        for (var milestone : differing) {
            shared(milestone, delegateOf(AZE), "COMPLETE");
            shared(milestone, delegateOf(USA), "NO_EVIDENCE");
        }
        shared(agreeing, delegateOf(AZE), "LIMITED");
        shared(agreeing, delegateOf(USA), "LIMITED");
        as(delegateOf(AZE)).get("/api/v1/milestones?charter=" + charter + "&divergent=true&count=true").then()
                .body("total", is(3)).body("items.id", containsInAnyOrder(differing.toArray()));
        as(delegateOf(AZE)).get("/api/v1/milestones?charter=" + charter + "&divergent=false").then()
                .body("items.id", contains(agreeing));
        var first = as(auditor()).get("/api/v1/milestones?charter=" + charter + "&divergent=true&limit=2").then().extract();
        as(auditor()).get("/api/v1/milestones?charter=" + charter + "&divergent=true&limit=2&cursor=" + first.path("next"))
                .then()
                .body("items", org.hamcrest.Matchers.hasSize(1));
        as(auditor()).get("/api/v1/milestones?divergent=perhaps").then().statusCode(400)
                .body("errors[0].parameter", equalTo("divergent"));
        independent(agreeing, "COMPLETE").then().statusCode(422);
    }
}
