package org.entente.e2e;

import static org.entente.e2e.Callers.CHARTER;
import static org.entente.e2e.Callers.as;
import static org.entente.e2e.Callers.idOf;
import static org.entente.e2e.Callers.json;
import static org.entente.e2e.Callers.tagOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.util.UUID;

import org.junit.jupiter.api.Test;

@OnTheStack
class ReportingJourney {

    private static String draft(String who, String visibility) {
        return idOf(as(who).body(json("""
                {'charter': '%s', 'code': 'J-%s', 'area': 'connectivity', 'visibility': '%s',
                 'title': {'en': 'Green corridor', 'az': 'Yaşıl dəhliz'}}""", CHARTER, UUID.randomUUID(), visibility))
                .post("/api/v1/roadmaps"));
    }

    private static String milestone(String roadmap, String who) {
        return idOf(as(who).body(json("""
                {'code': 'M1', 'title': {'en': 'Survey'}, 'responsibleParty': 'AZE', 'dueOn': '2026-05-10'}"""))
                .post("/api/v1/roadmaps/{id}/milestones", roadmap));
    }

    @Test
    void a_delegate_drafts_the_other_partys_system_reports_and_the_auditor_reads_who_did_what() {
        var roadmap = draft("delegate-usa", "PARTIES");
        var path = "/api/v1/milestones/" + milestone(roadmap, "delegate-usa");
        as("agency-aze").header("If-Match", tagOf(path, "agency-aze"))
                .body(json("{'state': 'REPORTED', 'achievedOn': '2026-05-08', 'reason': 'Survey ship back'}"))
                .post(path + "/progress").then().statusCode(200).body("timeliness", equalTo("MET"))
                .body("slippageDays", is(-2));
        as("auditor").get(path + "/history").then().statusCode(200)
                .body("items.actor", contains("agency-aze", "delegate-usa")).body("items.party", contains("AZE", "USA"))
                .body("items[0].change.state", contains("PLANNED", "REPORTED"));
        as("reader-usa").get("/api/v1/roadmaps/{id}?include=milestones", roadmap).then().statusCode(200)
                .body("progress", is(100)).body("milestones[0].title.en", equalTo("Survey"));
    }

    @Test
    void nobody_writes_in_the_name_of_the_other_party() {
        var roadmap = draft("delegate-usa", "PARTIES");
        var path = "/api/v1/roadmaps/" + roadmap;
        for (var stranger : new String[] { "delegate-aze", "agency-aze" }) {
            as(stranger).header("If-Match", tagOf(path, stranger)).body(json("{'to': 'WITHDRAWN'}"))
                    .post(path + "/transitions").then().statusCode(403).body("type", equalTo("/problems/party-not-yours"));
        }
        for (var reader : new String[] { "auditor", "reader-usa", "viewer", "company-usa" }) {
            as(reader).header("If-Match", "*").body(json("{'to': 'WITHDRAWN'}")).post(path + "/transitions").then()
                    .statusCode(403).body("type", equalTo("/problems/role-missing"));
        }
    }

    @Test
    void the_other_party_does_not_learn_that_a_draft_exists() {
        var roadmap = draft("agency-aze", "OWN_PARTY");
        for (var stranger : new String[] { "delegate-usa", "agency-usa", "reader-usa", "secretariat", "viewer",
                "company-aze" }) {
            as(stranger).get("/api/v1/roadmaps/{id}", roadmap).then().statusCode(404);
            as(stranger).get("/api/v1/roadmaps?limit=100&sort=-id").then().body("items.id", not(hasItem(roadmap)));
        }
        as("delegate-aze").get("/api/v1/roadmaps/{id}", roadmap).then().statusCode(200);
        as("auditor").get("/api/v1/roadmaps/{id}/history", roadmap).then().statusCode(200).body("items", hasSize(1));
    }

    @Test
    void a_lost_update_is_impossible_through_the_gateway_too() {
        var path = "/api/v1/milestones/" + milestone(draft("delegate-aze", "PARTIES"), "delegate-aze");
        var tag = tagOf(path, "delegate-aze");
        as("delegate-aze").contentType("application/merge-patch+json").header("If-Match", tag)
                .body(json("{'dueOn': '2026-06-10'}"))
                .patch(path).then().statusCode(200);
        as("delegate-aze").contentType("application/merge-patch+json").header("If-Match", tag)
                .body(json("{'dueOn': '2026-07-10'}"))
                .patch(path).then().statusCode(412).body("conflicts", contains("dueOn"));
        as("delegate-aze").header("If-None-Match", tagOf(path, "delegate-aze")).get(path).then().statusCode(304);
    }
}
