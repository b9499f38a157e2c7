package org.entente.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OperationsTest {

    private final Operations operations = new Operations(List.of(() -> List.of(operation("GET", "/api/v1/things"),
            operation("POST", "/api/v1/things"), operation("GET", "/api/v1/things/{id}"),
            operation("PATCH", "/api/v1/things/{id}"),
            operation("GET", "/api/v1/things/mine"), operation("GET", "/api/v1/things/{id}/parts/{code}"),
            rest("/api/v1/trees/{level}/{span}"), rest("/api/v1/trees/leaves/{span}"),
            operation("GET", "/api/v1/trees/{level}/top"))));

    private static Operation operation(String method, String template) {
        return new Operation(method, template, Set.of("viewer"), Set.of(), Set.of());
    }

    private static Operation rest(String template) {
        return new Operation("GET", template, Set.of("viewer"), Set.of(), Set.of(), List.of(), true);
    }

    private String templateAt(String method, String path) {
        var found = operations.at(path).get(method);
        return found == null ? null : found.template();
    }

    @Test
    void an_operation_is_found_by_its_path_and_method() {
        assertEquals("/api/v1/things", templateAt("POST", "/api/v1/things"));
        assertEquals("/api/v1/things/{id}", templateAt("PATCH", "/api/v1/things/0190c3a2"));
        assertEquals("/api/v1/things/{id}/parts/{code}", templateAt("GET", "/api/v1/things/1/parts/Bak%C4%B1%20A"));
    }

    @Test
    void what_stands_literally_wins_over_a_variable() {
        assertEquals("/api/v1/things/mine", templateAt("GET", "/api/v1/things/mine"));
        assertEquals("/api/v1/things/{id}/parts/{code}", templateAt("GET", "/api/v1/things/mine/parts/a"));
    }

    @Test
    void head_is_there_wherever_get_is() {
        assertEquals("/api/v1/things", templateAt("HEAD", "/api/v1/things"));
        assertEquals(Set.of("GET", "HEAD", "PATCH"), operations.at("/api/v1/things/1").keySet());
    }

    @Test
    void a_last_variable_may_take_the_rest_of_the_path() {
        assertEquals("/api/v1/trees/{level}/{span}", templateAt("GET", "/api/v1/trees/0/067"));
        assertEquals("/api/v1/trees/{level}/{span}", templateAt("HEAD", "/api/v1/trees/0/x001/x234/067.p/5"));
        assertEquals("/api/v1/trees/leaves/{span}", templateAt("GET", "/api/v1/trees/leaves/x001/067"));
        assertEquals("/api/v1/trees/{level}/top", templateAt("GET", "/api/v1/trees/0/top"));
        assertEquals("/api/v1/trees/{level}/{span}", templateAt("GET", "/api/v1/trees/0/top/5"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "/api/v1/trees", "/api/v1/trees/0", "/api/v1/trees/leaves", "/api/v1/trees/0/", "/api/v1/trees//0",
            "/api/v1/trees/0/x001//067", "/api/v1/trees/0/x001%2F067", "/api/v1/trees/0/../067", "/api/v1/trees/0/x001/.." })
    void the_rest_of_a_path_is_not_nothing_and_has_one_spelling(String path) {
        assertEquals(Map.of(), operations.at(path));
    }

    @ParameterizedTest
    @ValueSource(strings = { "/", "", "/api", "/api/v1", "/api/v1/things/1/parts", "/api/v1/thing", "/API/v1/things",
            "api/v1/things",
            "/api/v1/things/1/parts/a/b" })
    void an_unknown_path_has_no_operation(String path) {
        assertEquals(Map.of(), operations.at(path));
    }

    @ParameterizedTest
    @ValueSource(strings = { "/api/v1/things/", "//api/v1/things", "/api//v1/things", "/api/v1/things;v=1", "/api/v1/things/;a",
            "/api/./v1/things", "/api/v1/x/../things", "/api/v1/things/..", "/api/v1/things/.", "/api/v1/things/%2e%2e",
            "/api/v1/things/%2E", "/api/v1/things/a%2Fb", "/api/v1/things/a%2fb", "/api/v1/things/a%5Cb", "/api/v1/things/a\\b",
            "/api/v1/things/a%00", "/api/v1/things/a%0d%0aX", "/api/v1/things/%61", "/api/v1/things/%7E",
            "/api/v1/things/a%252Fb",
            "/api/v1/%74hings", "/api/v1/things/a%3Bb" })
    void a_path_in_another_spelling_is_unknown(String path) {
        assertEquals(Map.of(), operations.at(path));
    }

    @Test
    void strangers_are_let_in_only_where_it_says_so() {
        assertTrue(new Operation("GET", "/x", Set.of(Operation.STRANGERS), Set.of(), Set.of()).isPublic());
        assertFalse(new Operation("GET", "/x", Set.of(Operation.ANYBODY), Set.of(), Set.of()).isPublic());
        assertFalse(new Operation("GET", "/x", Set.of(), Set.of(), Set.of()).isPublic());
    }

    @Test
    void a_role_opens_what_names_it_and_nothing_without_a_role_is_open() {
        var named = operation("GET", "/x");
        assertTrue(named.allows(Set.of("auditor", "viewer")));
        assertFalse(named.allows(Set.of("auditor")));
        assertFalse(named.allows(Set.of()));
        assertFalse(new Operation("GET", "/x", Set.of(), Set.of(), Set.of()).allows(Set.of("viewer")));
        assertTrue(new Operation("GET", "/x", Set.of(Operation.ANYBODY), Set.of(), Set.of()).allows(Set.of()));
    }
}
