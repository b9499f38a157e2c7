package org.entente.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.core.JsonProcessingException;

class TextsTest {

    @ParameterizedTest
    @ValueSource(strings = { "en", "az", "az-Latn", "az-Latn-AZ", "en-US", "zh-Hant-TW", "kab", "en-x-plain", "es-419",
            "zh-cmn-Hans-CN", "de-CH-1996", "sl-rozaj-biske-1994", "en-a-bbb-x-a-ccc", "az-Cyrl", "hy-Latn-IT-arevela" })
    void a_language_tag_is_taken(String tag) {
        assertEquals(Map.of(tag, "x"), Texts.of(tag, "x").byLanguage());
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "e", "english_US", "az_AZ", "und", "x-private", "a b", "toolonglanguage", "az\u0000",
            "english", "EN", "en-us", "en-Us", "az-latn", "en-", "-en", "en--US", "en-x", "en-a", "en-u-x-a", "de-1996-1996",
            "en-a-bbb-a-ccc", "i-klingon", "en-GB-oed", "zh-Hant-Hans", "azə", "en-x-abcdefgh-abcdefgh-abcdefgh-abcdefgh" })
    void what_is_no_language_is_refused(String tag) {
        assertThrows(InvalidValue.class, () -> Texts.of(tag, "x"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " ", "\n\t" })
    void a_blank_text_is_refused(String text) {
        assertThrows(InvalidValue.class, () -> Texts.of("en", text));
    }

    @Test
    void a_text_says_something_in_some_language() {
        assertThrows(InvalidValue.class, () -> new Texts(Map.of()));
        assertThrows(InvalidValue.class, () -> new Texts(null));
        var none = new HashMap<String, String>();
        none.put("en", null);
        assertThrows(InvalidValue.class, () -> new Texts(none));
    }

    @Test
    void there_is_an_end_to_it() {
        assertThrows(InvalidValue.class, () -> Texts.of("en", "x".repeat(10_001)));
        var many = new HashMap<String, String>();
        for (char c = 'a'; c <= 'u'; c++) {
            many.put("a" + c, "x");
        }
        assertThrows(InvalidValue.class, () -> new Texts(many));
    }

    @Test
    void a_text_comes_back_as_it_was_given() throws JsonProcessingException {
        var json = "{\"az\":\"Güzgü, İqtisadiyyat, e\u0301 😀\",\"en\":\" spaced \"}";
        var texts = StrictJsonTest.mapper().readValue(json, Texts.class);
        assertEquals(json, StrictJsonTest.mapper().writeValueAsString(texts));
    }

    @Test
    void a_text_once_made_does_not_change() {
        var source = new HashMap<>(Map.of("en", "x"));
        var texts = new Texts(source);
        source.put("az", "y");
        assertEquals(Map.of("en", "x"), texts.byLanguage());
        assertThrows(UnsupportedOperationException.class, () -> texts.byLanguage().put("az", "y"));
    }
}
