package org.entente.roadmaps;

import static org.entente.roadmaps.SampleCharter.AZE;
import static org.entente.roadmaps.SampleCharter.USA;
import static org.entente.roadmaps.SampleCharter.charter;
import static org.entente.roadmaps.SampleCharter.json;
import static org.entente.roadmaps.SampleCharter.milestone;
import static org.entente.roadmaps.SampleCharter.roadmap;
import static org.entente.roadmaps.SampleCharter.tagOf;
import static org.entente.testkit.Callers.agencyOf;
import static org.entente.testkit.Callers.as;
import static org.entente.testkit.Callers.auditor;
import static org.entente.testkit.Callers.delegateOf;
import static org.entente.testkit.Callers.secretariat;
import static org.entente.testkit.Callers.viewer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Base64;
import java.util.List;
import java.util.Map;

import org.entente.ledger.Disclosure;
import org.entente.ledger.Entry;
import org.entente.ledger.Hash;
import org.entente.ledger.RevisionEntry;
import org.junit.jupiter.api.Test;

import io.restassured.response.Response;

/** Erasure by law in the register of roadmaps: who reported something need not stand there for ever. */
@ServiceTest
class ErasureTest {

    private static final String ERASURES = "/api/v1/ledgers/roadmaps/erasures";

    @Test
    void who_did_it_and_why_is_gone_and_the_milestone_stays_as_it_is() {
        var path = reported();
        erase(path, "{'rev': 2, 'fields': ['actor', 'reason']}").then().statusCode(200).body("revision", is(3))
                .body("action", equalTo("REDACTED")).body("redacts.rev", contains(2));
        as(auditor()).get(path).then().body("revision", is(3)).body("state", equalTo("IN_PROGRESS"));
        as(auditor()).get(path + "/history?include=entries").then().statusCode(200)
                .body("items[1].actor", nullValue()).body("items[1].reason", nullValue())
                .body("items[1].state.progress", is(40));
        var history = history(path);
        assertEquals(14, opened(history.get(0)).size());
        assertEquals(12, opened(history.get(1)).size());
        assertEquals(opened(history.get(0)).get("prev"), Hash.ofLeaf(bytes(history.get(1))).base64());
    }

    @Test
    void in_every_kind_of_record() {
        var charter = charter();
        var roadmap = roadmap(charter, delegateOf(AZE));
        for (var path : List.of("/api/v1/charters/" + charter, "/api/v1/roadmaps/" + roadmap,
                "/api/v1/milestones/" + milestone(roadmap, delegateOf(AZE), null))) {
            var id = history(path).get(0).get("record").toString();
            var body = body(id, "{'rev': 1, 'fields': ['actor', 'change', 'effectiveOn', 'organization', 'party', 'reason']}");
            as(secretariat()).header("If-Match", tagOf(path, secretariat())).body(body).post(ERASURES).then().statusCode(200);
            as(secretariat()).get(path).then().statusCode(200).body("revision", is(2));
            assertEquals(8, opened(history(path).get(1)).size());
        }
    }

    @Test
    void nobody_but_the_secretariat_and_nobody_what_is_hidden() {
        var path = reported();
        var body = body(history(path).get(0).get("record").toString(), "{'rev': 1, 'fields': ['actor']}");
        for (var token : List.of(delegateOf(AZE), delegateOf(USA), agencyOf(AZE), auditor(), viewer())) {
            as(token).header("If-Match", "*").body(body).post(ERASURES).then().statusCode(403);
        }
        var hidden = SampleCharter.idOf(SampleCharter.draftRoadmap(charter(), delegateOf(AZE), "OWN_PARTY"));
        as(secretariat()).header("If-Match", "*").body(body(hidden, "{'rev': 1, 'fields': ['actor']}")).post(ERASURES).then()
                .statusCode(404).body("type", equalTo("/problems/record-unknown"));
    }

    @Test
    void what_cannot_be_erased_is_refused() {
        var path = reported();
        for (var wrong : Map.of("{'rev': 2, 'fields': ['state']}", "state-in-force", "{'rev': 1, 'fields': ['visibility']}",
                "field-identifies", "{'rev': 1, 'fields': ['dueOn']}", "field-unknown", "{'rev': 9, 'fields': ['actor']}",
                "revision-unknown").entrySet()) {
            erase(path, wrong.getKey()).then().body("type", equalTo("/problems/" + wrong.getValue()));
        }
        erase(path, "{'rev': 1, 'fields': ['actor']}, {'rev': 1, 'fields': ['actor', 'state']}").then().statusCode(200);
        erase(path, "{'rev': 1, 'fields': ['state']}").then().statusCode(409)
                .body("type", equalTo("/problems/erased-already"));
    }

    @Test
    void the_receipt_of_a_creation_is_the_leaf_hash_of_its_revision() {
        var created = SampleCharter.draftMilestone(roadmap(charter(), delegateOf(AZE)), delegateOf(AZE), "");
        created.then().statusCode(201);
        var leaf = Hash.ofLeaf(bytes(history("/api/v1/milestones/" + created.path("id")).get(0))).base64();
        assertEquals(":" + leaf + ":", created.header("Ledger-Leaf"));
    }

    @Test
    void an_empty_reason_says_nothing() {
        var path = "/api/v1/milestones/" + milestone(roadmap(charter(), delegateOf(AZE)), delegateOf(AZE), null);
        as(delegateOf(AZE)).header("If-Match", tagOf(path, delegateOf(AZE)))
                .body(json("{'state': 'IN_PROGRESS', 'progress': 40, 'reason': ''}")).post(path + "/progress").then()
                .statusCode(200);
        as(auditor()).get(path + "/history").then().body("items[0].reason", nullValue());
    }

    private static String reported() {
        var path = "/api/v1/milestones/" + milestone(roadmap(charter(), delegateOf(AZE)), delegateOf(AZE), "2026-05-10");
        as(delegateOf(AZE)).header("If-Match", tagOf(path, delegateOf(AZE)))
                .body(json("{'state': 'IN_PROGRESS', 'progress': 40, 'reason': 'Elnur said so'}")).post(path + "/progress")
                .then().statusCode(200);
        return path;
    }

    private static Response erase(String path, String revisions) {
        return as(secretariat()).header("If-Match", tagOf(path, secretariat()))
                .body(body(history(path).get(0).get("record").toString(), revisions)).post(ERASURES);
    }

    private static String body(String record, String revisions) {
        return json("{'record': '%s', 'revisions': [%s], 'basis': 'Law on Personal Data, Art. 7'}", record, revisions);
    }

    private static List<Map<String, Object>> history(String path) {
        return as(auditor()).get(path + "/history?include=entries").then().statusCode(200).extract().path("items");
    }

    private static byte[] bytes(Map<String, Object> revision) {
        return Base64.getDecoder().decode((String) revision.get("entry"));
    }

    private static Map<String, Object> opened(Map<String, Object> revision) {
        var disclosures = (List<?>) revision.get("disclosures");
        return ((RevisionEntry) Entry.parse(bytes(revision)))
                .open(disclosures.stream().map(d -> Disclosure.parse((String) d)).toList());
    }
}
