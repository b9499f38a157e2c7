package org.entente.roadmaps.milestone;

import static org.entente.roadmaps.SampleCharter.AZE;
import static org.entente.roadmaps.SampleCharter.USA;
import static org.entente.roadmaps.SampleCharter.charter;
import static org.entente.roadmaps.SampleCharter.json;
import static org.entente.roadmaps.SampleCharter.milestone;
import static org.entente.roadmaps.SampleCharter.roadmap;
import static org.entente.roadmaps.milestone.Measures.SHA;
import static org.entente.roadmaps.milestone.Measures.evidence;
import static org.entente.roadmaps.milestone.Measures.post;
import static org.entente.testkit.Callers.as;
import static org.entente.testkit.Callers.auditor;
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

import java.util.List;

import org.entente.roadmaps.ServiceTest;
import org.junit.jupiter.api.Test;

/** What proves an achievement. */
@ServiceTest
class EvidenceAddedTest {

    private static String path(String pen) {
        return "/api/v1/milestones/" + milestone(roadmap(charter(), pen), pen, "2026-05-10");
    }

    @Test
    void the_responsible_party_adds_what_proves_the_achievement() {
        var path = path(secretariat());
        var before = betweenRequests();
        evidence(path, delegateOf(AZE), SHA).statusCode(200).body("evidence.sha256", contains(SHA))
                .body("evidence[0].bytes", is(48213)).body("sources", empty());
        as(auditor()).get(path + "/history").then().body("items.action", contains("EVIDENCE_ADDED", "CREATED"))
                .body("items[0].change.evidence[1][0].mediaType", equalTo("application/pdf"));
        as(auditor()).get(path + "?asOf=" + before).then().body("evidence", empty());
    }

    @Test
    void nobody_else_adds_any() {
        var path = path(secretariat());
        evidence(path, delegateOf(USA), SHA).statusCode(403).body("type", equalTo("/problems/party-not-yours"));
        for (var token : List.of(readerOf(AZE), auditor(), viewer(), companyOf(AZE))) {
            as(token).header("If-Match", "*").body(json(evidence(SHA))).post(path + "/evidence").then().statusCode(403)
                    .body("type", equalTo("/problems/role-missing"));
        }
    }

    @Test
    void the_same_document_counts_once() {
        var path = path(delegateOf(AZE));
        evidence(path, delegateOf(AZE), SHA).statusCode(200).body("revision", is(2));
        evidence(path, delegateOf(AZE), SHA).statusCode(200).body("revision", is(2));
        post(path, "/evidence", delegateOf(AZE), evidence(SHA).replace("Acceptance", "Another")).statusCode(409)
                .body("type", equalTo("/problems/already-exists"));
    }

    @Test
    void what_could_not_be_checked_is_refused() {
        var path = path(delegateOf(AZE));
        for (var bad : List.of("sha256=" + SHA.substring(1), "sha256=" + SHA.toUpperCase(java.util.Locale.ROOT),
                "url=ftp://energy.example/x", "url=https://energy.example/a b", "mediaType=pdf", "mediaType=application/PDF")) {
            var member = bad.substring(0, bad.indexOf('='));
            post(path, "/evidence", delegateOf(AZE), evidence(SHA).replaceAll("'" + member + "': '[^']*'",
                    "'" + member + "': '" + bad.substring(bad.indexOf('=') + 1) + "'")).statusCode(400)
                    .body("errors[0].pointer", equalTo("#/" + member));
        }
        for (var bytes : List.of("0", "-1", "1.5", "1000000000001", "'9'")) {
            post(path, "/evidence", delegateOf(AZE), evidence(SHA).replace("48213", bytes)).statusCode(400)
                    .body("errors[0].pointer", equalTo("#/bytes"));
        }
        post(path, "/evidence", delegateOf(AZE), evidence(SHA).replace("2026-07-02", "2999-07-02")).statusCode(422)
                .body("type", equalTo("/problems/day-in-future"));
        as(auditor()).get(path).then().body("evidence", empty()).body("revision", is(1));
    }

    @Test
    void there_is_a_most_that_a_milestone_holds() {
        var path = path(delegateOf(AZE));
        for (int i = 0; i < 50; i++) {
            evidence(path, delegateOf(AZE), "%064x".formatted(i)).statusCode(200);
        }
        evidence(path, delegateOf(AZE), SHA).statusCode(422).body("type", equalTo("/problems/too-much-evidence"));
        as(auditor()).get(path).then().body("evidence", hasSize(50));
    }
}
