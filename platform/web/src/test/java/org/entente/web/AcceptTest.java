package org.entente.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptTest {

    private static final List<String> JSON = List.of("application/json");
    private static final List<String> SEVERAL = List.of("application/json", "text/csv", "application/x-ndjson");

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = { "", "*/*", "application/json", "APPLICATION/JSON", "application/*", "text/html, */*;q=0.1",
            "application/json;charset=UTF-8", "application/json ; q=0.5", "text/html,application/json;q=1.000",
            "*/*;q=0, application/json" })
    void json_is_taken(String header) {
        assertEquals(Optional.of("application/json"), Accept.best(JSON, header));
    }

    @ParameterizedTest
    @ValueSource(strings = { "text/plain", "text/*", "application/xml", "application/json;q=0", "application/json;q=0.000",
            "*/*;q=0",
            "application/*, application/json;q=0", "json", "*", "application", ",", ";q=1", "application/json;q=x" })
    void json_is_not_taken(String header) {
        assertEquals(Optional.empty(), Accept.best(JSON, header));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "text/csv|text/csv", "Text/CSV; header=present|text/csv", "text/*|text/csv",
            "application/x-ndjson|application/x-ndjson",
            "application/json;q=0.5, text/csv|text/csv", "application/x-ndjson;q=0.9, text/csv;q=0.8|application/x-ndjson",
            "*/*, application/json;q=0.1|text/csv", "*/*;q=0.1, application/x-ndjson|application/x-ndjson",
            "application/*;q=0, */*|text/csv", "text/html, application/xhtml+xml, */*;q=0.8|application/json" })
    void what_the_caller_likes_best_is_given(String header, String given) {
        assertEquals(Optional.of(given), Accept.best(SEVERAL, header));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = { "", "*/*", "application/*", "text/csv, application/json", "application/x-ndjson,text/csv,*/*",
            "text/csv;q=0.5, application/json;q=0.5" })
    void what_the_caller_leaves_open_our_own_order_settles(String header) {
        assertEquals(Optional.of("application/json"), Accept.best(SEVERAL, header));
    }
}
