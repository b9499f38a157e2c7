package org.entente.e2e;

import static org.entente.e2e.Callers.as;
import static org.entente.e2e.Callers.idOf;
import static org.entente.e2e.Callers.json;
import static org.entente.e2e.Callers.tagOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.Test;

import io.restassured.response.Response;

/** What an auditor asks about a year, through the gateway: who changed what, what moved, what came late, who has read it. */
@OnTheStack
class HistoryJourney {

    private static final String CSV = "text/csv";
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Path REGISTER = Path.of("..", "..", "roadmap-service", "src", "test", "resources", "registers",
            "python-releases.ndjson");

    private static Response brought(String charter, String more) throws IOException {
        return as("secretariat").contentType("application/x-ndjson").body(Files.readAllBytes(REGISTER))
                .post("/api/v1/imports/roadmaps?charter=" + charter + "&parties=USA,AZE" + more);
    }

    @Test
    void a_register_comes_in_with_its_past_and_answers_the_auditors_questions() throws IOException {
        var charter = "python-" + UUID.randomUUID();
        brought(charter, "&dryRun=true").then().statusCode(200).body("dryRun", is(true)).body("milestones", is(262));
        as("auditor").get("/api/v1/charters/" + charter).then().statusCode(404);
        brought(charter, "").then().statusCode(200).body("conflicts", is(0));
        brought(charter, "").then().statusCode(200).body("changes", is(0)).body("items.verdict",
                everyItem(equalTo("UNCHANGED")));
        as("agency-usa").contentType("application/x-ndjson").body(Files.readAllBytes(REGISTER))
                .post("/api/v1/imports/roadmaps?charter=" + charter).then().statusCode(403);

        var then = "/api/v1/milestones?charter=" + charter + "&count=true&effectiveAt=";
        as("auditor").get(then + "2018-01-27").then().statusCode(200).body("total", greaterThan(0))
                .body("items.achievedOn", everyItem(equalTo(null)));
        as("auditor")
                .get("/api/v1/changes/roadmaps?charter=" + charter
                        + "&actor=Łukasz Langa&action=DUE_DATE_MOVED&sort=effectiveOn")
                .then().statusCode(200).body("items[0].effectiveOn", equalTo("2019-01-24"))
                .body("items[0].change.dueOn", contains("2019-01-27", "2019-02-03"));
        as("auditor").get("/api/v1/audit/slippage?sort=at&charter=" + charter).then().statusCode(200)
                .body("items.days", hasItem(7));
        as("auditor").get("/api/v1/audit/slippage/totals?by=CHARTER&charter=" + charter).then().statusCode(200)
                .body("items[0].moves", greaterThan(100)).body("items[0].key", equalTo(charter));
        as("auditor").get("/api/v1/audit/late-records?days=365&charter=" + charter).then().statusCode(200)
                .body("items.daysLate", everyItem(greaterThan(364)));
    }

    @Test
    void what_moved_between_two_instants_is_told_as_data_and_in_the_readers_language() {
        var roadmap = idOf(as("delegate-usa").body(json("""
                {'charter': '%s', 'code': 'H-%s', 'area': 'connectivity', 'title': {'en': 'Links', 'az': 'Bağlantılar'}}""",
                Callers.CHARTER, UUID.randomUUID())).post("/api/v1/roadmaps"));
        var milestone = "/api/v1/milestones/" + idOf(as("delegate-usa").body(json("""
                {'code': 'SURVEY', 'title': {'en': 'Route surveyed', 'az': 'Marşrut tədqiq edilib'}, 'responsibleParty': 'AZE',
                 'dueOn': '2026-12-01'}""")).post("/api/v1/roadmaps/{id}/milestones", roadmap));
        // Not its recordedAt: what commits late counts from the first instant that nobody was told of.
        var before = Instant.now().truncatedTo(ChronoUnit.MICROS);
        as("delegate-usa").contentType("application/merge-patch+json").header("If-Match", tagOf(milestone, "delegate-usa"))
                .body(json("{'dueOn': '2027-01-15'}")).patch(milestone).then().statusCode(200);
        var path = "/api/v1/roadmaps/" + roadmap + "/difference?from=" + before;
        as("delegate-aze").get(path).then().statusCode(200).body("dueDatesMoved.count", is(1));
        as("delegate-aze").accept("text/plain").header("Accept-Language", "az").get(path).then().statusCode(200)
                .body(containsString("Marşrut tədqiq edilib")).body(containsString("+45"));
        as("viewer").get(path).then().statusCode(404);
    }

    @Test
    void all_changes_leave_as_a_table_and_who_took_them_is_on_record() {
        var csv = as("auditor").accept(CSV).get("/api/v1/changes/roadmaps?charter=" + Callers.CHARTER + "&sort=at").then()
                .statusCode(200).contentType(containsString(CSV)).header("Content-Disposition", containsString("changes.csv"))
                .extract().asString();
        assertTrue(csv.startsWith("leafIndex,at,effectiveOn,kind,"), csv.substring(0, 80));
        int total = as("auditor").get("/api/v1/changes/roadmaps?count=true&charter=" + Callers.CHARTER).path("total");
        assertEquals(total, csv.split("\r\n").length - 1);
        as("auditor").get("/api/v1/changes/working-groups?kind=MEETING&charter=" + Callers.CHARTER).then().statusCode(200)
                .body("items.kind", everyItem(equalTo("MEETING")));
        untilOnRecord("/api/v1/audit/reads?operation=listRoadmapChanges&actor=auditor");
        untilOnRecord("/api/v1/audit/working-groups/reads?operation=listWorkingGroupChanges&actor=auditor");
        as("delegate-aze").get("/api/v1/audit/reads").then().statusCode(403);
    }

    /** Reads are stored a moment after they were answered. */
    private static void untilOnRecord(String question) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (as("auditor").get(question).then().statusCode(200).extract().jsonPath().getList("items").isEmpty()) {
            assertTrue(System.nanoTime() < end, "nobody is on record as having read: " + question);
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }
}
