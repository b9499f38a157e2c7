package org.entente.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

class StrictJsonTest {

    enum Size {
        LARGE
    }

    record Thing(String text, Integer number, Boolean flag, Size size, LocalDate day, LocalTime time, Duration duration,
            Period period, Instant instant, UUID id, List<String> texts, Map<String, String> named) {
    }

    record Count(int count) {
    }

    private static final ObjectMapper JSON = mapper();

    static ObjectMapper mapper() {
        var mapper = new ObjectMapper().registerModule(new JavaTimeModule());
        new StrictJson().customize(mapper);
        return mapper;
    }

    private static Thing read(String json) throws JsonProcessingException {
        return JSON.readValue(json, Thing.class);
    }

    private static Refusal refused(String json) {
        return JsonFault.refusalFor(assertThrows(JsonProcessingException.class, () -> read(json), json));
    }

    @Test
    void what_the_contract_says_is_read() throws JsonProcessingException {
        var thing = read(
                """
                        {"text": "ə", "number": 5, "flag": true, "size": "LARGE", "day": "2026-02-28", "time": "10:00", "duration": "PT2H",
                         "period": "P3M", "instant": "2026-05-10T08:00:00.5Z", "id": "0190c3a2-1111-7000-8000-000000000001",
                         "texts": ["a"], "named": {"a": "b"}}
                        """);
        assertEquals(new Thing("ə", 5, true, Size.LARGE, LocalDate.of(2026, 2, 28), LocalTime.of(10, 0), Duration.ofHours(2),
                Period.ofMonths(3), Instant.parse("2026-05-10T08:00:00.5Z"),
                UUID.fromString("0190c3a2-1111-7000-8000-000000000001"), List.of("a"), Map.of("a", "b")), thing);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "text|5", "text|true", "text|{}", "text|\"a\\u0000\"", "text|\"\\ud800\"",
            "text|\"\\udc00x\"",
            "number|\"5\"", "number|1.0", "number|\"\"", "number|2147483648", "flag|\"true\"", "flag|0", "flag|\"\"", "size|0",
            "size|\"large\"", "size|\"\"", "size|[\"LARGE\"]", "day|\"2026-02-29\"", "day|\"2026-2-1\"", "day|\"20260201\"",
            "day|\"2026-02-01T00:00:00Z\"", "day|\"-2026-02-01\"", "day|[2026,2,1]", "day|1", "day|\"\"", "time|[10,0]",
            "time|\"10\"", "time|\"25:00\"", "time|\"10:00Z\"", "duration|7200", "duration|7200.5", "duration|\"2h\"",
            "duration|\"PT\"",
            "duration|\"PT-2H\"", "period|\"3M\"", "period|\"P\"", "period|\"P99999999999Y\"", "instant|1770000000",
            "instant|\"2026-05-10T08:00:00\"", "instant|\"2026-05-10T08:00:00+02:00\"",
            "instant|\"+1000000000-01-01T00:00:00Z\"",
            "id|\"\"", "id|\"x\"", "id|\"AAAAAAAAAAAAAAAAAAAAAA==\"", "id|\"1-1-1-1-1\"", "texts|\"a\"", "texts|[5]",
            "texts|[\"\\u0000\"]", "named|{\"a\": 5}", "named|{\"a\": \"\\ud800\"}", "misspelt|1" })
    void a_value_of_another_form_is_refused_where_it_stands(String member, String value) {
        var refusal = refused("{\"" + member + "\": " + value + "}");
        assertEquals(CommonProblem.VALIDATION, refusal.problem());
        assertEquals("#/" + member, refusal.errors().get(0).pointer().replaceAll("(/\\w+)/.*", "$1"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "{}", "{\"count\": null}" })
    void a_number_that_must_be_there_is_not_taken_for_zero(String json) {
        assertThrows(JsonProcessingException.class, () -> JSON.readValue(json, Count.class));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "{", "{\"text\": \"a\", \"text\": \"b\"}", "{} {}", "{}x", "{'text': 'a'}", "{text: \"a\"}",
            "{\"number\": NaN}",
            "{\"number\": 01}", "{\"text\": \"a\nb\"}", "// {}", "{\"text\": \"a\",}" })
    void what_is_not_one_json_document_is_malformed(String json) {
        assertEquals(CommonProblem.MALFORMED, refused(json).problem());
    }

    @ParameterizedTest
    @ValueSource(strings = { "[]", "5", "\"text\"", "true" })
    void a_document_of_another_type_is_refused_at_its_root(String json) {
        assertEquals(List.of("#"), refused(json).errors().stream().map(Violation::pointer).toList());
    }

    @Test
    void a_document_too_deep_is_malformed() {
        assertEquals(CommonProblem.MALFORMED, refused("{\"misspelt\":" + "[".repeat(200)).problem());
    }

    @Test
    void a_fault_is_told_without_a_word_of_java() {
        for (var value : List.of("{\"size\": \"x\"}", "{\"number\": \"x\"}", "{\"x\": 1}", "{\"texts\": {}}", "[]",
                "{\"day\": \"x\"}")) {
            var detail = refused(value).errors().get(0).detail();
            assertEquals(-1, detail.indexOf("java"), detail);
            assertEquals(-1, detail.indexOf("entente"), detail);
        }
        assertEquals("must be one of [LARGE]", refused("{\"size\": \"x\"}").errors().get(0).detail());
    }

    @Test
    void times_are_written_as_texts() throws JsonProcessingException {
        assertEquals("\"2026-05-10T08:00:00Z\"", JSON.writeValueAsString(Instant.parse("2026-05-10T08:00:00Z")));
        assertEquals("\"PT2H\"", JSON.writeValueAsString(Duration.ofHours(2)));
    }
}
