package org.entente.testkit;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.TreeSet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;

/** Reads JSON and YAML, and writes a contract in its one canonical form: sorted, so that a diff shows changes alone. */
final class Documents {

    private static final ObjectMapper YAML = new ObjectMapper(YAMLFactory.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER, YAMLGenerator.Feature.SPLIT_LINES)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES, YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS,
                    YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
            .build());
    /** What a reader looks for first; the rest follows by name. */
    private static final List<String> FIRST = List.of("openapi", "info", "servers", "security", "tags", "paths", "operationId",
            "summary", "description", "get", "post", "put", "patch", "delete", "name", "in", "parameters", "requestBody",
            "responses", "type", "required", "properties");
    /** Below these stand names of ours, not words of OpenAPI. */
    private static final List<String> OURS = List.of("paths", "properties", "responses", "content", "headers", "schemas",
            "parameters", "examples", "example", "default", "securitySchemes");

    private Documents() {
    }

    /** JSON is YAML. */
    static JsonNode parse(String text) {
        try {
            return YAML.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("neither JSON nor YAML", e);
        }
    }

    static String canonical(JsonNode contract) {
        try {
            return YAML.writeValueAsString(sorted(contract, false));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode sorted(JsonNode node, boolean ours) {
        if (node.isArray()) {
            var list = JsonNodeFactory.instance.arrayNode();
            node.forEach(item -> list.add(sorted(item, false)));
            return list;
        }
        if (!(node instanceof ObjectNode object)) {
            return node;
        }
        var sorted = JsonNodeFactory.instance.objectNode();
        var names = new TreeSet<String>();
        object.fieldNames().forEachRemaining(names::add);
        if (!ours) {
            FIRST.stream().filter(names::contains).forEach(name -> sorted.putNull(name));
        }
        names.forEach(name -> sorted.set(name, sorted(object.get(name), !ours && OURS.contains(name))));
        return sorted;
    }
}
