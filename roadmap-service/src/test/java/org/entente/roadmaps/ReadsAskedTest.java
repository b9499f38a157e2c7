package org.entente.roadmaps;

import static org.entente.roadmaps.SampleCharter.AZE;
import static org.entente.roadmaps.SampleCharter.USA;
import static org.entente.roadmaps.SampleCharter.charter;
import static org.entente.roadmaps.SampleCharter.milestone;
import static org.entente.roadmaps.SampleCharter.roadmap;
import static org.entente.testkit.Callers.as;
import static org.entente.testkit.Callers.auditor;
import static org.entente.testkit.Callers.auditorOf;
import static org.entente.testkit.Callers.delegateOf;
import static org.entente.testkit.Callers.tokenOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

/** Who may ask who read what, and by what. Each test reads in a name of its own, and so finds its own reads. */
@ServiceTest
class ReadsAskedTest {

    private static final String READS = "/api/v1/audit/reads";

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

    @Test
    void who_read_what_can_be_taken_away() {
        as(delegate).get("/api/v1/roadmaps/" + roadmap(charter(), delegateOf(AZE))).then().statusCode(200);
        var read = reads(1).get(0);
        var lines = as(auditor()).accept("text/csv").get(READS + "?actor=" + name).then().statusCode(200).extract().asString()
                .lines().toList();
        assertEquals("number,at,operation,path,query,asOf,effectiveAt,status,actor,issuer,subject,party,organization,records",
                lines.get(0));
        assertEquals(2, lines.size());
        assertTrue(lines.get(1).startsWith(read.get("number") + "," + read.get("at") + ",readRoadmap," + read.get("path")),
                lines.get(1));
    }

    @Test
    void who_asks_who_read_what_is_kept_too() {
        as(tokenOf(name, null, "auditor")).get(READS + "?party=AZE&limit=1").then().statusCode(200);
        var read = reads(1).get(0);
        assertEquals("listRoadmapReads", read.get("operation"));
        assertEquals("party=AZE&limit=1", read.get("query"));
        assertEquals(List.of(), read.get("records"));
    }

    @Test
    void an_auditors_question_is_kept_even_if_it_was_refused() {
        as(delegate).get(READS).then().statusCode(403).body("type", equalTo("/problems/role-missing"));
        as(delegate).get("/api/v1/audit/roadmaps/bundle?record=" + UUID.randomUUID()).then().statusCode(404);
        as(delegate).get("/api/v1/audit/roadmaps/bundle?record=none").then().statusCode(400);
        as(delegate).accept("text/csv").get("/api/v1/audit/roadmaps/bundle").then().statusCode(406);
        // Of another question than an auditor's a refusal tells nothing.
        as(delegate).get("/api/v1/milestones/" + UUID.randomUUID()).then().statusCode(404);
        var reads = readsBefore(4);
        assertEquals(List.of(403, 404, 400, 406), reads.stream().map(read -> read.get("status")).toList());
        reads.forEach(read -> assertEquals(List.of(), read.get("records")));
        assertEquals("record=none", reads.get(2).get("query"));
    }

    @Test
    void a_token_in_an_address_is_not_kept() {
        as(delegate).get(READS + "?access_token=" + delegate).then().statusCode(403);
        as(tokenOf(name, null, "auditor")).get(READS + "?access_token=" + delegate).then().statusCode(400);
        as(tokenOf(name, null, "auditor")).get(READS + "?actor=" + delegate.substring(0, 200)).then().statusCode(200);
        var reads = reads(3);
        assertNull(reads.get(0).get("query"));
        assertNull(reads.get(1).get("query"));
        assertEquals("actor=…", reads.get(2).get("query"));
    }

    @Test
    void a_partys_auditor_learns_of_its_own_readers_alone() {
        var id = roadmap(charter(), delegateOf(AZE));
        as(delegate).get("/api/v1/roadmaps/" + id).then().statusCode(200);
        reads(1);
        as(auditorOf(AZE)).get(READS + "?actor=" + name).then().body("items.path", hasItem("/api/v1/roadmaps/" + id));
        for (var query : List.of("?actor=" + name, "?record=" + id + "&actor=" + name, "?party=AZE", "?actor=secretariat")) {
            as(auditorOf(USA)).get(READS + query + "&count=true").then().statusCode(200).body("items.size()", equalTo(0))
                    .body("total", equalTo(0));
        }
    }

    @Test
    void nobody_but_an_auditor_asks_who_read_what() {
        for (var role : List.of("viewer", "delegate", "secretariat", "partner-reader", "partner-writer", "private-sector")) {
            as(tokenOf(name, AZE, role)).get(READS).then().statusCode(403);
        }
    }

    @Test
    void reads_are_found_by_everything_that_is_kept_of_them() {
        var id = milestone(roadmap(charter(), delegateOf(AZE)), delegateOf(AZE), null);
        as(delegate).get("/api/v1/milestones/" + id).then().statusCode(200);
        as(delegate).get("/api/v1/milestones/" + id + "/history").then().statusCode(200);
        var reads = reads(2);
        var at = reads.get(1).get("at");
        found(1, "operation=readMilestone");
        found(2, "record=" + id);
        found(0, "record=" + UUID.randomUUID());
        found(2, "party=AZE");
        found(0, "party=USA");
        found(0, "organization=nobody");
        found(1, "from=" + at);
        found(2, "until=" + at);
        found(1, "until=" + reads.get(0).get("at"));
        found(1, "from=" + at + "&until=" + at);
    }

    private void found(int count, String filter) {
        as(auditor()).get(READS + "?actor=" + name + "&count=true&" + filter).then().statusCode(200)
                .body("items.size()", equalTo(count)).body("total", equalTo(count));
    }

    @Test
    void reads_are_paged_newest_first_or_oldest_first() {
        var id = milestone(roadmap(charter(), delegateOf(AZE)), delegateOf(AZE), null);
        for (int i = 0; i < 5; i++) {
            as(delegate).get("/api/v1/milestones/" + id + "?effectiveAt=2100-01-0" + (i + 1)).then().statusCode(200);
        }
        var reads = reads(5);
        assertEquals(List.of(5, 4, 3, 2, 1), walk("?actor=" + name + "&limit=2"));
        assertEquals(List.of(1, 2, 3, 4, 5), walk("?actor=" + name + "&limit=2&sort=at"));
        var span = "&from=" + reads.get(2).get("at") + "&until=" + reads.get(3).get("at");
        assertEquals(List.of(4, 3), walk("?actor=" + name + "&limit=1&record=" + id + span));
    }

    /** The days asked for, in the order in which the pages tell them. */
    private static List<Integer> walk(String query) {
        var days = new ArrayList<Integer>();
        var cursor = "";
        do {
            var page = as(auditor()).get(READS + query + cursor).then().statusCode(200).extract();
            page.<List<String>> path("items.effectiveAt").forEach(day -> days.add(Integer.valueOf(day.substring(8))));
            cursor = page.path("next") == null ? null : "&cursor=" + page.path("next");
        } while (cursor != null);
        return days;
    }

    @Test
    void a_question_that_means_nothing_is_refused() {
        for (var wrong : Map.of("from", "from=2026-05-10T08:00:01Z&until=2026-05-10T08:00:00Z", "until", "until=2026-05-10",
                "operation", "operation=readEverything", "actr", "actr=x", "record", "record=7", "sort", "sort=actor", "party",
                "party=azerbaijan", "asOf", "asOf=2026-05-10T08:00:00Z", "effectiveAt", "effectiveAt=2026-05-10", "limit",
                "limit=0").entrySet()) {
            as(auditor()).get(READS + "?" + wrong.getValue()).then().statusCode(400)
                    .body("type", equalTo("/problems/validation")).body("errors[0].parameter", equalTo(wrong.getKey()));
        }
    }

    @Test
    void a_cursor_is_of_one_question() {
        as(tokenOf(name, null, "auditor")).get(READS).then().statusCode(200);
        as(tokenOf(name, null, "auditor")).get(READS).then().statusCode(200);
        reads(2);
        String next = as(auditor()).get(READS + "?limit=1").then().extract().path("next");
        as(auditor()).get(READS + "?limit=1&party=AZE&cursor=" + next).then().statusCode(400)
                .body("type", equalTo("/problems/cursor-unknown"));
        as(auditor()).get(READS + "?limit=1&cursor=" + next).then().statusCode(200);
    }
}
