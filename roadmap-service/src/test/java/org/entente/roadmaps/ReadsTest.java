package org.entente.roadmaps;

import static org.entente.roadmaps.SampleCharter.AZE;
import static org.entente.roadmaps.SampleCharter.USA;
import static org.entente.roadmaps.SampleCharter.charter;
import static org.entente.roadmaps.SampleCharter.draftMilestone;
import static org.entente.roadmaps.SampleCharter.draftRoadmap;
import static org.entente.roadmaps.SampleCharter.idOf;
import static org.entente.roadmaps.SampleCharter.json;
import static org.entente.roadmaps.SampleCharter.milestone;
import static org.entente.roadmaps.SampleCharter.roadmap;
import static org.entente.roadmaps.SampleCharter.tagOf;
import static org.entente.testkit.Callers.as;
import static org.entente.testkit.Callers.delegateOf;
import static org.entente.testkit.Callers.secretariat;
import static org.entente.testkit.Callers.tokenOf;
import static org.entente.testkit.Instants.betweenRequests;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.entente.records.export.Exports;
import org.junit.jupiter.api.Test;

/** What is kept of who read what. Each test reads in a name of its own, and so finds its own reads. */
@ServiceTest
class ReadsTest {

    private static final String READS = "/api/v1/audit/reads";

    private static final int A_PAGE_OF_AN_EXPORT = 250;

    private final String name = "reader-" + UUID.randomUUID();
    private final String delegate = tokenOf(name, AZE, "delegate");

    /** What this test's reader has read, oldest first; no more than that. */
    private List<Map<String, Object>> reads(int count) {
        return KeptReads.by(name, count);
    }

    /** Reads in this test's name what is surely kept, so that what was read before is kept by then, if it is kept at all. */
    private List<Map<String, Object>> readsBefore(int count) {
        as(tokenOf(name, null, "auditor")).get(READS + "?limit=1").then().statusCode(200);
        return reads(count + 1).subList(0, count);
    }

    private static Set<Object> recordsOf(Map<String, Object> read) {
        var records = (List<?>) read.get("records");
        assertEquals(records.size(), new HashSet<Object>(records).size(), "named once each");
        return new HashSet<>(records);
    }

    @Test
    void who_read_what_and_when_and_what_was_asked() {
        var id = milestone(roadmap(charter(), delegateOf(AZE)), delegateOf(AZE), null);
        var before = Instant.now();
        as(delegate).get("/api/v1/milestones/" + id).then().statusCode(200);
        var read = reads(1).get(0);
        assertEquals("readMilestone", read.get("operation"));
        assertEquals("/api/v1/milestones/" + id, read.get("path"));
        assertEquals(200, read.get("status"));
        assertEquals(AZE, read.get("party"));
        assertEquals(List.of(id), read.get("records"));
        assertFalse(Instant.parse((String) read.get("at")).isBefore(before.minusSeconds(1)));
        assertTrue(read.keySet().containsAll(List.of("number", "issuer", "subject")), read.toString());
        for (var none : List.of("query", "asOf", "effectiveAt", "organization")) {
            assertNull(read.get(none), none);
        }
    }

    @Test
    void what_is_for_everybody_is_not_kept() {
        var charter = charter();
        var id = idOf(draftRoadmap(charter, delegateOf(AZE), "PUBLIC"));
        for (var path : List.of("/api/v1/charters/" + charter, "/api/v1/roadmaps?charter=" + charter, "/api/v1/roadmaps/" + id,
                "/api/v1/roadmaps/" + id + "/history", "/api/v1/roadmaps/" + id + "?asOf=" + betweenRequests())) {
            as(tokenOf(name, null, "viewer")).get(path).then().statusCode(200);
        }
        assertEquals(List.of(), readsBefore(0));
    }

    @Test
    void a_list_keeps_exactly_what_is_restricted() {
        var charter = charter();
        var shared = roadmap(charter, delegateOf(AZE));
        var own = idOf(draftRoadmap(charter, delegateOf(AZE), "OWN_PARTY"));
        idOf(draftRoadmap(charter, delegateOf(AZE), "PUBLIC"));
        var hidden = idOf(draftRoadmap(charter, delegateOf(USA), "OWN_PARTY"));
        as(delegate).get("/api/v1/roadmaps?charter=" + charter).then().statusCode(200);
        var read = reads(1).get(0);
        assertEquals(Set.of(shared, own), recordsOf(read));
        assertEquals("charter=" + charter, read.get("query"));
        assertFalse(recordsOf(read).contains(hidden));
    }

    @Test
    void a_page_keeps_what_stood_on_it_and_no_more() {
        var charter = charter();
        var all = Set.of(roadmap(charter, delegateOf(AZE)), roadmap(charter, delegateOf(AZE)),
                roadmap(charter, delegateOf(AZE)));
        var next = as(delegate).get("/api/v1/roadmaps?limit=2&charter=" + charter).then().extract().path("next");
        as(delegate).get("/api/v1/roadmaps?limit=2&charter=" + charter + "&cursor=" + next).then().statusCode(200);
        var reads = reads(2);
        assertEquals(2, recordsOf(reads.get(0)).size());
        assertEquals(1, recordsOf(reads.get(1)).size());
        var both = new HashSet<>(recordsOf(reads.get(0)));
        both.addAll(recordsOf(reads.get(1)));
        assertEquals(all, both);
    }

    @Test
    void an_answer_that_says_unchanged_is_a_read_too() {
        var path = "/api/v1/milestones/" + milestone(roadmap(charter(), delegateOf(AZE)), delegateOf(AZE), null);
        var tag = tagOf(path, delegate);
        as(delegate).header("If-None-Match", tag).get(path).then().statusCode(304).header("ETag", equalTo(tag));
        as(delegate).head(path).then().statusCode(200);
        var reads = reads(3);
        assertEquals(List.of(200, 304, 200), reads.stream().map(read -> read.get("status")).toList());
        assertEquals(1, reads.stream().map(ReadsTest::recordsOf).distinct().count());
    }

    @Test
    void a_roadmap_with_its_parts_shows_each_of_them() {
        var roadmap = roadmap(charter(), delegateOf(AZE));
        var milestone = milestone(roadmap, delegateOf(AZE), null);
        as(delegate).get("/api/v1/roadmaps/" + roadmap + "?include=projects,milestones").then().statusCode(200);
        assertEquals(Set.of(roadmap, milestone), recordsOf(reads(1).get(0)));
    }

    @Test
    void a_charter_is_kept_by_the_id_of_its_history() {
        var charter = "hidden-" + UUID.randomUUID();
        as(secretariat()).body(json("""
                {'id': '%s', 'title': {'en': 'Charter'}, 'parties': ['USA', 'AZE'], 'signedOn': '2026-02-10',
                 'authenticLanguages': ['en'], 'areas': [], 'clauses': []}""", charter)).post("/api/v1/charters").then()
                .statusCode(201);
        as(delegate).get("/api/v1/charters/" + charter).then().statusCode(200);
        String record = as(delegate).get("/api/v1/charters/" + charter + "/history").then().statusCode(200).extract()
                .path("items[0].record");
        reads(2).forEach(read -> assertEquals(Set.of(record), recordsOf(read)));
    }

    @Test
    void what_was_for_everybody_once_is_restricted_if_it_is_so_today() {
        var id = idOf(draftRoadmap(charter(), delegateOf(AZE), "PUBLIC"));
        var then = betweenRequests();
        var path = "/api/v1/roadmaps/" + id;
        as(delegateOf(AZE)).contentType("application/merge-patch+json").header("If-Match", tagOf(path, delegateOf(AZE)))
                .body(json("{'visibility': 'PARTIES'}")).patch(path).then().statusCode(200);
        as(delegate).get(path + "?asOf=" + then).then().statusCode(200).body("visibility", equalTo("PUBLIC"));
        as(delegate).get(path + "/history?asOf=" + then).then().statusCode(200);
        for (var read : reads(2)) {
            assertEquals(Set.of(id), recordsOf(read));
            assertEquals(then, read.get("asOf"));
        }
    }

    @Test
    void a_question_about_the_past_says_which() {
        var id = milestone(roadmap(charter(), delegateOf(AZE)), delegateOf(AZE), null);
        as(delegate).get("/api/v1/milestones/" + id + "?effectiveAt=2100-01-01").then().statusCode(200);
        var read = reads(1).get(0);
        assertEquals("2100-01-01", read.get("effectiveAt"));
        assertEquals("effectiveAt=2100-01-01", read.get("query"));
        assertTrue(read.get("asOf").toString().endsWith("Z"), read.toString());
    }

    @Test
    void evidence_and_disclosures_are_kept_with_what_they_are_of() {
        var id = roadmap(charter(), delegateOf(AZE));
        as(delegate).get("/api/v1/audit/roadmaps/bundle?record=" + id).then().statusCode(200);
        as(delegate).get("/api/v1/ledgers/roadmaps/disclosures/000.p/1").then().statusCode(200);
        var reads = reads(2);
        assertEquals("roadmapEvidence", reads.get(0).get("operation"));
        assertEquals(Set.of(id), recordsOf(reads.get(0)));
        assertEquals("listRoadmapLedgerDisclosures", reads.get(1).get("operation"));
        // The first entry of a log is a key, and no record.
        assertEquals(List.of(), reads.get(1).get("records"));
    }

    @Test
    void what_differs_is_kept_in_whatever_form_it_is_asked_for() {
        var roadmap = roadmap(charter(), delegateOf(AZE));
        var then = betweenRequests();
        var milestone = milestone(roadmap, delegateOf(AZE), null);
        var forms = List.of("application/json", "text/plain", Exports.CSV, Exports.NDJSON, Exports.XLSX);
        for (var form : forms) {
            as(delegate).accept(form).get("/api/v1/roadmaps/" + roadmap + "/difference?from=" + then).then().statusCode(200);
        }
        reads(forms.size()).forEach(read -> assertEquals(Set.of(roadmap, milestone), recordsOf(read), read.toString()));
    }

    @Test
    void who_is_told_since_when_a_record_is_known_has_read_something() {
        var before = betweenRequests();
        var roadmap = roadmap(charter(), delegateOf(AZE));
        var path = "/api/v1/roadmaps/" + roadmap;
        as(delegate).get(path + "?asOf=" + before).then().statusCode(404).body("began", notNullValue());
        as(delegate).get(path + "/difference?from=ledger:0&to=" + before).then().statusCode(404).body("began", notNullValue());
        var open = idOf(draftRoadmap(charter(), delegateOf(AZE), "PUBLIC"));
        as(delegate).get("/api/v1/roadmaps/" + open + "?asOf=" + before).then().statusCode(404).body("began", notNullValue());
        var reads = readsBefore(2);
        for (var read : reads) {
            assertEquals(404, read.get("status"));
            assertEquals(Set.of(roadmap), recordsOf(read));
        }
        assertEquals(before, reads.get(0).get("asOf"));
    }

    @Test
    void a_moved_day_that_is_asked_for_is_kept_by_its_milestone() {
        var charter = charter();
        var id = milestone(roadmap(charter, delegateOf(AZE)), delegateOf(AZE), "2026-05-10");
        var path = "/api/v1/milestones/" + id;
        as(delegateOf(AZE)).contentType("application/merge-patch+json").header("If-Match", tagOf(path, delegateOf(AZE)))
                .body(json("{'dueOn': '2026-06-10'}")).patch(path).then().statusCode(200);
        var moved = betweenRequests();
        for (var question : List.of("/api/v1/audit/slippage?charter=", "/api/v1/audit/late-records?charter=")) {
            as(delegate).get(question + charter + "&asOf=" + moved).then().statusCode(200);
        }
        var reads = reads(2);
        assertEquals(Set.of(id), recordsOf(reads.get(0)));
        assertEquals("listLateRecords", reads.get(1).get("operation"));
    }

    @Test
    void an_export_is_kept_page_by_page_to_the_last_record() {
        var charter = charter();
        var roadmap = roadmap(charter, delegateOf(AZE));
        var all = new HashSet<Object>(Set.of(roadmap));
        for (int i = 0; i < A_PAGE_OF_AN_EXPORT; i++) {
            all.add(idOf(draftMilestone(roadmap, delegateOf(AZE), "")));
        }
        var lines = as(delegate).accept("text/csv")
                .get("/api/v1/changes/roadmaps?charter=" + charter + "&asOf=" + betweenRequests()).then().statusCode(200)
                .extract().asString().lines().count();
        // Those, the charter, which is for everybody, and the header.
        assertEquals(all.size() + 2, lines);
        var shown = new HashSet<>();
        reads(2).forEach(read -> shown.addAll(recordsOf(read)));
        assertEquals(all, shown);
    }
}
