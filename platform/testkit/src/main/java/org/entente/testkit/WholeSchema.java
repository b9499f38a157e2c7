package org.entente.testkit;

import java.util.HashSet;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A schema with its references followed and its {@code allOf} written out, so that two of them can be compared. */
final class WholeSchema {

    private WholeSchema() {
    }

    static JsonNode of(JsonNode schema, JsonNode document) {
        return schema.isObject() ? whole(schema, document, new HashSet<>()) : JsonNodeFactory.instance.objectNode();
    }

    private static ObjectNode whole(JsonNode schema, JsonNode document, Set<String> followed) {
        var whole = JsonNodeFactory.instance.objectNode();
        var ref = schema.path("$ref").asText();
        if (!ref.isEmpty() && followed.add(ref)) {
            add(whole, whole(document.at(ref.substring(1)), document, followed));
        }
        schema.path("allOf").forEach(part -> add(whole, whole(part, document, followed)));
        var own = JsonNodeFactory.instance.objectNode();
        schema.properties().stream().filter(e -> !e.getKey().equals("$ref") && !e.getKey().equals("allOf"))
                .forEach(e -> own.set(e.getKey(), e.getValue()));
        add(whole, own);
        return whole;
    }

    private static void add(ObjectNode whole, ObjectNode part) {
        for (var keyword : part.properties()) {
            if (keyword.getKey().equals("properties")) {
                whole.withObjectProperty("properties").setAll((ObjectNode) keyword.getValue());
            } else if (keyword.getKey().equals("required")) {
                whole.withArrayProperty("required").addAll((com.fasterxml.jackson.databind.node.ArrayNode) keyword.getValue());
            } else {
                whole.set(keyword.getKey(), keyword.getValue());
            }
        }
    }
}
