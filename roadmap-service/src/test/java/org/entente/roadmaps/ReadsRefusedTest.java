package org.entente.roadmaps;

import static org.entente.roadmaps.SampleCharter.AZE;
import static org.entente.roadmaps.SampleCharter.charter;
import static org.entente.roadmaps.SampleCharter.roadmap;
import static org.entente.roadmaps.SampleCharter.tagOf;
import static org.entente.testkit.Callers.as;
import static org.entente.testkit.Callers.auditor;
import static org.entente.testkit.Callers.delegateOf;
import static org.entente.testkit.Callers.tokenOf;
import static org.entente.testkit.Callers.viewer;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import io.restassured.response.Response;

/** While nobody can record who reads, nobody reads what is not for everybody. */
@ServiceTest
class ReadsRefusedTest {

    private static final int FAR_MORE_THAN_FIT = 2000;
    private static final String HEAVY = "?include=" + "projects,".repeat(900) + "milestones";

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String database;

    @Test
    void what_cannot_be_recorded_is_not_given_away() throws SQLException {
        var name = "reader-" + UUID.randomUUID();
        var reader = tokenOf(name, AZE, "delegate");
        var open = charter();
        var path = "/api/v1/roadmaps/" + roadmap(open, delegateOf(AZE));
        var tag = tagOf(path, delegateOf(AZE));
        var given = 0;
        try (var owner = DriverManager.getConnection(database, "owner", "owner"); var sql = owner.createStatement()) {
            owner.setAutoCommit(false);
            sql.execute("lock table read in share mode");
            for (var address : new String[] { path + HEAVY, path }) {
                while (as(reader).get(address).statusCode() == 200) {
                    assertTrue(++given < FAR_MORE_THAN_FIT);
                }
            }
            assertTrue(given > 10, "only " + given);
            mustTellNothing(as(reader).get(path));
            mustTellNothing(as(reader).header("If-None-Match", tag).get(path));
            mustTellNothing(as(reader).head(path));
            mustTellNothing(as(auditor()).get("/api/v1/audit/reads?actor=" + "x".repeat(255)));
            // What is for everybody is read on.
            as(viewer()).get("/api/v1/charters/" + open).then().statusCode(200).header("ETag", not(nullValue()));
            owner.rollback();
        }
        KeptReads.waitFor(name, given);
        assertEquals(given, KeptReads.count(name));
        as(reader).get(path).then().statusCode(200);
    }

    private static void mustTellNothing(Response answer) {
        answer.then().statusCode(503).header("ETag", nullValue()).header("Memento-Datetime", nullValue())
                .header("Retry-After", equalTo("5")).header("Cache-Control", equalTo("no-store"))
                .contentType("application/problem+json");
        if (!answer.asString().isEmpty()) {
            answer.then().body("type", equalTo("/problems/read-not-recorded")).body("status", equalTo(503))
                    .body(not(containsString("Energy roadmap"))).body("items", nullValue());
        }
    }
}
