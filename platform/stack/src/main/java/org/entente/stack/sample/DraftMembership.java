package org.entente.stack.sample;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/** A co-chair as the API takes it. Since when, until when and whether with a vote, no source says. */
record DraftMembership(String person, String organization, String onBehalfOf, String role, String visibility,
        List<Source> sources) {

    static final String CO_CHAIR = "CO_CHAIR";

    /**
     * @param id the person's in the register
     * @param organizations the ids of those that the person's office names: one or none
     */
    static DraftMembership coChair(JsonNode person, String id, List<String> organizations) {
        return new DraftMembership(id, organizations.isEmpty() ? null : organizations.get(0), Facts.text(person, "party"),
                CO_CHAIR, "PUBLIC", Source.of(person));
    }

    static String key(String group, String person, String role) {
        return group + "/" + person + "/" + role;
    }
}
