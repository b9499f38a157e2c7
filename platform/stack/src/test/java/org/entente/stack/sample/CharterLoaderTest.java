package org.entente.stack.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

class CharterLoaderTest {

    /** Not every request, or the test would take a minute; no divisor of anything in the file. */
    private static final int STRIDE = 11;

    private PretendedRegister register;
    private final List<Duration> pauses = new ArrayList<>();

    @BeforeEach
    void open() throws IOException {
        register = new PretendedRegister();
    }

    @AfterEach
    void close() {
        register.close();
    }

    @Test
    void a_load_makes_every_record_of_the_file() throws Exception {
        var summary = load();
        assertEquals(1, register.all("charters").size());
        assertEquals(2, register.all("terms").size());
        assertEquals(Facts.bundled().organizations().size(), register.all("organizations").size());
        assertEquals(10, register.all("people").size());
        assertEquals(5, register.all("working-groups").size());
        assertEquals(2, register.all("memberships").size());
        assertEquals(2, register.all("meetings").size());
        assertEquals(5, register.all("roadmaps").size());
        assertEquals(22, register.all("projects").size());
        assertEquals(46, register.all("milestones").size());
        assertEquals(register.records.size(), summary.made());
        assertEquals(0, summary.unchanged());
    }

    @Test
    void the_group_that_drafted_the_charter_is_concluded_and_the_foreseen_ones_are_proposed() throws Exception {
        load();
        var states = register.all("working-groups").stream().map(g -> code(g) + " " + state(g)).sorted().toList();
        assertEquals(List.of("CONNECTIVITY-AI-DIGITAL PROPOSED", "ECONOMY-TRADE PROPOSED", "ENERGY PROPOSED",
                "SECURITY-DEFENCE PROPOSED", "SWG CONCLUDED"), states);
        assertTrue(register.all("meetings").stream().allMatch(meeting -> state(meeting).equals("HELD")));
    }

    @Test
    void a_second_load_changes_nothing_and_asks_for_lists_only() throws Exception {
        var first = load();
        var before = register.records.toString();
        var requests = register.requests();
        var second = load();
        assertTrue(second.changedNothing());
        assertEquals(first.made(), second.unchanged());
        assertEquals(before, register.records.toString());
        assertTrue(register.requests() - requests < 40, "a second load took " + (register.requests() - requests));
    }

    @Test
    void a_load_that_was_cut_off_anywhere_is_completed_by_the_next() throws Exception {
        load();
        var whole = told();
        var requests = register.requests();
        for (int cut = 1; cut <= requests; cut += STRIDE) {
            var last = cut;
            register.records.clear();
            register.isAway(500, number -> number >= last);
            assertThrows(LoadFailure.class, this::load);
            register.isAway(500, number -> false);
            load();
            assertEquals(whole, told(), "after a cut at request " + cut);
        }
    }

    @Test
    void what_somebody_moved_on_stays_as_it_is() throws Exception {
        load();
        register.all("milestones").forEach(milestone -> milestone.put("state", "CANCELLED"));
        register.all("roadmaps").forEach(roadmap -> roadmap.put("state", "WITHDRAWN"));
        register.records.keySet().removeIf(path -> path.startsWith("/projects/"));
        assertTrue(load().changedNothing());
    }

    @Test
    void a_service_that_is_away_for_a_moment_is_asked_again_when_it_said_so() throws Exception {
        register.isAway(503, number -> number <= 3);
        load();
        assertEquals(List.of(Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(2)), pauses);
    }

    @Test
    void a_service_that_stays_away_ends_the_load_in_its_own_words() {
        register.isAway(503, number -> true);
        var failure = assertThrows(LoadFailure.class, this::load);
        assertEquals("GET " + register.api() + "/charters/us-az-2026 was refused with 503: The register is away.",
                failure.getMessage());
        assertEquals(5, pauses.size());
    }

    @Test
    void an_address_where_nobody_answers_is_named() {
        var nobody = URI.create("http://127.0.0.1:1/api/v1");
        var failure = assertThrows(LoadFailure.class, () -> new CharterLoader(nobody, () -> "token").load());
        assertTrue(failure.getMessage().startsWith(nobody + "/charters/us-az-2026 does not answer"), failure.getMessage());
    }

    private Summary load() throws LoadFailure {
        return new CharterLoader(register.api(), () -> "token", pauses::add).load();
    }

    /** The register's records without what chance decides: ids, and with them the order of making. */
    private List<String> told() {
        return register.records.values().stream()
                .map(r -> r.path("charter").asText() + code(r) + r.path("role") + r.path("title") + state(r)
                        + r.path("achievedOn")
                        + r.path("revision") + r.path("sources"))
                .sorted().toList();
    }

    private static String code(JsonNode record) {
        return record.path("code").asText();
    }

    private static String state(JsonNode record) {
        return record.path("state").asText();
    }
}
