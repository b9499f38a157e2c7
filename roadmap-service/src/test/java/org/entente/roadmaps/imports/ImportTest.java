package org.entente.roadmaps.imports;

import static org.entente.roadmaps.imports.Imports.all;
import static org.entente.roadmaps.imports.Imports.file;
import static org.entente.roadmaps.imports.Imports.history;
import static org.entente.roadmaps.imports.Imports.milestones;
import static org.entente.roadmaps.imports.Imports.send;
import static org.entente.roadmaps.imports.Imports.someCharter;
import static org.entente.testkit.Callers.as;
import static org.entente.testkit.Callers.viewer;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.entente.roadmaps.ServiceTest;
import org.entente.testkit.PastCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.core.JsonProcessingException;

@ServiceTest
class ImportTest {

    private static final String PYTHON = "python-releases";
    private static final String STRATEGY = "us-federal-data-strategy";

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String database;

    @ParameterizedTest
    @CsvSource({ PYTHON + ", 8, 8, 262, 694", STRATEGY + ", 20, 42, 87, 155" })
    void a_real_register_is_on_every_day_what_its_file_says(String name, int groups, int projects, int milestones, int changes)
            throws JsonProcessingException, SQLException {
        var charter = someCharter();
        var register = file(name);
        var began = System.nanoTime();
        send(charter, register).then().statusCode(200).body("charter", is(charter)).body("roadmaps", is(groups))
                .body("projects", is(projects)).body("milestones", is(milestones)).body("changes", is(changes))
                .body("created", is(1 + groups + milestones)).body("items.size()", is(1 + groups + milestones));
        System.out.printf("%s: %d changes in %d ms%n", name, changes, (System.nanoTime() - began) / 1_000_000);
        var replay = new PlainReplay(register);
        for (var day : replay.days()) {
            assertEquals(new TreeMap<>(replay.on(day)), told(milestones(charter, "&effectiveAt=" + day)), day);
        }
        assertEquals(new TreeMap<>(replay.on("2099-01-01")), told(milestones(charter, "")));
        PastCheck.presentIsTheEndOfThePast(database, "owner", "owner");
        PastCheck.pastFollowsFromTheRevisions(database, "owner", "owner");
    }

    private static Map<String, Map<String, String>> told(Map<String, Map<String, Object>> milestones) {
        var told = new TreeMap<String, Map<String, String>>();
        milestones.forEach((code, milestone) -> {
            var facts = new HashMap<String, String>();
            facts.put("title", (String) ((Map<?, ?>) milestone.get("title")).get("en"));
            for (var field : new String[] { "dueOn", "state" }) {
                facts.put(field, (String) milestone.get(field));
            }
            if (milestone.containsKey("achievedOn") || "IN_PROGRESS".equals(milestone.get("state"))) {
                facts.put("achievedOn", (String) milestone.get("achievedOn"));
            }
            told.put(code, facts);
        });
        return told;
    }

    @Test
    void each_change_is_a_revision_with_its_own_day_actor_and_source() {
        var charter = someCharter();
        send(charter, file(PYTHON)).then().statusCode(200);
        var milestone = milestones(charter, "").get("python-3.8 python-3.8-02");
        var history = history(milestone.get("id"));
        assertEquals(List.of("STATE_CHANGED", "DUE_DATE_MOVED", "CREATED"), valuesOf("action", history));
        assertEquals(List.of("2019-06-04", "2019-01-24", "2018-01-27"), valuesOf("effectiveOn", history));
        assertEquals(List.of("Łukasz Langa", "Łukasz Langa", "Łukasz Langa"), valuesOf("actor", history));
        assertEquals(List.of("python/peps f501ed82e0b7", "python/peps 0ace9bf0f0dd", "python/peps 3faf255bb9ee"),
                valuesOf("reason", history));
        assertEquals(Map.of("register", "python/peps", "reference", "0ace9bf0f0dd", "at", "2019-01-24T18:24:15Z"),
                history.get(1).get("origin"));
        assertEquals(List.of("2019-01-27", "2019-02-03"), ((Map<?, ?>) history.get(1).get("change")).get("dueOn"));
        assertTrue(history.stream().noneMatch(revision -> revision.containsKey("party")));
        assertEquals("REPORTED", milestone.get("state"), "achieved takes the other Parties' confirmation");
        assertEquals(history.get(0).get("origin"), milestone.get("origin"));
        var today = LocalDate.now(ZoneOffset.UTC).toString();
        assertTrue(history.stream().allMatch(revision -> revision.get("at").toString().compareTo(today) >= 0),
                "recorded it was by the import");
    }

    @Test
    void what_nobody_is_named_for_the_register_itself_has_done() {
        var charter = someCharter();
        send(charter, file(STRATEGY)).then().statusCode(200).body("passedOver", hasItem("initiative.plan"));
        var history = history(milestones(charter, "").get("omb fds-2020-action-7-1").get("id"));
        assertEquals("GSA/data-strategy", history.get(0).get("actor"));
        assertEquals("GSA/data-strategy (news-post)", history.get(0).get("reason"));
    }

    @Test
    void a_term_in_words_and_who_answers_for_it_are_told_in_words() {
        var charter = someCharter();
        send(charter, file(STRATEGY)).then().statusCode(200);
        var path = "&effectiveAt=2020-01-01";
        assertEquals(Map.of("en", "Due: 10 months\nOwner: All agencies\nScope: Required for CFO Act Agencies only"
                + " Encouraged for all agencies (see OMB M-19-23)"),
                milestones(charter, path).get("all-agencies fds-2020-action-1-1").get("description"));
        assertEquals("2020-09-30", milestones(charter, "").get("all-agencies fds-2020-action-1-1").get("dueOn"));
    }

    @Test
    void a_charter_is_made_of_what_the_register_says_of_itself() {
        var charter = someCharter();
        send(charter, file(PYTHON)).then().statusCode(200);
        as(viewer()).get("/api/v1/charters/" + charter).then().statusCode(200)
                .body("title.en", is("python-release-schedules")).body("parties", is(List.of("USA", "AZE")))
                .body("signedOn", is("2018-01-27")).body("areas.code", is(List.of("release")))
                .body("sources[0].note", containsString("python/peps"));
        var roadmap = all("/api/v1/roadmaps", "&charter=" + charter + "&code=python-3.8").get(0);
        assertEquals("DRAFT", roadmap.get("state"), "no Parties have agreed on it");
        assertNull(roadmap.get("party"), "the secretariat holds the pen");
        as(viewer()).get("/api/v1/roadmaps/" + roadmap.get("id") + "?effectiveAt=2018-01-26").then().statusCode(404);
        as(viewer()).get("/api/v1/roadmaps/" + roadmap.get("id") + "?effectiveAt=2018-01-27&include=milestones").then()
                .statusCode(200).body("milestones.size()", is(12));
    }

    @Test
    void a_register_ten_times_as_large_comes_in_too() {
        var charter = someCharter();
        var began = System.nanoTime();
        send(charter, SampleRegister.large(10, 140, 3)).then().statusCode(200).body("milestones", is(1400))
                .body("changes", is(7000));
        System.out.printf("7000 changes in %d ms%n", (System.nanoTime() - began) / 1_000_000);
        assertEquals(1400, milestones(charter, "").size());
        assertEquals(5, history(milestones(charter, "&code=g3-7").get("g3 g3-7").get("id")).size());
    }

    private static List<Object> valuesOf(String field, List<Map<String, Object>> history) {
        return history.stream().map(revision -> revision.get(field)).toList();
    }
}
