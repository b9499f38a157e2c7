package org.entente.roadmaps.imports;

import static org.entente.roadmaps.SampleCharter.tagOf;
import static org.entente.roadmaps.imports.Imports.dryRun;
import static org.entente.roadmaps.imports.Imports.file;
import static org.entente.roadmaps.imports.Imports.history;
import static org.entente.roadmaps.imports.Imports.milestones;
import static org.entente.roadmaps.imports.Imports.send;
import static org.entente.roadmaps.imports.Imports.sendAs;
import static org.entente.roadmaps.imports.Imports.someCharter;
import static org.entente.roadmaps.imports.SampleRegister.json;
import static org.entente.roadmaps.imports.SampleRegister.moved;
import static org.entente.testkit.Callers.as;
import static org.entente.testkit.Callers.auditor;
import static org.entente.testkit.Callers.secretariat;
import static org.entente.testkit.Callers.tokenOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.entente.roadmaps.ServiceTest;
import org.junit.jupiter.api.Test;

/** What happens to a register that was there before, in part or as a whole. */
@ServiceTest
class RepeatedImportTest {

    private static final String MERGE_PATCH = "application/merge-patch+json";

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String database;

    @Test
    void the_same_again_changes_nothing_whoever_sends_it() throws SQLException {
        var charter = someCharter();
        send(charter, file("python-releases")).then().statusCode(200);
        var revisions = revisions();
        var again = sendAs(tokenOf("another", null, "secretariat"), "?charter=" + charter, file("python-releases"));
        again.then().statusCode(200).body("changes", is(0)).body("created", is(0)).body("extended", is(0))
                .body("unchanged", is(1 + 8 + 262)).body("items.verdict", not(contains("CREATED")))
                .header("Ledger-Leaf", nullValue());
        assertEquals(revisions, revisions());
    }

    @Test
    void a_later_version_adds_what_is_new() {
        var charter = someCharter();
        send(charter, SampleRegister.of(moved("a", "2021-01-01", "2021-02-01") + "," + moved("b", "2021-01-01"))).then()
                .statusCode(200).body("changes", is(3));
        var later = SampleRegister.of(moved("a", "2021-01-01", "2021-02-01", "2021-03-01", "2021-04-01") + ","
                + moved("b", "2021-01-01") + "," + moved("c", "2021-01-01"))
                + SampleRegister.group("g2", moved("a", "2022-01-01")).replace("Some area", "Other area") + "\n";
        send(charter, later).then().statusCode(200).body("changes", is(4))
                .body("items.kind",
                        contains("CHARTER", "ROADMAP", "MILESTONE", "MILESTONE", "MILESTONE", "ROADMAP", "MILESTONE"))
                .body("items.verdict",
                        contains("EXTENDED", "EXTENDED", "EXTENDED", "UNCHANGED", "CREATED", "CREATED", "CREATED"))
                .body("items.changes", contains(1, 0, 2, 0, 1, 1, 1));
        assertEquals("2021-04-01", milestones(charter, "").get("g1 a").get("dueOn"));
        assertEquals(4, history(milestones(charter, "").get("g1 a").get("id")).size());
        send(charter, later).then().statusCode(200).body("changes", is(0));
    }

    @Test
    void a_change_that_changes_nothing_is_a_revision_and_is_found_again() {
        var charter = someCharter();
        var register = SampleRegister.of(moved("a", "2021-01-01", "2021-01-01", "2021-02-01", "2021-02-01"));
        send(charter, register).then().statusCode(200).body("changes", is(4));
        var history = history(milestones(charter, "").get("g1 a").get("id"));
        assertEquals(List.of("CHANGED", "DUE_DATE_MOVED", "CHANGED", "CREATED"),
                history.stream().map(revision -> revision.get("action")).toList());
        assertEquals(List.of("2020-05-04", "2020-05-03", "2020-05-02", "2020-05-01"),
                history.stream().map(revision -> revision.get("effectiveOn")).toList());
        send(charter, register).then().statusCode(200).body("changes", is(0)).body("extended", is(0));
        var later = SampleRegister.of(moved("a", "2021-01-01", "2021-01-01", "2021-02-01", "2021-02-01", "2021-02-01"));
        send(charter, later).then().statusCode(200).body("changes", is(1));
    }

    @Test
    void what_is_told_twice_from_the_same_place_is_one_revision() {
        var charter = someCharter();
        var twice = SampleRegister.of(moved("a", "2021-01-01", "2021-01-01", "2021-02-01", "2021-02-01"))
                .replace("2020-05-02T", "2020-05-01T").replace("\"c2\"", "\"c1\"")
                .replace("2020-05-04T", "2020-05-03T").replace("\"c4\"", "\"c3\"").replaceFirst("Somebody", "Somebody else");
        send(charter, twice).then().statusCode(200).body("changes", is(2));
        send(charter, twice).then().statusCode(200).body("changes", is(0));
    }

    @Test
    void a_charter_that_is_named_is_that_charter_and_its_parties_have_no_order() {
        var charter = someCharter() + "--x-";
        var register = SampleRegister.of(moved("a", "2021-01-01"));
        send(charter, register).then().statusCode(200).body("charter", is(charter)).body("items[0].code", is(charter));
        sendAs(secretariat(), "?parties=AZE,USA&charter=" + charter, register).then().statusCode(200)
                .body("charter", is(charter)).body("changes", is(0));
    }

    @Test
    void an_earlier_version_has_nothing_to_add() {
        var charter = someCharter();
        send(charter, SampleRegister.of(moved("a", "2021-01-01", "2021-02-01", "2021-03-01"))).then().statusCode(200);
        send(charter, SampleRegister.of(moved("a", "2021-01-01", "2021-02-01"))).then().statusCode(200)
                .body("items.verdict", contains("UNCHANGED", "UNCHANGED", "UNCHANGED"));
    }

    @Test
    void another_past_is_a_conflict_and_nothing_is_kept() throws SQLException {
        var charter = someCharter();
        send(charter, SampleRegister.of(moved("a", "2021-01-01", "2021-02-01"))).then().statusCode(200);
        var revisions = revisions();
        var other = SampleRegister.of(moved("new", "2021-01-01") + "," + moved("a", "2021-01-02", "2021-02-01", "2021-03-01"));
        send(charter, other).then().statusCode(409).body("type", is("/problems/register-conflicts"))
                .body("errors.pointer", contains("#/lines/2/milestones/1"))
                .body("errors[0].detail", containsString("revision 1"));
        dryRun(charter, other).then().statusCode(200).body("conflicts", is(1))
                .body("items.verdict", contains("UNCHANGED", "EXTENDED", "CREATED", "CONFLICT"));
        assertEquals(revisions, revisions());
        assertNull(milestones(charter, "").get("g1 new"));
    }

    @Test
    void what_was_edited_since_is_not_overwritten() {
        var charter = someCharter();
        send(charter, SampleRegister.of(moved("a", "2021-01-01"))).then().statusCode(200);
        var milestone = "/api/v1/milestones/" + milestones(charter, "").get("g1 a").get("id");
        as(secretariat()).get(milestone).then().body("origin.register", is("some/where"));
        as(secretariat()).contentType(MERGE_PATCH).header("If-Match", tagOf(milestone, secretariat()))
                .body(json("{'dueOn': '2021-01-01'}")).patch(milestone).then().statusCode(200).body("revision", is(1))
                .body("origin", notNullValue());
        as(secretariat()).contentType(MERGE_PATCH).header("If-Match", tagOf(milestone, secretariat()))
                .body(json("{'dueOn': '2021-05-05'}")).patch(milestone).then().statusCode(200).body("origin", nullValue());
        as(auditor()).get(milestone + "/history").then().body("items.actor", contains("secretariat", "Somebody"))
                .body("items[0].action", is("DUE_DATE_MOVED")).body("items[0].origin", nullValue())
                .body("items[1].origin.reference", is("c1"));
        send(charter, SampleRegister.of(moved("a", "2021-01-01"))).then().statusCode(409);
        send(charter, SampleRegister.of(moved("a", "2021-01-01", "2021-05-05"))).then().statusCode(409);
        as(auditor()).get(milestone + "?effectiveAt=2020-05-01").then().body("dueOn", is("2021-01-01"))
                .body("origin.at", is("2020-05-01T10:00:00Z"));
    }

    @Test
    void nobody_gives_a_change_of_his_own_another_origin() {
        var charter = someCharter();
        send(charter, SampleRegister.of(moved("a", "2021-01-01"))).then().statusCode(200);
        var imported = milestones(charter, "").get("g1 a");
        var origin = json("'origin': {'register': 'x', 'at': '2020-01-01T00:00:00Z'}");
        as(secretariat()).body(json("{'code': 'forged', 'title': {'en': 'x'}, ") + origin + "}")
                .post("/api/v1/roadmaps/{id}/milestones", imported.get("roadmap")).then().statusCode(400);
        var path = "/api/v1/milestones/" + imported.get("id");
        as(secretariat()).contentType(MERGE_PATCH).header("If-Match", "*").body("{" + origin + "}").patch(path).then()
                .statusCode(400);
        as(secretariat()).header("If-Match", "*").body("{\"state\": \"IN_PROGRESS\", " + origin + "}").post(path + "/progress")
                .then().statusCode(400);
        as(secretariat()).header("If-Match", "*").body("{\"to\": \"CANCELLED\", " + origin + "}")
                .post(path + "/transitions").then().statusCode(400);
        as(auditor()).get(path + "/history").then().body("items", hasSize(1));
    }

    @Test
    void a_dry_run_says_the_same_and_leaves_no_trace() throws SQLException {
        var charter = someCharter();
        var revisions = revisions();
        var dry = dryRun(charter, file("us-federal-data-strategy")).then().statusCode(200).body("dryRun", is(true))
                .header("Ledger-Leaf", nullValue()).extract();
        assertEquals(revisions, revisions());
        as(auditor()).get("/api/v1/charters/" + charter).then().statusCode(404);
        var real = send(charter, file("us-federal-data-strategy")).then().statusCode(200).extract();
        for (var member : List.of("changes", "created", "unchanged", "items.verdict", "items.code", "items.changes",
                "items.line")) {
            assertEquals(dry.<Object> path(member), real.path(member), member);
        }
    }

    @Test
    void of_two_who_send_the_same_at_once_one_finds_it_done() {
        var charter = someCharter();
        var register = SampleRegister.large(2, 20, 2);
        var created = Stream.generate(() -> CompletableFuture.supplyAsync(() -> send(charter, register))).limit(2).toList()
                .stream().map(CompletableFuture::join)
                .map(answer -> answer.then().statusCode(200).extract().<Integer> path("changes"))
                .sorted().toList();
        assertEquals(List.of(0, 2 * 20 * 4), created);
    }

    @Test
    void all_of_it_is_recorded_at_one_instant_and_seen_at_once() throws SQLException {
        var charter = someCharter();
        send(charter, SampleRegister.large(3, 50, 2)).then().statusCode(200);
        assertEquals(1, number("select count(distinct at) from revision where state ->> 'charter' = '" + charter + "'"));
        var at = Instant.parse(as(auditor()).get("/api/v1/charters/" + charter).then().extract().path("recordedAt"));
        var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        var seen = new TreeSet<Integer>();
        var step = Duration.between(at, now).dividedBy(20);
        for (var instant = at.minusNanos(1000); instant.isBefore(now); instant = instant.plus(step)) {
            seen.add(milestones(charter, "&asOf=" + instant).size());
        }
        seen.add(milestones(charter, "&asOf=" + now).size());
        assertEquals(Set.of(0, 150), seen, "none of it or all");
    }

    private long revisions() throws SQLException {
        return number("select count(*) from revision");
    }

    private long number(String query) throws SQLException {
        try (var connection = DriverManager.getConnection(database, "owner", "owner");
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
