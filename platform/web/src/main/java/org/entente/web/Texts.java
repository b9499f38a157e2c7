package org.entente.web;

import java.util.Map;
import java.util.TreeMap;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A text in one or more languages, by BCP 47 tag. Kept as it was sent: nothing is normalized, and a tag has one spelling. */
@Schema(type = SchemaType.OBJECT, additionalProperties = String.class, minProperties = 1, maxProperties = 20, examples = "{\"en\": \"Energy\", \"az\": \"Enerji\"}", description = "A text by language tag (BCP 47, in its recommended case: `az`, `az-Latn-AZ`).")
public record Texts(@JsonValue Map<String, String> byLanguage) {

    private static final int LONGEST = 10_000;
    private static final int MOST_LANGUAGES = 20;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Texts {
        if (byLanguage == null || byLanguage.isEmpty() || byLanguage.size() > MOST_LANGUAGES) {
            throw new InvalidValue("must hold a text in at least one and at most " + MOST_LANGUAGES + " languages");
        }
        byLanguage.forEach(Texts::check);
        byLanguage = java.util.Collections.unmodifiableMap(new TreeMap<>(byLanguage));
    }

    public static Texts of(String language, String text) {
        return new Texts(Map.of(language, text));
    }

    private static void check(String language, String text) {
        if (!LanguageTags.isTag(language)) {
            var what = language.length() > LanguageTags.LONGEST ? "the name of a language" : "'" + language + "'";
            throw new InvalidValue(what + " must be a language tag such as en, az or az-Latn-AZ");
        }
        if (text == null || text.isBlank()) {
            throw new InvalidValue("the text in '" + language + "' must not be blank");
        }
        if (text.length() > LONGEST) {
            throw new InvalidValue("the text in '" + language + "' must have at most " + LONGEST + " characters");
        }
    }
}
