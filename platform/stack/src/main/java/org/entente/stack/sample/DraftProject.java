package org.entente.stack.sample;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/** A project as the API takes it. Which agencies carry it, no source says. */
record DraftProject(String code, Map<String, String> title, Map<String, String> summary, List<String> partners,
        String visibility,
        List<Source> sources) {

    /** @param partners the ids of the organizations that the file names with it */
    static DraftProject of(JsonNode initiative, List<String> partners) {
        return new DraftProject(Facts.code(initiative), Wording.of(initiative.path("title")),
                Wording.english(initiative.path("summary")), partners, "PUBLIC",
                Source.of(initiative, "link to the Charter: " + initiative.path("link").asText()));
    }
}
