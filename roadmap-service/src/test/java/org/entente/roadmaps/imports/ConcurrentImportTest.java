package org.entente.roadmaps.imports;

import static org.entente.roadmaps.SampleCharter.json;
import static org.entente.roadmaps.SampleCharter.tagOf;
import static org.entente.roadmaps.imports.Imports.history;
import static org.entente.roadmaps.imports.Imports.milestones;
import static org.entente.roadmaps.imports.Imports.send;
import static org.entente.roadmaps.imports.Imports.someCharter;
import static org.entente.roadmaps.imports.SampleRegister.moved;
import static org.entente.testkit.Callers.as;
import static org.entente.testkit.Callers.secretariat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.entente.roadmaps.RoadmapProblem;
import org.entente.roadmaps.ServiceTest;
import org.entente.web.Caller;
import org.entente.web.Refusal;
import org.entente.web.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.core.JsonFactory;

/** What others do to the records of a register while it is imported. */
@ServiceTest
class ConcurrentImportTest {

    private static final Caller SECRETARIAT = new Caller("issuer", "subject", "secretariat", null, null,
            Set.of(Role.SECRETARIAT), false);

    @TempDir
    Path folder;

    @Inject
    ImportChanges changes;

    @Inject
    Clock clock;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String database;

    @Test
    void what_somebody_changed_after_the_import_began_is_a_conflict() throws IOException {
        var charter = someCharter();
        send(charter, SampleRegister.of(moved("a", "2021-01-01"))).then().statusCode(200);
        var id = (String) milestones(charter, "").get("g1 a").get("id");
        var later = Files.writeString(folder.resolve("later"), SampleRegister.of(moved("a", "2021-01-01", "2021-02-01")));
        var refusal = assertThrows(Refusal.class, () -> write(charter, later, () -> erase(id)));
        assertEquals(RoadmapProblem.REGISTER_CONFLICTS, refusal.problem());
        assertEquals(2, history(id).size(), "the creation and the erasure");
        write(charter, later, () -> {
        });
        var history = history(id);
        assertEquals(3, history.size());
        assertTrue(history.get(0).get("at").toString().compareTo(history.get(1).get("at").toString()) > 0);
    }

    @Test
    void an_import_that_waits_for_one_who_waits_for_it_is_undone_as_a_whole() throws SQLException {
        var charter = someCharter();
        send(charter, SampleRegister.of(moved("a", "2021-01-01"))).then().statusCode(200);
        var milestone = milestones(charter, "").get("g1 a");
        var later = SampleRegister.of(moved("new", "2021-01-01") + "," + moved("a", "2021-01-01", "2021-02-01"));
        try (var other = DriverManager.getConnection(database, "owner", "owner")) {
            other.setAutoCommit(false);
            execute(other, "select from milestone where id = '" + milestone.get("id") + "' for update");
            var answer = CompletableFuture.supplyAsync(() -> send(charter, later));
            untilOneWaits();
            execute(other, "select from roadmap where id = '" + milestone.get("roadmap") + "' for update");
            assertEquals(503, answer.join().statusCode(), answer.join().asString());
            other.rollback();
        }
        assertEquals(Set.of("g1 a"), milestones(charter, "").keySet());
        assertEquals(1, history(milestone.get("id")).size());
        send(charter, later).then().statusCode(200).body("changes", is(2));
    }

    private void write(String charter, Path register, Runnable meanwhile) {
        var survey = new Survey(new Faults(), clock);
        reader(survey).read(register);
        var into = new ImportTarget();
        into.charter = charter;
        Consumer<RegisterReader.Listener> told = listener -> {
            meanwhile.run();
            reader(listener).read(register);
        };
        changes.write(SECRETARIAT, into, survey, told);
    }

    private static RegisterReader reader(RegisterReader.Listener listener) {
        return new RegisterReader(new JsonFactory(), new Faults(), new PassedOver(), listener);
    }

    private static void erase(String milestone) {
        var path = "/api/v1/milestones/" + milestone;
        as(secretariat()).header("If-Match", tagOf(path, secretariat()))
                .body(json("{'record': '%s', 'revisions': [{'rev': 1, 'fields': ['actor']}], 'basis': 'Law'}", milestone))
                .post("/api/v1/ledgers/roadmaps/erasures").then().statusCode(200);
    }

    private void untilOneWaits() throws SQLException {
        try (var connection = DriverManager.getConnection(database, "owner", "owner");
                var statement = connection.createStatement()) {
            for (int i = 0; i < 500; i++) {
                try (var row = statement.executeQuery("select count(*) from pg_locks where not granted")) {
                    row.next();
                    if (row.getInt(1) > 0) {
                        return;
                    }
                }
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
            throw new AssertionError("no import waits");
        }
    }

    private static void execute(Connection connection, String statement) throws SQLException {
        try (var run = connection.createStatement()) {
            run.execute(statement);
        }
    }
}
