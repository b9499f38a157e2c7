package org.entente.records.export;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Brings the value of a cell down to what a table can hold. */
final class Cells {

    private final ObjectMapper json;

    Cells(ObjectMapper json) {
        this.json = json;
    }

    /** @return a String, Number, Boolean, LocalDate or Instant; null for an empty cell */
    Object of(Object value) throws JsonProcessingException {
        if (value == null || value instanceof String || value instanceof Number || value instanceof Boolean
                || value instanceof LocalDate || value instanceof Instant) {
            return value;
        }
        if (value instanceof UUID) {
            return value.toString();
        }
        if (value instanceof Map || value instanceof Collection) {
            return json.writeValueAsString(value);
        }
        return plain(value instanceof JsonNode node ? node : json.valueToTree(value));
    }

    private Object plain(JsonNode node) throws JsonProcessingException {
        return switch (node.getNodeType()) {
            case NULL, MISSING -> null;
            case STRING -> node.textValue();
            case NUMBER -> node.numberValue();
            case BOOLEAN -> node.booleanValue();
            default -> json.writeValueAsString(node);
        };
    }
}
