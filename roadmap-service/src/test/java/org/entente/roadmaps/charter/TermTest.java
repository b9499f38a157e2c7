package org.entente.roadmaps.charter;

import static org.entente.roadmaps.SampleCharter.USA;
import static org.entente.roadmaps.SampleCharter.charter;
import static org.entente.roadmaps.SampleCharter.json;
import static org.entente.roadmaps.SampleCharter.tagOf;
import static org.entente.testkit.Callers.as;
import static org.entente.testkit.Callers.delegateOf;
import static org.entente.testkit.Callers.secretariat;
import static org.entente.testkit.Callers.viewer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

import org.entente.roadmaps.ServiceTest;
import org.junit.jupiter.api.Test;

import io.restassured.response.ValidatableResponse;

@ServiceTest
class TermTest {

    private static ValidatableResponse term(String charter, String code, String period) {
        return as(secretariat())
                .body(json("""
                        {'code': '%s', 'title': {'en': 'List of projects decided'}, 'anchor': 'SIGNED_ON', 'period': '%s'}""",
                        code, period))
                .post("/api/v1/charters/{id}/terms", charter).then();
    }

    @Test
    void three_months_from_signing_are_the_tenth_of_may_and_nobody_said_how_it_ended() {
        term(charter(), "projects", "P3M").statusCode(201).body("dueOn", equalTo("2026-05-10"))
                .body("anchorOn", equalTo("2026-02-10")).body("status", equalTo("UNREPORTED")).body("outcome", nullValue());
    }

    @Test
    void a_term_is_pending_until_its_day_and_due_on_it() {
        var today = LocalDate.now(ZoneOffset.UTC);
        var charter = charter("us-az-" + UUID.randomUUID(), today.toString());
        term(charter, "later", "P1D").body("status", equalTo("PENDING"));
        term(charter, "today", "P0D").body("status", equalTo("DUE"));
    }

    @Test
    void an_outcome_on_record_says_met_or_missed() {
        var charter = charter();
        term(charter, "projects", "P3M").statusCode(201);
        var path = "/api/v1/charters/" + charter + "/terms/projects";
        as(delegateOf(USA)).header("If-Match", "*").body(json("{'outcome': 'MET'}")).post(path + "/outcome").then()
                .statusCode(403);
        as(secretariat()).header("If-Match", tagOf(path, secretariat()))
                .body(json("{'outcome': 'MET', 'on': '2026-05-09', 'reason': 'Communiqué'}")).post(path + "/outcome").then()
                .statusCode(200).body("status", equalTo("MET")).body("outcome.on", equalTo("2026-05-09"));
        as(viewer()).get(path + "/history").then().body("items.action", contains("OUTCOME_RECORDED", "CREATED"))
                .body("items[0].effectiveOn", equalTo("2026-05-09"));
    }

    @Test
    void terms_are_listed_by_day() {
        var charter = charter();
        term(charter, "b", "P1Y").statusCode(201);
        term(charter, "a", "P3M").statusCode(201);
        as(viewer()).get("/api/v1/charters/{id}/terms", charter).then().body("items.code", contains("a", "b"));
    }

    @Test
    void a_period_that_is_none_is_refused() {
        for (var period : new String[] { "P", "3M", "P3H", "PT3M", "P99999Y", "-P3M" }) {
            term(charter(), "x", period).statusCode(400).body("errors[0].pointer", equalTo("#/period"));
        }
    }
}
