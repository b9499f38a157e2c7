package org.entente.roadmaps.edition;

import static org.entente.roadmaps.SampleCharter.AZE;
import static org.entente.roadmaps.SampleCharter.USA;
import static org.entente.roadmaps.SampleCharter.charter;
import static org.entente.roadmaps.SampleCharter.json;
import static org.entente.roadmaps.SampleCharter.milestone;
import static org.entente.roadmaps.SampleCharter.roadmap;
import static org.entente.roadmaps.edition.Agreement.ROADMAPS;
import static org.entente.roadmaps.edition.Agreement.adopt;
import static org.entente.roadmaps.edition.Agreement.adoption;
import static org.entente.roadmaps.edition.Agreement.amendment;
import static org.entente.roadmaps.edition.Agreement.proposed;
import static org.entente.roadmaps.edition.Agreement.say;
import static org.entente.testkit.Callers.as;
import static org.entente.testkit.Callers.auditor;
import static org.entente.testkit.Callers.delegateOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.inject.Inject;

import org.entente.roadmaps.ServiceTest;
import org.junit.jupiter.api.Test;

import io.quarkus.scheduler.Scheduler;

@ServiceTest
class DeadlineTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    Scheduler looks;

    private static String until(String draft, Duration fromNow, String procedure) {
        return draft.replace("\"purpose\"", "\"procedure\": \"%s\", \"deadline\": \"%s\", \"purpose\"".formatted(procedure,
                Instant.now().plus(fromNow)));
    }

    /** Asks until the proposal is decided. */
    private static void decided(String proposal) {
        var until = Instant.now().plus(PATIENCE);
        while (as(auditor()).get(proposal).path("state").equals("OPEN")) {
            assertFalse(Instant.now().isAfter(until), "nobody has drawn the conclusion");
        }
    }

    @Test
    void silence_adopts_at_the_deadline() {
        var roadmap = roadmap(charter(), delegateOf(USA));
        var proposal = proposed(roadmap, delegateOf(USA), until(adoption(roadmap), Duration.ofSeconds(1), "SILENCE"));
        as(delegateOf(AZE)).get(proposal).then().body("state", is("OPEN"));
        decided(proposal);
        as(delegateOf(AZE)).get(proposal).then().body("state", is("ADOPTED")).body("outcome.because", is("NOBODY_OBJECTED"))
                .body("edition", is(1)).body("endorsements.party", contains(USA));
        as(auditor()).get(proposal + "/history").then().body("items[0].actor", is("silence-procedure"))
                .body("items[0].party", nullValue()).body("items.action", contains("ADOPTED", "CREATED"));
        as(delegateOf(AZE)).get(ROADMAPS + roadmap).then().body("state", is("AGREED"));
    }

    @Test
    void silence_that_one_party_breaks_adopts_nothing() {
        var roadmap = roadmap(charter(), delegateOf(USA));
        var proposal = proposed(roadmap, delegateOf(USA), until(adoption(roadmap), Duration.ofMinutes(5), "SILENCE"));
        say(proposal, delegateOf(AZE), "OBJECTED").then().statusCode(200).body("state", is("REJECTED"))
                .body("outcome.because", is("OBJECTED"));
    }

    @Test
    void what_takes_every_word_lapses_without_one() {
        var roadmap = roadmap(charter(), delegateOf(USA));
        var proposal = proposed(roadmap, delegateOf(USA), until(adoption(roadmap), Duration.ofMillis(300), "EXPLICIT"));
        decided(proposal);
        as(delegateOf(AZE)).get(proposal).then().body("state", is("LAPSED")).body("outcome.because", is("DEADLINE_PASSED"));
        as(delegateOf(USA)).get(ROADMAPS + roadmap).then().body("state", is("DRAFT"));
        say(proposal, delegateOf(AZE), "ENDORSED").then().statusCode(409).body("type", endsWith("proposal-decided"));
    }

    @Test
    void after_the_deadline_nobody_speaks_even_before_the_conclusion_is_drawn() {
        var roadmap = roadmap(charter(), delegateOf(USA));
        looks.pause();
        try {
            var proposal = proposed(roadmap, delegateOf(USA), until(adoption(roadmap), Duration.ofMillis(300), "EXPLICIT"));
            var until = Instant.now().plus(PATIENCE);
            while (!Instant.now().isAfter(Instant.parse(as(auditor()).get(proposal).path("deadline")))) {
                assertFalse(Instant.now().isAfter(until));
            }
            say(proposal, delegateOf(AZE), "ENDORSED").then().statusCode(409).body("type", endsWith("deadline-passed"));
            // The service was down over the deadline: it is concluded when it is back, once.
            as(auditor()).get(proposal).then().body("state", is("OPEN")).body("actions", org.hamcrest.Matchers.empty());
            looks.resume();
            decided(proposal);
            as(auditor()).get(proposal + "/history?count=true").then().body("total", is(2));
        } finally {
            looks.resume();
        }
    }

    @Test
    void silence_over_a_target_that_moved_lapses_and_says_what_moved() {
        var roadmap = roadmap(charter(), delegateOf(USA));
        var milestone = milestone(roadmap, delegateOf(USA), "2026-05-10");
        adopt(roadmap);
        var proposal = proposed(roadmap, delegateOf(USA),
                until(amendment(roadmap, milestone, json("{'dueOn': '2026-07-01'}")), Duration.ofSeconds(3), "SILENCE"));
        Agreement.amend(roadmap, milestone, json("{'dueOn': '2026-06-01'}"));
        decided(proposal);
        as(delegateOf(AZE)).get(proposal).then().body("state", is("LAPSED")).body("outcome.because", is("TARGET_MOVED"))
                .body("outcome.moved[0].field", is("dueOn")).body("edition", nullValue());
        as(delegateOf(AZE)).get("/api/v1/milestones/" + milestone).then().body("dueOn", is("2026-06-01"));
    }

    @Test
    void silence_over_what_can_no_longer_be_lapses_and_says_why() {
        var roadmap = roadmap(charter(), delegateOf(USA));
        adopt(roadmap);
        var code = "M-" + UUID.randomUUID();
        var add = json("{'action': 'ADD', 'kind': 'MILESTONE', 'values': {'code': '%s', 'title': {'en': 'New'}}}", code);
        var silent = proposed(roadmap, delegateOf(USA),
                until(Agreement.amendmentOf(roadmap, add), Duration.ofSeconds(3), "SILENCE"));
        Agreement.endorse(proposed(roadmap, delegateOf(AZE), Agreement.amendmentOf(roadmap, add)), delegateOf(USA));
        decided(silent);
        as(delegateOf(AZE)).get(silent).then().body("state", is("LAPSED")).body("outcome.because", is("NOT_APPLICABLE"))
                .body("outcome.problem", is("already-exists"));
        as(delegateOf(AZE)).get(ROADMAPS + roadmap).then().body("edition", is(2));
    }
}
