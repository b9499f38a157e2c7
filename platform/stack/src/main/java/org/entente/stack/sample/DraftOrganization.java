package org.entente.stack.sample;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/** An organization as the API takes it: curated from the places where the file names it. */
record DraftOrganization(String code, Map<String, String> name, String kind, String party, String visibility,
        List<Source> sources) {

    static DraftOrganization of(Facts facts, JsonNode entry) {
        var sources = Facts.textsOf(entry.path("named")).stream().map(facts::named)
                .map(fact -> Source.reported(Facts.text(fact, "sourceUrl"), Facts.text(fact, "sourceDate"), noteOf(entry)))
                .toList();
        return new DraftOrganization(entry.path("code").asText(), Wording.of(entry.path("name")), entry.path("kind").asText(),
                Facts.text(entry, "party"), "PUBLIC", Source.once(sources));
    }

    private static String noteOf(JsonNode entry) {
        var translated = entry.path("name").path("azBasis").asText().equals("translated");
        return Source.join(Stream.of(Facts.text(entry, "note"),
                translated ? "wording in Azerbaijani is our translation" : null));
    }
}
