package org.entente.web;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptTest {

    private static final Set<String> JSON = Set.of("application/json");

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = { "", "*/*", "application/json", "APPLICATION/JSON", "application/*", "text/html, */*;q=0.1",
            "application/json;charset=UTF-8", "application/json ; q=0.5", "text/html,application/json;q=1.000",
            "*/*;q=0, application/json" })
    void json_is_taken(String header) {
        assertTrue(Accept.takesOneOf(JSON, header));
    }

    @ParameterizedTest
    @ValueSource(strings = { "text/plain", "text/*", "application/xml", "application/json;q=0", "application/json;q=0.000",
            "*/*;q=0",
            "application/*, application/json;q=0", "json", "*", "application", ",", ";q=1", "application/json;q=x" })
    void json_is_not_taken(String header) {
        assertFalse(Accept.takesOneOf(JSON, header));
    }
}
