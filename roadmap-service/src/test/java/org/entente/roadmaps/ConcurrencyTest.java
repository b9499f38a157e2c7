package org.entente.roadmaps;

import static org.entente.roadmaps.SampleCharter.AZE;
import static org.entente.roadmaps.SampleCharter.charter;
import static org.entente.roadmaps.SampleCharter.json;
import static org.entente.roadmaps.SampleCharter.milestone;
import static org.entente.roadmaps.SampleCharter.roadmap;
import static org.entente.roadmaps.SampleCharter.tagOf;
import static org.entente.testkit.Callers.as;
import static org.entente.testkit.Callers.auditor;
import static org.entente.testkit.Callers.delegateOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.restassured.specification.RequestSpecification;

@ServiceTest
class ConcurrencyTest {

    private static final int WRITERS = 20;
    private String path;

    @BeforeEach
    void a_milestone() {
        path = "/api/v1/milestones/" + milestone(roadmap(charter(), delegateOf(AZE)), delegateOf(AZE), "2026-05-10");
    }

    private RequestSpecification patch(String tag, String change) {
        return as(delegateOf(AZE)).contentType("application/merge-patch+json").header("If-Match", tag).body(json(change));
    }

    @Test
    void a_change_without_a_tag_is_refused() {
        as(delegateOf(AZE)).contentType("application/merge-patch+json").body(json("{'weight': 2}")).patch(path).then()
                .statusCode(428).body("type", equalTo("/problems/precondition-required"));
    }

    @Test
    void a_weak_or_foreign_tag_matches_nothing_and_a_malformed_one_is_refused() {
        var tag = tagOf(path, delegateOf(AZE));
        patch("W/" + tag, "{'weight': 2}").patch(path).then().statusCode(412);
        patch("\"99-0\"", "{'weight': 2}").patch(path).then().statusCode(412);
        patch(tag.replace("\"", ""), "{'weight': 2}").patch(path).then().statusCode(400);
        patch("\"99-0\", " + tag, "{'weight': 2}").patch(path).then().statusCode(200);
    }

    @Test
    void a_stale_change_learns_what_both_changed_and_what_can_be_merged() {
        var tag = tagOf(path, delegateOf(AZE));
        patch(tag, "{'weight': 2, 'forecastOn': '2026-06-01'}").patch(path).then().statusCode(200);
        patch(tag, "{'weight': 3, 'dueOn': '2026-07-01'}").patch(path).then().statusCode(412)
                .body("conflicts", contains("weight")).body("mergeable", contains("dueOn"));
        patch(tag, "{'dueOn': '2026-07-01'}").patch(path).then().statusCode(412).body("conflicts", empty());
    }

    @Test
    void a_change_to_whatever_is_there_reverts_nobodys_change() throws Exception {
        var pool = Executors.newFixedThreadPool(WRITERS);
        var writers = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < WRITERS; i++) {
            var change = i % 2 == 0 ? "{'weight': " + (i + 2) + "}" : json("{'forecastOn': '2026-07-%02d'}", i + 1);
            writers.add(() -> patch("*", change).patch(path).statusCode());
        }
        try {
            pool.invokeAll(writers);
        } finally {
            pool.shutdownNow();
        }
        List<Integer> fields = as(auditor()).get(path + "/history?limit=100").then().extract().path("items.change*.size()");
        assertEquals(fields.size() - 1, fields.subList(0, fields.size() - 1).stream().filter(n -> n == 1).count());
    }

    @Test
    void an_unchanged_record_is_not_sent_again() {
        var tag = tagOf(path, auditor());
        for (var known : new String[] { tag, "W/" + tag, "\"x\", " + tag, "*" }) {
            as(auditor()).header("If-None-Match", known).get(path).then().statusCode(304).header("ETag", equalTo(tag));
        }
        as(auditor()).header("If-None-Match", "\"1-other\"").get(path).then().statusCode(200);
        as(auditor()).head(path).then().statusCode(200).header("ETag", equalTo(tag));
    }

    @Test
    void of_twenty_writers_with_one_tag_exactly_one_wins() throws Exception {
        var tag = tagOf(path, delegateOf(AZE));
        var writers = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < WRITERS; i++) {
            var change = "{'weight': " + (i + 2) + "}";
            writers.add(() -> patch(tag, change).patch(path).statusCode());
        }
        var pool = Executors.newFixedThreadPool(WRITERS);
        int won = 0;
        int lost = 0;
        try {
            for (Future<Integer> status : pool.invokeAll(writers)) {
                won += status.get() == 200 ? 1 : 0;
                lost += status.get() == 412 ? 1 : 0;
            }
        } finally {
            pool.shutdownNow();
        }
        assertEquals(1, won);
        assertEquals(WRITERS - 1, lost);
        as(auditor()).get(path + "/history").then().body("items", hasSize(2));
    }
}
