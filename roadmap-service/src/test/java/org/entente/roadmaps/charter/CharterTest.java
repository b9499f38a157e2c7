package org.entente.roadmaps.charter;

import static org.entente.roadmaps.SampleCharter.AZE;
import static org.entente.roadmaps.SampleCharter.USA;
import static org.entente.roadmaps.SampleCharter.charter;
import static org.entente.roadmaps.SampleCharter.json;
import static org.entente.roadmaps.SampleCharter.tagOf;
import static org.entente.testkit.Callers.as;
import static org.entente.testkit.Callers.auditor;
import static org.entente.testkit.Callers.delegateOf;
import static org.entente.testkit.Callers.secretariat;
import static org.entente.testkit.Callers.viewer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.util.UUID;

import org.entente.roadmaps.ServiceTest;
import org.junit.jupiter.api.Test;

@ServiceTest
class CharterTest {

    private static String path(String id) {
        return "/api/v1/charters/" + id;
    }

    @Test
    void a_charter_comes_back_as_it_was_sent_in_both_languages() {
        var id = charter();
        as(viewer()).get(path(id)).then().statusCode(200)
                .body("title.az", equalTo("Strateji Tərəfdaşlıq haqqında Xartiya"))
                .body("parties", contains("USA", "AZE")).body("areas[0].title.az", equalTo("Enerji"))
                .body("clauses[0].force", equalTo("INTENT")).body("revision", is(1)).header("ETag", startsWith("\"1-"));
    }

    @Test
    void only_the_secretariat_puts_a_charter_on_record() {
        for (var token : new String[] { delegateOf(USA), auditor(), viewer() }) {
            as(token).body("{}").post("/api/v1/charters").then().statusCode(403).body("type",
                    equalTo("/problems/role-missing"));
        }
    }

    @Test
    void every_place_that_is_not_valid_is_named() {
        as(secretariat()).body(
                json("""
                        {'id': 'A b', 'title': {'en': 'x'}, 'parties': ['usa', 'AZE'], 'signedOn': '2026-02-10', 'authenticLanguages': ['en']}"""))
                .post("/api/v1/charters").then().statusCode(400).contentType("application/problem+json")
                .body("errors.pointer", contains("#/id", "#/parties/0"));
    }

    @Test
    void a_misspelt_member_is_refused_and_named() {
        as(secretariat()).body(json("{'id': 'abc', 'titel': {}}")).post("/api/v1/charters").then().statusCode(400)
                .body("errors[0].pointer", equalTo("#/titel"));
    }

    @Test
    void the_parties_of_a_charter_stay() {
        var id = charter();
        as(secretariat()).contentType("application/merge-patch+json").header("If-Match", tagOf(path(id), secretariat()))
                .body(json("{'parties': ['USA', 'ARM']}")).patch(path(id)).then().statusCode(422)
                .body("type", equalTo("/problems/fixed-at-creation"));
    }

    @Test
    void a_charter_on_record_under_a_name_keeps_the_name() {
        var id = charter();
        as(secretariat()).body(
                json("""
                        {'id': '%s', 'title': {'en': 'x'}, 'parties': ['USA', 'AZE'], 'signedOn': '2026-02-10', 'authenticLanguages': ['en']}""",
                        id))
                .post("/api/v1/charters").then().statusCode(409).body("type", equalTo("/problems/already-exists"));
    }

    @Test
    void a_charter_not_public_exists_for_its_parties_alone() {
        var id = "us-kz-" + UUID.randomUUID();
        as(secretariat()).body(
                json("""
                        {'id': '%s', 'title': {'en': 'x'}, 'parties': ['USA', 'KAZ'], 'signedOn': '2026-02-10', 'authenticLanguages': ['en']}""",
                        id))
                .post("/api/v1/charters").then().statusCode(201);
        as(delegateOf(USA)).get(path(id)).then().statusCode(200);
        as(auditor()).get(path(id)).then().statusCode(200);
        as(delegateOf(AZE)).get(path(id)).then().statusCode(404).body("type", equalTo("/problems/charter-unknown"));
        as(viewer()).get(path(id) + "/history").then().statusCode(404);
        as(delegateOf(AZE)).get("/api/v1/charters?limit=100").then().body("items.id", not(hasItem(id)));
    }

    @Test
    void who_may_only_read_is_offered_nothing() {
        var id = charter();
        as(viewer()).get(path(id)).then().body("actions", empty());
        as(secretariat()).get(path(id)).then().body("actions.name", contains("amend", "add-term", "draft-roadmap"));
        as(delegateOf(AZE)).get(path(id)).then().body("actions.name", contains("draft-roadmap"));
    }
}
