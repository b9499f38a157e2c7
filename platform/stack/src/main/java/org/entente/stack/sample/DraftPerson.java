package org.entente.stack.sample;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/** A person as the API takes it. */
record DraftPerson(String code, Map<String, String> name, String party, String organization, Map<String, String> office,
        String visibility, List<Source> sources) {

    /** @param organizations the ids of those that the person's office names: one or none */
    static DraftPerson of(JsonNode person, List<String> organizations) {
        return new DraftPerson(Facts.code(person), Wording.of(person.path("name")), Facts.text(person, "party"),
                organizations.isEmpty() ? null : organizations.get(0), Wording.english(person.path("office")), "PUBLIC",
                Source.of(person, "role in the reports: " + person.path("role").asText()));
    }
}
