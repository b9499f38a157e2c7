package org.entente.groups;

import static org.entente.groups.Door.AZE;
import static org.entente.groups.Door.USA;
import static org.entente.groups.Door.as;
import static org.entente.groups.Door.patch;
import static org.entente.groups.Door.post;
import static org.entente.testkit.Callers.auditor;
import static org.entente.testkit.Callers.delegateOf;
import static org.entente.testkit.Callers.secretariat;
import static org.entente.testkit.Callers.viewer;
import static org.entente.testkit.Instants.betweenRequests;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import io.restassured.response.ValidatableResponse;

@InTheService
class SearchTest {

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String database;

    @Test
    void every_list_of_what_has_a_name_can_be_searched() {
        var word = word();
        var texts = "{\"en\": \"x\", \"az\": \"İdarə %s\"}".formatted(word);
        var group = Door.made(post(secretariat(), "/working-groups", """
                {"charter": "us-az-2026", "code": "%s", "areas": ["energy"], "name": {"en": "Energy"}, "purpose": %s}"""
                .formatted(Door.code("G"), texts)));
        Door.made(post(secretariat(), group + "/meetings", """
                {"code": "%s", "title": {"en": "First"}, "startsOn": "2026-12-01", "mode": "ONLINE", "place": %s}"""
                .formatted(Door.code("M"), texts)));
        Door.made(post(secretariat(), "/organizations", """
                {"code": "%s", "name": %s, "kind": "MINISTRY"}""".formatted(Door.code("O"), texts)));
        Door.made(post(secretariat(), "/people", """
                {"code": "%s", "name": {"en": "x"}, "office": %s}""".formatted(Door.code("p"), texts)));
        for (var list : List.of("/working-groups", "/meetings", group + "/meetings", "/organizations", "/people")) {
            search(auditor(), list, "IDARE " + word.substring(0, 20)).body("total", is(1));
            search(auditor(), list, "idarə " + word + " nowhere").body("total", is(0));
            as(auditor()).queryParam("q", "-").get(list).then().statusCode(400).body("errors[0].parameter", equalTo("q"));
        }
    }

    @Test
    void a_name_is_found_in_either_language_and_without_its_letters() {
        var code = word();
        Door.made(post(secretariat(), "/people", """
                {"code": "%s", "name": {"en": "Elnur Mammadov", "az": "Elnur Məmmədov"}}""".formatted(code)));
        for (var spelling : List.of("Məmmədov", "MƏMMƏDOV", "memmedov", "Mammadov", "elnur mamm", "mammadov ELNUR")) {
            search(auditor(), "/people", code + " " + spelling).body("items.code", contains(code));
        }
        search(auditor(), "/people", code + " mammadova").body("items", empty());
    }

    @Test
    void the_past_is_searched_by_the_names_of_then() {
        var word = word();
        var path = Door.made(post(secretariat(), "/organizations", """
                {"code": "%s", "name": {"az": "Ağdam %s"}, "kind": "AGENCY"}""".formatted(Door.code("O"), word)));
        var then = betweenRequests();
        patch(secretariat(), path, Door.tagOf(path), "{\"name\": {\"az\": \"Şuşa\"}}").then().statusCode(200);
        search(auditor(), "/organizations", "agdam " + word).body("total", is(0));
        search(auditor(), "/organizations?asOf=" + then, "AĞDAM " + word).body("total", is(1))
                .body("items[0].name.az", equalTo("Ağdam " + word));
    }

    @Test
    void what_one_party_keeps_to_itself_is_neither_found_nor_counted_for_others() {
        var word = word();
        Door.made(post(delegateOf(USA), "/people", """
                {"code": "%s", "name": {"en": "x"}, "party": "USA", "visibility": "OWN_PARTY"}""".formatted(word)));
        for (var stranger : List.of(delegateOf(AZE), secretariat(), viewer())) {
            search(stranger, "/people", word).body("total", is(0)).body("items", empty());
        }
        search(delegateOf(USA), "/people", word).body("total", is(1));
    }

    @Test
    void words_are_found_by_an_index_now_and_in_the_past() throws SQLException {
        try (var connection = DriverManager.getConnection(database, "owner", "owner"); var sql = connection.createStatement()) {
            sql.execute("set enable_seqscan = off; set enable_indexonlyscan = off");
            for (var table : List.of("organization", "person", "working_group", "meeting")) {
                assertTrue(plan(sql, table).contains(" on " + table + "_words"), () -> "no index on " + table);
                assertTrue(plan(sql, "past." + table + "_state").contains(" on " + table + "_state_words"),
                        () -> "no index on the past of " + table);
            }
        }
    }

    private static String plan(Statement sql, String table) throws SQLException {
        try (var rows = sql.executeQuery("explain (costs off) select id from " + table + " where words @@ words_asked('x')")) {
            var plan = new StringBuilder();
            while (rows.next()) {
                plan.append(rows.getString(1)).append('\n');
            }
            return plan.toString();
        }
    }

    private static String word() {
        return "w" + UUID.randomUUID().toString().replace("-", "");
    }

    private static ValidatableResponse search(String token, String list, String q) {
        return as(token).queryParam("q", q).queryParam("count", true).get(list).then().statusCode(200);
    }
}
