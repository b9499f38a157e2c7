package org.entente.roadmaps.imports;

import static org.entente.roadmaps.imports.Imports.file;
import static org.entente.roadmaps.imports.Imports.milestones;
import static org.entente.roadmaps.imports.Imports.send;
import static org.entente.roadmaps.imports.Imports.someCharter;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.entente.roadmaps.ServiceTest;
import org.entente.testkit.PastCheck;
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
}
