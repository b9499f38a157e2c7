package org.entente.stack.sample;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A record as the register shows it.
 *
 * @param tag its ETag, or null where it comes from a list
 */
record Kept(JsonNode body, String tag) {

    String id() {
        return body.path("id").asText();
    }

    boolean is(String state) {
        return body.path("state").asText().equals(state);
    }
}
