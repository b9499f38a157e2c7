package org.entente.roadmaps.assessment;

import static org.entente.roadmaps.SampleCharter.AZE;
import static org.entente.roadmaps.SampleCharter.USA;
import static org.entente.roadmaps.SampleCharter.charter;
import static org.entente.roadmaps.SampleCharter.draftMilestone;
import static org.entente.roadmaps.SampleCharter.draftRoadmap;
import static org.entente.roadmaps.SampleCharter.idOf;
import static org.entente.roadmaps.SampleCharter.json;
import static org.entente.roadmaps.assessment.Assessing.amend;
import static org.entente.roadmaps.assessment.Assessing.assess;
import static org.entente.roadmaps.assessment.Assessing.independent;
import static org.entente.roadmaps.assessment.Assessing.milestone;
import static org.entente.roadmaps.assessment.Assessing.shared;
import static org.entente.testkit.Callers.agencyOf;
import static org.entente.testkit.Callers.as;
import static org.entente.testkit.Callers.auditor;
import static org.entente.testkit.Callers.auditorOf;
import static org.entente.testkit.Callers.companyOf;
import static org.entente.testkit.Callers.delegateOf;
import static org.entente.testkit.Callers.readerOf;
import static org.entente.testkit.Callers.secretariat;
import static org.entente.testkit.Callers.viewer;
import static org.entente.testkit.Instants.betweenRequests;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;

import org.entente.roadmaps.PeerForTests;
import org.entente.roadmaps.ServiceTest;
import org.junit.jupiter.api.Test;

@ServiceTest
class AssessmentTest {

    private static final String OWN = ", 'visibility': 'OWN_PARTY'";

    @Test
    void each_party_puts_its_own_reading_on_record() {
        var milestone = milestone(charter(), "PARTIES");
        assess(milestone, agencyOf(AZE), "SUBSTANTIAL", "2026-06-01", json("""
                , 'method': {'en': 'Site visit'}, 'assessor': '%s', 'assessorRole': 'inspectorate',
                'evidence': [{'title': {'en': 'Report'}, 'url': 'https://a.example/r', 'mediaType': 'text/html', 'bytes': 9,
                              'sha256': '%s'}],
                'sources': [{'url': 'https://a.example', 'kind': 'REPORTED'}]""", PeerForTests.ORGANIZATION, "a".repeat(64)))
                .then().statusCode(201).body("party", equalTo("AZE")).body("independent", is(false))
                .body("visibility", equalTo("PARTIES")).body("milestone", equalTo(milestone))
                .body("evidence[0].bytes", is(9)).body("actions.name", contains("amend"));
        assess(milestone, delegateOf(USA), "LIMITED", "2026-06-02", "").then().statusCode(201).body("party", equalTo("USA"));
        as(readerOf(AZE)).get("/api/v1/milestones/" + milestone + "/assessments?count=true").then().statusCode(200)
                .body("items.party", contains("AZE", "USA")).body("total", is(2)).body("items.actions[0]", empty());
        as(auditor()).get("/api/v1/milestones/" + milestone + "/assessments?party=USA").then()
                .body("items.reading", contains("LIMITED"));
        as(auditor()).get("/api/v1/milestones/" + milestone + "/assessments?sort=-assessedOn&limit=1").then()
                .body("items.party", contains("USA"));
        as(auditor()).get("/api/v1/milestones/" + milestone + "/assessments?reading=LIMITED,COMPLETE").then()
                .body("items.party", contains("USA"));
    }

    @Test
    void an_independent_one_names_who_made_it() {
        var milestone = milestone(charter(), "PUBLIC");
        assess(milestone, secretariat(), "LIMITED", "2026-06-01", "").then().statusCode(422)
                .body("type", equalTo("/problems/assessor-missing"));
        independent(milestone, "LIMITED").then().statusCode(201).body("party", nullValue()).body("independent", is(true));
        assess(milestone, secretariat(), "LIMITED", "2026-06-01",
                OWN + ", 'assessor': '%s'".formatted(PeerForTests.ORGANIZATION)).then().statusCode(422)
                .body("type", equalTo("/problems/own-party-without-party"));
        as(viewer()).get("/api/v1/milestones/" + milestone + "/assessments?independent=true").then()
                .body("items.assessor", contains(PeerForTests.ORGANIZATION));
        as(viewer()).get("/api/v1/milestones/" + milestone).then().body("readings.reading", contains("LIMITED"))
                .body("divergent", is(false));
    }

    @Test
    void who_is_no_writer_of_a_party_assesses_nothing() {
        var milestone = milestone(charter(), "PUBLIC");
        for (var token : List.of(readerOf(AZE), auditor(), auditorOf(AZE), viewer(), companyOf(AZE))) {
            assess(milestone, token, "LIMITED", "2026-06-01", "").then().statusCode(403)
                    .body("type", equalTo("/problems/role-missing"));
        }
        // Of a third country, which sees what is public.
        assess(milestone, delegateOf("ARM"), "LIMITED", "2026-06-01", "").then().statusCode(403)
                .body("type", equalTo("/problems/party-not-yours"));
    }

    @Test
    void nobody_changes_the_reading_of_another() {
        var milestone = milestone(charter(), "PUBLIC");
        var id = shared(milestone, delegateOf(AZE), "LIMITED");
        for (var token : List.of(delegateOf(USA), agencyOf(USA), secretariat())) {
            amend(id, token, "{'reading': 'COMPLETE'}").statusCode(403).body("type", equalTo("/problems/party-not-yours"));
        }
        for (var token : List.of(readerOf(AZE), auditor())) {
            amend(id, token, "{'reading': 'COMPLETE'}").statusCode(403).body("type", equalTo("/problems/role-missing"));
        }
        amend(idOf(independent(milestone, "LIMITED")), delegateOf(AZE), "{'reading': 'COMPLETE'}").statusCode(403);
    }

    @Test
    void what_a_party_keeps_to_itself_does_not_exist_for_the_other() {
        var milestone = milestone(charter(), "PARTIES");
        var id = idOf(assess(milestone, delegateOf(USA), "LIMITED", "2026-06-01", OWN));
        for (var token : List.of(delegateOf(AZE), agencyOf(AZE), readerOf(AZE), auditorOf(AZE), secretariat(), viewer())) {
            for (var below : List.of("", "/history")) {
                as(token).get("/api/v1/assessments/" + id + below).then().statusCode(404)
                        .body("type", equalTo("/problems/assessment-unknown"));
            }
        }
        for (var token : List.of(delegateOf(AZE), secretariat())) {
            as(token).contentType("application/merge-patch+json").header("If-Match", "*").body(json("{'reading': 'COMPLETE'}"))
                    .patch("/api/v1/assessments/{id}", id).then().statusCode(404);
            as(token).get("/api/v1/milestones/" + milestone + "/assessments?count=true").then().body("items", empty())
                    .body("total", is(0));
            as(token).get("/api/v1/changes/roadmaps?record=" + id).then().body("items", empty());
        }
        as(viewer()).get("/api/v1/milestones/" + milestone + "/assessments").then().statusCode(404)
                .body("type", equalTo("/problems/milestone-unknown"));
        as(auditor()).get("/api/v1/assessments/" + id).then().statusCode(200);
        as(readerOf(USA)).get("/api/v1/assessments/" + id).then().statusCode(200);
        // Its own Party's overview tells what is shared, so that it sees what the others see.
        as(delegateOf(USA)).get("/api/v1/milestones/" + milestone).then().body("readings", empty());
    }

    @Test
    void a_note_is_shared_once_and_stays_shared() {
        var milestone = milestone(charter(), "PARTIES");
        var id = idOf(assess(milestone, delegateOf(USA), "LIMITED", "2026-06-01", OWN));
        var secret = betweenRequests();
        amend(id, delegateOf(USA), "{'visibility': 'PARTIES'}").statusCode(200);
        as(delegateOf(AZE)).get("/api/v1/assessments/" + id).then().statusCode(200).body("revision", is(2));
        as(delegateOf(AZE)).get("/api/v1/assessments/" + id + "/history").then().body("items.action",
                contains("VISIBILITY_CHANGED"));
        as(delegateOf(AZE)).get("/api/v1/milestones/" + milestone + "/assessments?asOf=" + secret).then().body("items",
                empty());
        as(delegateOf(USA)).get("/api/v1/milestones/" + milestone + "/assessments?asOf=" + secret).then()
                .body("items", hasSize(1));
        amend(id, delegateOf(USA), "{'visibility': 'OWN_PARTY'}").statusCode(409)
                .body("type", equalTo("/problems/assessment-shared"));
    }

    @Test
    void a_correction_is_a_revision_and_a_new_reading_a_new_record() {
        var milestone = milestone(charter(), "PARTIES");
        var first = shared(milestone, delegateOf(AZE), "LIMITED");
        var before = betweenRequests();
        amend(first, delegateOf(AZE), "{'reading': 'NOT_STARTED'}").statusCode(200).body("revision", is(2));
        as(auditor()).get("/api/v1/assessments/" + first + "/history").then()
                .body("items.action", contains("READING_CORRECTED", "CREATED"))
                .body("items[0].effectiveOn", equalTo("2026-06-01"))
                .body("items[0].change.reading", contains("LIMITED", "NOT_STARTED"));
        as(auditor()).get("/api/v1/assessments/" + first + "?asOf=" + before).then().body("reading", equalTo("LIMITED"));
        idOf(assess(milestone, delegateOf(AZE), "COMPLETE", "2026-09-01", ""));
        // Of an earlier day, put on record late: it does not take the place of the newer one.
        idOf(assess(milestone, delegateOf(AZE), "NO_EVIDENCE", "2026-01-01", ""));
        as(auditor()).get("/api/v1/milestones/" + milestone).then().body("readings.reading", contains("COMPLETE"))
                .body("readings.assessedOn", contains("2026-09-01"));
        as(auditor()).get("/api/v1/milestones/" + milestone + "?effectiveAt=2026-07-01").then().statusCode(404);
        as(auditor()).get("/api/v1/milestones/" + milestone + "/assessments").then().body("items.reading",
                contains("NO_EVIDENCE", "NOT_STARTED", "COMPLETE"));
    }

    @Test
    void bad_readings_are_refused() {
        var milestone = milestone(charter(), "PARTIES");
        assess(milestone, delegateOf(AZE), "LIMITED", "2999-01-01", "").then().statusCode(422)
                .body("type", equalTo("/problems/day-in-future"));
        assess(milestone, delegateOf(AZE), "GOOD", "2026-01-01", "").then().statusCode(400)
                .body("errors[0].pointer", equalTo("#/reading"));
        assess(milestone, delegateOf(AZE), "LIMITED", "2026-01-01", ", 'party': 'USA'").then().statusCode(400)
                .body("errors[0].pointer", equalTo("#/party"));
        assess(milestone, delegateOf(AZE), "LIMITED", "2026-01-01", ", 'visibility': 'PUBLIC'").then().statusCode(422)
                .body("type", equalTo("/problems/more-visible-than-milestone"));
        assess(milestone, delegateOf(AZE), "LIMITED", "2026-01-01",
                ", 'assessor': '0198c2f0-0000-7000-8000-00000000000f'").then().statusCode(422)
                .body("type", equalTo("/problems/organization-unknown"));
        assess(milestone, delegateOf(AZE), "LIMITED", "2026-01-01", ", 'assessor': '%s'".formatted(PeerForTests.HIDDEN)).then()
                .statusCode(422).body("type", equalTo("/problems/reference-hidden"));
        var own = idOf(assess(milestone, delegateOf(AZE), "LIMITED", "2026-01-01",
                OWN + ", 'assessor': '%s'".formatted(PeerForTests.HIDDEN)));
        amend(own, delegateOf(AZE), "{'visibility': 'PARTIES'}").statusCode(422)
                .body("type", equalTo("/problems/reference-hidden"));
        as(delegateOf(AZE)).contentType("application/merge-patch+json").body("{}").patch("/api/v1/assessments/{id}", own).then()
                .statusCode(428);
    }

    @Test
    void a_milestone_is_not_hidden_behind_what_was_shared_of_it() {
        var roadmap = idOf(draftRoadmap(charter(), delegateOf(USA), "PARTIES"));
        var milestone = idOf(draftMilestone(roadmap, delegateOf(USA), ""));
        idOf(assess(milestone, delegateOf(AZE), "LIMITED", "2026-06-01", OWN));
        narrow(milestone, 200);
        // On a draft of one Party its readings are its own, unless said otherwise.
        assess(milestone, delegateOf(USA), "LIMITED", "2026-06-01", "").then().statusCode(201)
                .body("visibility", equalTo("OWN_PARTY"));
        assess(milestone, delegateOf(AZE), "LIMITED", "2026-06-01", "").then().statusCode(404);
        var other = idOf(draftMilestone(roadmap, delegateOf(USA), ""));
        shared(other, delegateOf(AZE), "LIMITED");
        narrow(other, 409);
    }

    private static void narrow(String milestone, int status) {
        as(delegateOf(USA)).contentType("application/merge-patch+json").header("If-Match", "*")
                .body(json("{'visibility': 'OWN_PARTY'}")).patch("/api/v1/milestones/{id}", milestone).then()
                .statusCode(status);
    }
}
