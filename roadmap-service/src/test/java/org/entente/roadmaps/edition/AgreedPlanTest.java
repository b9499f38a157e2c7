package org.entente.roadmaps.edition;

import static org.entente.roadmaps.SampleCharter.AZE;
import static org.entente.roadmaps.SampleCharter.USA;
import static org.entente.roadmaps.SampleCharter.charter;
import static org.entente.roadmaps.SampleCharter.json;
import static org.entente.roadmaps.SampleCharter.milestone;
import static org.entente.roadmaps.SampleCharter.roadmap;
import static org.entente.roadmaps.edition.Agreement.ROADMAPS;
import static org.entente.roadmaps.edition.Agreement.adopt;
import static org.entente.roadmaps.edition.Agreement.amend;
import static org.entente.roadmaps.edition.Agreement.amendment;
import static org.entente.roadmaps.edition.Agreement.proposed;
import static org.entente.roadmaps.edition.Agreement.say;
import static org.entente.testkit.Callers.as;
import static org.entente.testkit.Callers.auditor;
import static org.entente.testkit.Callers.delegateOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import org.entente.roadmaps.ServiceTest;
import org.junit.jupiter.api.Test;

import io.restassured.response.Response;

/** What waits for what is agreed like the days are. */
@ServiceTest
class AgreedPlanTest {

    @Test
    void what_an_agreed_milestone_waits_for_changes_by_proposal() {
        var roadmap = roadmap(charter(), delegateOf(USA));
        var first = milestone(roadmap, delegateOf(USA), "2026-05-10");
        var second = milestone(roadmap, delegateOf(USA), "2026-06-10");
        adopt(roadmap);
        as(delegateOf(USA)).contentType("application/merge-patch+json").header("If-Match", "*")
                .body(json("{'dependsOn': ['%s']}", first)).patch("/api/v1/milestones/" + second).then().statusCode(409)
                .body("type", endsWith("change-needs-proposal"));
        amend(roadmap, second, json("{'dependsOn': ['%s']}", first));
        as(auditor()).get("/api/v1/milestones/" + second).then().body("dependsOn", contains(first));
        as(auditor()).get(ROADMAPS + roadmap + "/critical-path").then().body("criticalPath", contains(first, second));
    }

    @Test
    void the_picture_shows_the_day_that_was_agreed_first() {
        var roadmap = roadmap(charter(), delegateOf(USA));
        var milestone = milestone(roadmap, delegateOf(USA), "2099-05-10");
        adopt(roadmap);
        var before = as(auditor()).get(ROADMAPS + roadmap + "/timeline.svg").then().statusCode(200).extract().asString();
        assertTrue(before.contains("Agreed for 10 May 2099. ") && !before.contains("First agreed for"), before);
        amend(roadmap, milestone, json("{'dueOn': '2099-09-30'}"));
        var after = as(auditor()).get(ROADMAPS + roadmap + "/timeline.svg").then().statusCode(200).extract().asString();
        assertTrue(after.contains("Agreed for 30 September 2099. First agreed for 10 May 2099."), after);
    }

    @Test
    void of_two_adoptions_that_close_a_circle_together_one_is_refused_whole() throws Exception {
        var charter = charter();
        for (int round = 0; round < 3; round++) {
            var ours = roadmap(charter, delegateOf(USA));
            var a = milestone(ours, delegateOf(USA), "2026-05-10");
            var theirs = roadmap(charter, delegateOf(USA));
            var b = milestone(theirs, delegateOf(USA), "2026-05-10");
            adopt(ours);
            adopt(theirs);
            var one = proposed(ours, delegateOf(USA), amendment(ours, a, json("{'dependsOn': ['%s']}", b)));
            var other = proposed(theirs, delegateOf(USA), amendment(theirs, b, json("{'dependsOn': ['%s']}", a)));
            var answers = atOnce(List.of(() -> say(one, delegateOf(AZE), "ENDORSED"),
                    () -> say(other, delegateOf(AZE), "ENDORSED")));
            assertEquals(List.of(200, 409), answers.stream().map(Response::statusCode).sorted().toList());
            answers.stream().filter(answer -> answer.statusCode() == 409).forEach(
                    answer -> answer.then().body("type", endsWith("dependency-cycle")).body("cycle", hasSize(3)));
            var won = answers.get(0).statusCode() == 200;
            as(auditor()).get("/api/v1/milestones/" + (won ? b : a)).then().body("dependsOn", empty());
            as(auditor()).get("/api/v1/milestones/" + (won ? a : b)).then().body("dependsOn", contains(won ? b : a));
        }
    }

    private static List<Response> atOnce(List<Callable<Response>> calls) throws Exception {
        var pool = Executors.newFixedThreadPool(calls.size());
        try {
            var answers = new ArrayList<Response>();
            for (var answer : pool.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            pool.shutdownNow();
        }
    }
}
