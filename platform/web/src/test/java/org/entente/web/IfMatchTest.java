package org.entente.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class IfMatchTest {

    private static void refused(Problem problem, String header) {
        assertEquals(problem, assertThrows(Refusal.class, () -> IfMatch.of(header)).problem());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = { "", "  " })
    void a_change_without_a_tag_is_refused(String header) {
        refused(CommonProblem.PRECONDITION_REQUIRED, header);
    }

    @ParameterizedTest
    @ValueSource(strings = { "3", "3-ab", "\"3", "3\"", "\"3\" \"4\"", "\"3\"; \"4\"", "w/\"3\"", "\"a b\"", "*, \"3\"", "**",
            "\"3\"\u0000" })
    void what_is_no_list_of_tags_is_refused(String header) {
        refused(CommonProblem.VALIDATION, header);
    }

    @ParameterizedTest
    @ValueSource(strings = { "\"3\"", "\"3-0123456789abcdef\"", "\"2-x\", \"3-y\"", "\"2-x\",\"3-y\"", " \"3-y\" , \"9\"",
            "W/\"9\", \"3\"",
            "*", " * ", "\"3-\u00e4\"" })
    void a_tag_of_the_newest_revision_matches(String header) {
        assertTrue(IfMatch.of(header).matches(3));
    }

    @ParameterizedTest
    @ValueSource(strings = { "\"2\"", "\"33\"", "\"\"", "\"-3\"", "\"+3\"", "\"03\"", "\"3x\"", "\"foreign\"",
            "\"99999999999\"" })
    void another_tag_matches_nothing(String header) {
        assertFalse(IfMatch.of(header).matches(3));
    }

    @Test
    void a_weak_tag_matches_nothing() {
        assertFalse(IfMatch.of("W/\"3-x\"").matches(3));
    }

    @Test
    void the_highest_revision_named_is_the_one_seen() {
        assertEquals(7, IfMatch.of("\"2\", \"7-x\", \"foreign\"").seen());
        assertEquals(0, IfMatch.of("\"foreign\"").seen());
        assertEquals(0, IfMatch.of("*").seen());
    }
}
