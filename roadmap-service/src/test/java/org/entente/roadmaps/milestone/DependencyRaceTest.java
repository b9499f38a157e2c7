package org.entente.roadmaps.milestone;

import static org.entente.roadmaps.SampleCharter.AZE;
import static org.entente.roadmaps.SampleCharter.USA;
import static org.entente.roadmaps.SampleCharter.charter;
import static org.entente.roadmaps.SampleCharter.milestone;
import static org.entente.roadmaps.SampleCharter.roadmap;
import static org.entente.roadmaps.milestone.DependencyTest.amend;
import static org.entente.roadmaps.milestone.DependencyTest.depend;
import static org.entente.testkit.Callers.delegateOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import org.entente.roadmaps.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.restassured.response.Response;

/** Writers of dependencies at the same time, each in a roadmap of its own: no row is common to them. */
@ServiceTest
class DependencyRaceTest {

    private String charter;

    @BeforeEach
    void a_charter() {
        charter = charter();
    }

    private String milestoneOf(String party) {
        return milestone(roadmap(charter, delegateOf(party)), delegateOf(party), "2026-05-10");
    }

    @Test
    void of_two_writers_who_close_a_circle_together_one_is_refused() throws Exception {
        for (int round = 0; round < 10; round++) {
            var a = milestoneOf(AZE);
            var b = milestoneOf(USA);
            assertEquals(List.of(200, 409), atOnce(List.of(() -> depend(a, AZE, b), () -> depend(b, USA, a))));
        }
    }

    @Test
    void of_many_writers_who_close_a_circle_together_the_last_is_refused() throws Exception {
        var writers = 8;
        var milestones = new ArrayList<String>();
        for (int i = 0; i < writers; i++) {
            milestones.add(milestoneOf(AZE));
        }
        var writes = new ArrayList<Callable<Response>>();
        for (int i = 0; i < writers; i++) {
            var from = milestones.get(i);
            var to = milestones.get((i + 1) % writers);
            writes.add(() -> depend(from, AZE, to));
        }
        var expected = new ArrayList<>(Collections.nCopies(writers - 1, 200));
        expected.add(409);
        assertEquals(expected, atOnce(writes));
    }

    @Test
    void of_who_hides_a_milestone_and_who_waits_for_it_at_once_one_is_refused() throws Exception {
        for (int round = 0; round < 10; round++) {
            var permit = milestoneOf(USA);
            var cable = milestoneOf(AZE);
            var statuses = atOnce(List.of(() -> depend(cable, AZE, permit),
                    () -> amend(permit, USA, "{'visibility': 'OWN_PARTY'}")));
            assertEquals(200, statuses.get(0));
            assertTrue(List.of(409, 422).contains(statuses.get(1)), statuses.toString());
        }
    }

    /** What they were answered, in order. */
    private static List<Integer> atOnce(List<Callable<Response>> writes) throws Exception {
        var pool = Executors.newFixedThreadPool(writes.size());
        try {
            var answers = new ArrayList<Integer>();
            for (var answer : pool.invokeAll(writes)) {
                answers.add(answer.get().statusCode());
            }
            Collections.sort(answers);
            return answers;
        } finally {
            pool.shutdownNow();
        }
    }
}
