package org.entente.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** That every problem has its texts is checked in testkit, for this module as for every other. */
class ProblemTextsTest {

    private final ProblemTexts texts = new ProblemTexts(Optional.empty());

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "az|az", "AZ|az", "az-Latn-AZ|az", "ru, az;q=0.5|az", "en, az|en",
            "az;q=0.1, en;q=0.9|en",
            "en-GB|en", "az;q=0, en|en" })
    void the_best_language_that_we_have_is_found(String accepted, String language) {
        assertEquals(language, ProblemTexts.languageFor(accepted));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = { "", "*", "ru", "!!", "az;q=9", "-", "\u0000" })
    void english_is_spoken_where_nothing_fits(String accepted) {
        assertEquals("en", ProblemTexts.languageFor(accepted));
        assertEquals("en", ProblemTexts.languageFor("az,".repeat(100)));
    }

    @Test
    void a_detail_names_what_happened() {
        assertEquals("DELETE is not allowed here; allowed: [GET, POST].",
                texts.detail("method-not-allowed", "en", "DELETE", List.of("GET", "POST")));
        assertEquals("A body may have 1048576 bytes here.", texts.detail("body-too-large", "en", 1048576));
    }

    @Test
    void what_a_caller_sent_is_shown_and_not_read_as_a_format() {
        assertTrue(texts.detail("path-unknown", "en", "/{0}/'{'").contains("/{0}/'{'"));
    }

    @Test
    void types_are_known_by_their_titles() {
        assertTrue(texts.knows("validation"));
        assertFalse(texts.knows("nonsense"));
        assertTrue(texts.types().contains("precondition-required"));
    }
}
