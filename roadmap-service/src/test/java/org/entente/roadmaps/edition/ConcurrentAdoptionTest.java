package org.entente.roadmaps.edition;

import static org.entente.roadmaps.SampleCharter.AZE;
import static org.entente.roadmaps.SampleCharter.USA;
import static org.entente.roadmaps.SampleCharter.charter;
import static org.entente.roadmaps.SampleCharter.json;
import static org.entente.roadmaps.SampleCharter.roadmap;
import static org.entente.roadmaps.edition.Agreement.ROADMAPS;
import static org.entente.roadmaps.edition.Agreement.adopt;
import static org.entente.roadmaps.edition.Agreement.adoption;
import static org.entente.roadmaps.edition.Agreement.amendment;
import static org.entente.roadmaps.edition.Agreement.proposed;
import static org.entente.roadmaps.edition.Agreement.say;
import static org.entente.testkit.Callers.agencyOf;
import static org.entente.testkit.Callers.as;
import static org.entente.testkit.Callers.auditor;
import static org.entente.testkit.Callers.delegateOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.entente.roadmaps.ServiceTest;
import org.junit.jupiter.api.Test;

@ServiceTest
class ConcurrentAdoptionTest {

    private static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
        var threads = Executors.newFixedThreadPool(calls.size());
        try {
            var answers = new ArrayList<T>();
            for (var answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void two_deciding_endorsements_at_the_same_instant_adopt_once() throws Exception {
        for (int i = 0; i < 5; i++) {
            var roadmap = roadmap(charter(), delegateOf(USA));
            // A system proposes, so both words are wanting.
            var proposal = proposed(roadmap, agencyOf(USA), adoption(roadmap));
            var answers = atOnce(List.<Callable<Integer>> of(
                    () -> say(proposal, delegateOf(USA), "ENDORSED").statusCode(),
                    () -> say(proposal, delegateOf(AZE), "ENDORSED").statusCode(),
                    () -> say(proposal, delegateOf(AZE), "ENDORSED").statusCode()));
            assertEquals(List.of(200, 200, 409), answers.stream().sorted().toList());
            as(auditor()).get(ROADMAPS + roadmap + "/editions?count=true").then().body("total", is(1));
            as(auditor()).get(proposal + "/history").then().body("items.action", contains("ADOPTED", "ENDORSED", "CREATED"));
        }
    }

    @Test
    void an_edition_is_what_stood_there_however_much_was_reported_meanwhile() throws Exception {
        var roadmap = roadmap(charter(), delegateOf(USA));
        var milestones = IntStream.range(0, 6).mapToObj(i -> as(delegateOf(USA)).body(json("""
                {'code': 'M-%d', 'title': {'en': 'Step'}, 'responsibleParty': 'AZE', 'dueOn': '2026-05-10'}""", i))
                .post(ROADMAPS + roadmap + "/milestones").then().statusCode(201).extract().<String> path("id")).toList();
        adopt(roadmap);
        for (int round = 0; round < 4; round++) {
            var proposal = proposed(roadmap, delegateOf(USA),
                    amendment(roadmap, milestones.get(round), json("{'dueOn': '2026-10-1%d'}", round)));
            var percent = 10 * (round + 1);
            var calls = new ArrayList<Callable<Integer>>();
            milestones.forEach(m -> calls.add(() -> as(delegateOf(AZE)).header("If-Match", "*")
                    .body(json("{'state': 'IN_PROGRESS', 'progress': %d}", percent))
                    .post("/api/v1/milestones/" + m + "/progress")
                    .statusCode()));
            calls.add(3, () -> say(proposal, delegateOf(AZE), "ENDORSED").statusCode());
            assertEquals(200, atOnce(calls).get(3));
            var edition = as(auditor()).get(ROADMAPS + roadmap + "/editions/" + (round + 2)).then().statusCode(200).extract();
            // What the ledger had at the adoption is what the edition lists, revision by revision.
            for (var kind : List.of("content", "projects", "milestones")) {
                var shown = kind.equals("content") ? List.of(edition.<Object> path("content"))
                        : edition.<List<Object>> path(kind);
                for (int i = 0; i < shown.size(); i++) {
                    var at = kind.equals("content") ? "content" : kind + "[" + i + "]";
                    assertEquals(
                            edition.<Integer> path("entries.find { it.record == '" + edition.path(at + ".id") + "' }.revision"),
                            edition.<Integer> path(at + ".revision"));
                }
            }
        }
    }
}
