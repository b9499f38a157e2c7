package org.entente.roadmaps;

import static org.entente.roadmaps.SampleCharter.AZE;
import static org.entente.roadmaps.SampleCharter.charter;
import static org.entente.roadmaps.SampleCharter.milestone;
import static org.entente.roadmaps.SampleCharter.roadmap;
import static org.entente.testkit.Callers.as;
import static org.entente.testkit.Callers.auditor;
import static org.entente.testkit.Callers.delegateOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;

/** One question cannot keep the database busy for as long as it likes. */
@ServiceTest
class LongQuestionTest {

    private static final String CANCEL = """
            select pg_cancel_backend(pid) from pg_stat_activity
            where usename = 'app' and wait_event_type = 'Lock' and query like '%from Milestone %'""";

    @Inject
    AgroalDataSource database;

    @Inject
    Flyway migrations;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @Test
    void a_statement_of_the_service_ends_in_time_but_a_migration_has_all_it_needs() throws SQLException {
        try (var service = database.getConnection();
                var owner = migrations.getConfiguration().getDataSource().getConnection()) {
            assertEquals("20s", one(service, "show statement_timeout"));
            assertEquals("0", one(owner, "show statement_timeout"));
        }
    }

    @Test
    void a_question_that_was_ended_may_be_asked_again_later() throws Exception {
        var path = "/api/v1/milestones/" + milestone(roadmap(charter(), delegateOf(AZE)), delegateOf(AZE), "2026-05-10");
        try (var owner = DriverManager.getConnection(url, "owner", "owner");
                var other = DriverManager.getConnection(url, "postgres", "postgres")) {
            owner.setAutoCommit(false);
            execute(owner, "lock table milestone in access exclusive mode");
            var answer = CompletableFuture.supplyAsync(() -> as(auditor()).get(path));
            while (!answer.isDone()) {
                one(other, CANCEL);
            }
            owner.rollback();
            answer.get().then().statusCode(503).body("type", equalTo("/problems/unavailable"))
                    .header("Retry-After", notNullValue());
        }
        as(auditor()).get(path).then().statusCode(200);
    }

    private static void execute(Connection connection, String statement) throws SQLException {
        try (var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    private static String one(Connection connection, String query) throws SQLException {
        try (var sql = connection.createStatement(); var row = sql.executeQuery(query)) {
            return row.next() ? row.getString(1) : null;
        }
    }
}
