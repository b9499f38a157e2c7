package org.entente.groups;

import static org.entente.groups.Agreement.adopt;
import static org.entente.groups.Agreement.adoption;
import static org.entente.groups.Agreement.amend;
import static org.entente.groups.Agreement.amendment;
import static org.entente.groups.Agreement.decided;
import static org.entente.groups.Agreement.groupWithDraft;
import static org.entente.groups.Agreement.json;
import static org.entente.groups.Agreement.proposed;
import static org.entente.groups.Agreement.say;
import static org.entente.groups.Agreement.until;
import static org.entente.groups.Door.AZE;
import static org.entente.groups.Door.USA;
import static org.entente.groups.Door.get;
import static org.entente.groups.Door.order;
import static org.entente.testkit.Callers.agencyOf;
import static org.entente.testkit.Callers.auditor;
import static org.entente.testkit.Callers.delegateOf;
import static org.entente.testkit.Callers.secretariat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.Test;

@InTheService
class MandateDeadlineTest {

    private static final Duration SOON = Duration.ofSeconds(2);

    @Test
    void silence_adopts_at_the_deadline() {
        var group = groupWithDraft();
        var proposal = proposed(group, delegateOf(USA), until(SOON, "SILENCE", adoption(group)));
        get(delegateOf(AZE), proposal).then().body("state", is("OPEN"));
        decided(proposal);
        get(delegateOf(AZE), proposal).then().body("state", is("ADOPTED")).body("outcome.because", is("NOBODY_OBJECTED"))
                .body("edition", is(1)).body("endorsements.party", contains(USA));
        get(auditor(), proposal + "/history").then().body("items[0].actor", is("silence-procedure"))
                .body("items[0].party", nullValue()).body("items.action", contains("ADOPTED", "CREATED"));
        get(auditor(), group + "/mandates").then().body("items.number", contains(1));
    }

    @Test
    void silence_that_one_party_breaks_adopts_nothing() {
        var group = groupWithDraft();
        var proposal = proposed(group, delegateOf(USA), until(Duration.ofMinutes(5), "SILENCE", adoption(group)));
        say(proposal, delegateOf(AZE), "OBJECTED").then().statusCode(200).body("state", is("REJECTED"));
    }

    @Test
    void what_takes_every_word_lapses_without_one() {
        var group = groupWithDraft();
        var proposal = proposed(group, delegateOf(USA), until(Duration.ofMillis(300), "EXPLICIT", adoption(group)));
        decided(proposal);
        get(delegateOf(AZE), proposal).then().body("state", is("LAPSED")).body("outcome.because", is("DEADLINE_PASSED"));
        get(delegateOf(AZE), group).then().body("mandate.agreedOn", nullValue());
        say(proposal, delegateOf(AZE), "ENDORSED").then().statusCode(409).body("type", endsWith("/proposal-decided"));
    }

    @Test
    void silence_over_a_mandate_that_moved_lapses_and_says_what_moved() {
        var group = groupWithDraft();
        adopt(group);
        var proposal = proposed(group, delegateOf(USA),
                until(SOON, "SILENCE", amendment(group, json("{'until': '2096-01-01'}"))));
        amend(group, json("{'until': '2095-01-01'}"));
        decided(proposal);
        get(delegateOf(AZE), proposal).then().body("state", is("LAPSED")).body("outcome.because", is("TARGET_MOVED"))
                .body("outcome.moved[0].field", is("mandate")).body("edition", nullValue());
        get(delegateOf(AZE), group).then().body("mandate.until", is("2095-01-01")).body("mandateEdition", is(2));
    }

    @Test
    void silence_over_a_group_that_was_closed_lapses_and_says_why() {
        var group = groupWithDraft();
        var proposal = proposed(group, delegateOf(USA), until(SOON, "SILENCE", adoption(group)));
        order(secretariat(), group + "/transitions", Door.tagOf(group), json("{'to': 'CONCLUDED'}")).then().statusCode(200);
        decided(proposal);
        get(delegateOf(AZE), proposal).then().body("state", is("LAPSED")).body("outcome.because", is("NOT_APPLICABLE"))
                .body("outcome.problem", is("group-closed"));
    }

    @Test
    void deciding_endorsements_at_the_same_instant_adopt_once() throws Exception {
        for (int i = 0; i < 5; i++) {
            var group = groupWithDraft();
            // A system proposes, so both words are wanting.
            var proposal = proposed(group, agencyOf(USA), adoption(group));
            var answers = atOnce(List.<Callable<Integer>> of(
                    () -> say(proposal, delegateOf(USA), "ENDORSED").statusCode(),
                    () -> say(proposal, delegateOf(AZE), "ENDORSED").statusCode(),
                    () -> say(proposal, delegateOf(AZE), "ENDORSED").statusCode()));
            assertEquals(List.of(200, 200, 409), answers.stream().sorted().toList());
            get(auditor(), group + "/mandates?count=true").then().body("total", is(1)).body("items.number", contains(1));
            get(auditor(), proposal + "/history").then().body("items.action", contains("ADOPTED", "ENDORSED", "CREATED"));
        }
    }

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
}
