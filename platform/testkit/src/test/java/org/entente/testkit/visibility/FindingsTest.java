package org.entente.testkit.visibility;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;

/** A trace is found wherever it hides. */
class FindingsTest {

    private static final Onlooker AZE = new Onlooker("delegate", "AZE");
    private static final Onlooker USA = new Onlooker("delegate", "USA");
    private static final Question QUESTION = Question.get("readThing", "/api/v1/things");

    private final String secret = Marker.next();
    private final String shared = Marker.next();
    private final List<Exhibit> exhibits = new ArrayList<>();
    private final Findings findings = new Findings(exhibits);

    private static Answer answer(byte[] body, Map<String, List<String>> headers) {
        return new Answer(200, headers, body);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void mustBeFound(Onlooker onlooker, Answer answer) {
        findings.search(onlooker, QUESTION, answer, Set.of());
        assertThrows(AssertionError.class, findings::report);
    }

    private void draft() {
        exhibits.add(new Exhibit("THING", "id", UUID.randomUUID().toString(), null).says(Audience.own("USA"), secret));
    }

    @Test
    void in_clear() {
        draft();
        mustBeFound(AZE, answer(bytes("{\"title\": \"" + secret + "\"}"), Map.of()));
    }

    @Test
    void by_its_id() {
        draft();
        mustBeFound(AZE, answer(bytes("{\"parent\": \"" + exhibits.get(0).id() + "\"}"), Map.of()));
    }

    @Test
    void in_a_header() {
        draft();
        mustBeFound(AZE, answer(bytes("{}"), Map.of("location", List.of("/things/" + secret))));
    }

    @Test
    void in_what_is_encoded_twice() {
        draft();
        var disclosure = Base64.getUrlEncoder().withoutPadding()
                .encodeToString(bytes("[\"salt\",\"title\",\"" + secret + "\"]"));
        mustBeFound(AZE, answer(bytes("[\"" + Base64.getEncoder().encodeToString(bytes(disclosure)) + "\"]"), Map.of()));
    }

    @Test
    void in_a_packed_file() throws IOException {
        draft();
        var zip = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("sheet.xml"));
            out.write(bytes("<c>" + secret + "</c>"));
        }
        mustBeFound(AZE, answer(zip.toByteArray(), Map.of()));
    }

    @Test
    void what_was_said_in_secret_stays_so_when_the_record_is_shared() {
        draft();
        exhibits.get(0).says(Audience.PARTIES, shared);
        findings.search(AZE, QUESTION, answer(bytes(shared + exhibits.get(0).id()), Map.of()), Set.of());
        findings.search(USA, QUESTION, answer(bytes(shared + secret), Map.of()), Set.of());
        assertDoesNotThrow(findings::report);
        mustBeFound(AZE, answer(bytes(secret), Map.of()));
    }

    @Test
    void what_was_shared_once_and_is_hidden_today_is_hidden_whole() {
        exhibits.add(new Exhibit("THING", "id", UUID.randomUUID().toString(), null).says(Audience.PARTIES, shared)
                .says(Audience.own("USA"), secret));
        mustBeFound(AZE, answer(bytes(shared), Map.of()));
    }

    @Test
    void two_answers_are_held_against_each_other_without_what_was_asked_and_what_is_of_one_request() {
        var one = answer(bytes("{\"detail\":\"no a\",\"traceId\":\"1\"}"), Map.of("date", List.of("1")));
        var other = answer(bytes("{\"detail\":\"no b\",\"traceId\":\"2\"}"), Map.of("date", List.of("2")));
        assertEquals(one.comparable(Set.of("no a")), other.comparable(Set.of("no b")));
        assertNotEquals(one.comparable(Set.of()), other.comparable(Set.of()));
        assertNotEquals(one.comparable(Set.of()), answer(one.body(), Map.of("retry-after", List.of("2"))).comparable(Set.of()));
    }
}
