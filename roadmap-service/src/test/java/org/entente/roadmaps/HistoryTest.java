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
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@ServiceTest
class HistoryTest {

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String database;

    @Test
    void a_change_is_told_with_who_why_and_what_it_was_before() {
        var path = "/api/v1/milestones/" + milestone(roadmap(charter(), delegateOf(AZE)), delegateOf(AZE), "2026-05-10");
        as(delegateOf(AZE)).header("If-Match", tagOf(path, delegateOf(AZE)))
                .body(json("{'state': 'IN_PROGRESS', 'progress': 40, 'reason': 'Survey done', 'effectiveOn': '2026-04-01'}"))
                .post(path + "/progress").then().statusCode(200).body("revision", is(2));
        as(auditor()).get(path + "/history").then().statusCode(200).body("items.revision", contains(2, 1))
                .body("items[0].action", equalTo("STATE_CHANGED")).body("items[0].actor", equalTo("delegate-aze"))
                .body("items[0].party", equalTo("AZE")).body("items[0].reason", equalTo("Survey done"))
                .body("items[0].effectiveOn", equalTo("2026-04-01"))
                .body("items[0].change.progress", contains(0, 40))
                .body("items[0].change.state", contains("PLANNED", "IN_PROGRESS"))
                .body("items[0].state.dueOn", equalTo("2026-05-10"))
                .body("items[1].action", equalTo("CREATED"));
    }

    @Test
    void a_moved_day_is_an_action_of_its_own() {
        var path = "/api/v1/milestones/" + milestone(roadmap(charter(), delegateOf(AZE)), delegateOf(AZE), "2026-05-10");
        as(delegateOf(AZE)).contentType("application/merge-patch+json").header("If-Match", tagOf(path, delegateOf(AZE)))
                .body(json("{'dueOn': '2026-06-10'}")).patch(path).then().statusCode(200);
        as(auditor()).get(path + "/history").then().body("items[0].action", equalTo("DUE_DATE_MOVED"))
                .body("items[0].change.dueOn", contains("2026-05-10", "2026-06-10"));
    }

    @Test
    void what_changes_nothing_writes_nothing() {
        var path = "/api/v1/milestones/" + milestone(roadmap(charter(), delegateOf(AZE)), delegateOf(AZE), "2026-05-10");
        var tag = tagOf(path, delegateOf(AZE));
        as(delegateOf(AZE)).contentType("application/merge-patch+json").header("If-Match", tag)
                .body(json("{'dueOn': '2026-05-10'}")).patch(path).then().statusCode(200).header("ETag", equalTo(tag));
        as(auditor()).get(path + "/history").then().body("items", hasSize(1));
    }

    @Test
    void a_history_is_paged_newest_first() {
        var path = "/api/v1/milestones/" + milestone(roadmap(charter(), delegateOf(AZE)), delegateOf(AZE), null);
        for (int i = 1; i <= 4; i++) {
            as(delegateOf(AZE)).header("If-Match", tagOf(path, delegateOf(AZE)))
                    .body(json("{'state': 'IN_PROGRESS', 'progress': %d}", i)).post(path + "/progress").then().statusCode(200);
        }
        var first = as(auditor()).get(path + "/history?limit=2&count=true").then().body("items.revision", contains(5, 4))
                .body("total", is(5)).extract();
        as(auditor()).get(path + "/history?limit=2&cursor=" + first.path("next")).then().body("items.revision", contains(3, 2));
    }

    @Test
    void a_history_takes_no_writes() {
        var path = "/api/v1/roadmaps/" + roadmap(charter(), delegateOf(AZE)) + "/history";
        as(delegateOf(AZE)).body("{}").post(path).then().statusCode(405);
    }

    @Test
    void neither_the_service_nor_the_owner_of_the_schema_can_rewrite_a_revision() {
        milestone(roadmap(charter(), delegateOf(AZE)), delegateOf(AZE), null);
        for (var role : List.of("app", "owner")) {
            for (var attempt : List.of("update revision set reason = 'another'", "delete from revision",
                    "truncate revision")) {
                var refused = assertThrows(SQLException.class, () -> execute(role, attempt), role + ": " + attempt);
                assertTrue(List.of("42501", "23001").contains(refused.getSQLState()), refused.getMessage());
            }
        }
        assertThrows(SQLException.class, () -> execute("app", "delete from milestone"));
        assertThrows(SQLException.class, () -> execute("app", "alter table revision disable trigger all"));
        assertThrows(SQLException.class, () -> execute("app", "select erase_what_is_redacted()"));
    }

    @Test
    void there_is_no_revision_without_an_entry() {
        var refused = assertThrows(SQLException.class, () -> execute("app",
                """
                        insert into revision (record, rev, kind, visibility, action, at, effective_on, actor, issuer, subject, change, state)
                        values (gen_random_uuid(), 1, 'MILESTONE', 'PARTIES', 'CREATED', now(), now(), 'a', 'i', 's', '{}', '{}')"""));
        assertEquals("23502", refused.getSQLState(), refused.getMessage());
    }

    @Test
    void every_record_has_as_many_revisions_as_its_number_says() throws SQLException {
        milestone(roadmap(charter(), delegateOf(AZE)), delegateOf(AZE), null);
        for (var table : List.of("charter", "term", "roadmap", "project", "milestone", "assessment")) {
            try (var connection = DriverManager.getConnection(database, "app", "app");
                    var rows = connection.createStatement().executeQuery("select count(*) from " + table
                            + " t where version + 1 <> (select count(*) from revision r where r.record = t.id)")) {
                rows.next();
                assertEquals(0, rows.getInt(1), table);
            }
        }
    }

    private void execute(String role, String statement) throws SQLException {
        try (var connection = DriverManager.getConnection(database, role, role); var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
