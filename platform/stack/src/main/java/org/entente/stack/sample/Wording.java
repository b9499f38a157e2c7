package org.entente.stack.sample;

import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;

/** Texts as the API takes them: by language tag, without the file's remarks on where a wording comes from. */
final class Wording {

    private Wording() {
    }

    static Map<String, String> of(JsonNode text) {
        var byLanguage = new TreeMap<String, String>();
        for (var language : new String[] { "en", "az" }) {
            if (text.path(language).isTextual()) {
                byLanguage.put(language, text.get(language).asText());
            }
        }
        return byLanguage;
    }

    /** The file's plain texts are in English. */
    static Map<String, String> english(JsonNode text) {
        return text.isTextual() ? Map.of("en", text.asText()) : null;
    }
}
