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
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An answer about the past, asked again, is the same to the byte, also when a change recorded earlier commits later. */
@ServiceTest
class RepeatableTest {

    private static final int SLOW = 3;
    private static final int FAST = 3;
    private static final int READERS = 4;
    private static final int SECONDS = 10;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String database;

    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final AtomicBoolean over = new AtomicBoolean();

    /** A slow change: its recorded time is taken, and its commit comes after those of many that were recorded later. */
    @BeforeEach
    void some_changes_are_slow() throws SQLException {
        execute("""
                create function dawdle() returns trigger language plpgsql as $$
                begin perform pg_sleep(0.4); return null; end $$""");
        execute("""
                create trigger dawdle after insert on revision for each row
                when (new.reason = 'slow') execute function dawdle()""");
    }

    @AfterEach
    void none_is_slow() throws SQLException {
        execute("drop trigger dawdle on revision");
        execute("drop function dawdle()");
    }

    @Test
    void an_answer_about_the_past_never_changes() throws Exception {
        var charter = charter();
        var roadmap = roadmap(charter, delegateOf(AZE));
        // Before the first slow change: those share the roadmap's lock in turns, and who adds to it would wait for them all.
        var milestones = Stream.generate(() -> "/api/v1/milestones/" + milestone(roadmap, delegateOf(AZE), "2026-05-10"))
                .limit(SLOW + FAST).toList();
        var began = Instant.now();
        var threads = Executors.newCachedThreadPool();
        var work = new ArrayList<Future<?>>();
        for (var path : milestones) {
            var reason = work.size() < SLOW ? "slow" : "fast";
            work.add(threads.submit(() -> write(path, reason)));
        }
        for (int i = 0; i < READERS; i++) {
            work.add(threads.submit(() -> read(charter, roadmap, began)));
        }
        TimeUnit.SECONDS.sleep(SECONDS);
        over.set(true);
        for (var one : work) {
            one.get();
        }
        threads.shutdown();
        assertTrue(answers.size() > 100, answers.size() + " answers");
        answers.forEach((question, answer) -> assertEquals(answer, ask(question), question));
    }

    private void write(String path, String reason) {
        for (int percent = 1; !over.get(); percent = percent % 99 + 1) {
            as(delegateOf(AZE)).header("If-Match", tagOf(path, delegateOf(AZE)))
                    .body(json("{'state': 'IN_PROGRESS', 'progress': %d, 'reason': '%s'}", percent, reason))
                    .post(path + "/progress").then().statusCode(200);
        }
    }

    private void read(String charter, String roadmap, Instant began) {
        var questions = List.of("/api/v1/milestones?count=true&charter=" + charter + "&asOf=",
                "/api/v1/roadmaps/" + roadmap + "?include=milestones&asOf=", "/api/v1/roadmaps/" + roadmap + "?asOf=",
                "/api/v1/roadmaps/" + roadmap + "/difference?from=" + began + "&to=");
        while (!over.get()) {
            // Now, which the order must first reach, and a moment ago, which slow changes still fall into.
            var ago = ThreadLocalRandom.current().nextInt(3) * ThreadLocalRandom.current().nextInt(500);
            var instant = Instant.now().minusMillis(ago);
            var question = questions.get(ThreadLocalRandom.current().nextInt(questions.size()))
                    + (instant.isBefore(began) ? began : instant).truncatedTo(ChronoUnit.MICROS);
            answers.put(question, ask(question));
        }
    }

    private static String ask(String question) {
        return as(auditor()).get(question).then().statusCode(200).extract().asString();
    }

    private void execute(String statement) throws SQLException {
        try (var connection = DriverManager.getConnection(database, "owner", "owner");
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
