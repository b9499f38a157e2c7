package org.entente.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ViolationTest {

    /** Source: RFC 6901 section 6, its examples. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = { "foo|#/foo", "a/b|#/a~1b", "c%d|#/c%25d", "e^f|#/e%5Ef",
            "i\\j|#/i%5Cj",
            "k\"l|#/k%22l", "m~n|#/m~0n" })
    void a_pointer_is_written_as_the_rfc_writes_it(String member, String pointer) {
        assertEquals(pointer, Violation.inBody(List.of(member), "").pointer());
    }

    @Test
    void steps_of_every_kind_are_joined() {
        assertEquals("#", Violation.inBody(List.of(), "").pointer());
        assertEquals("#/areas/0/title/az", Violation.inBody(List.of("areas", "0", "title", "az"), "").pointer());
        assertEquals("#/", Violation.inBody(List.of(""), "").pointer());
        assertEquals("#/%20", Violation.inBody(List.of(" "), "").pointer());
        assertEquals("#/g%7Ch", Violation.inBody(List.of("g|h"), "").pointer());
        assertEquals("#/%C5%9F", Violation.inBody(List.of("ş"), "").pointer());
    }
}
