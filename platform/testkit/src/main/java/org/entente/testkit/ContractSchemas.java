package org.entente.testkit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;

/**
 * The schemas of a contract, read as promises: a member that a schema does not name is a violation, unless it says
 * {@code additionalProperties} itself. Source: the schema dialect of OpenAPI 3.1, which is JSON Schema 2020-12.
 */
final class ContractSchemas {

    private static final String COMPONENTS = "#/components/schemas/";
    private static final List<String> MAPS = List.of("properties", "patternProperties", "$defs");
    private static final List<String> LISTS = List.of("anyOf", "oneOf", "prefixItems");
    private static final List<String> SINGLES = List.of("items", "additionalProperties");
    private static final List<String> OPENERS = List.of("additionalProperties", "unevaluatedProperties");

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(Dialects.getOpenApi31(),
            builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
    private final Map<JsonNode, Schema> compiled = new HashMap<>();
    private final Set<String> composed = new HashSet<>();
    private final ObjectNode components = JsonNodeFactory.instance.objectNode();

    ContractSchemas(JsonNode document) {
        document.findValues("allOf").forEach(all -> all.findValuesAsText("$ref").forEach(composed::add));
        document.path("components").path("schemas").properties().forEach(named -> components.set(named.getKey(),
                closed(named.getValue(), composed.contains(COMPONENTS + named.getKey()))));
    }

    /** Where and how a value is not of the schema. */
    synchronized List<String> violations(JsonNode schema, JsonNode value) {
        var found = compiled.computeIfAbsent(schema, this::compile).validate(value);
        return found.stream().map(error -> error.getInstanceLocation() + ": " + error.getMessage()).distinct().toList();
    }

    /** Standing alone, with the components beside it, so that references resolve as they do in the document. */
    private Schema compile(JsonNode schema) {
        var alone = (ObjectNode) closed(schema, false);
        alone.set("$defs", components);
        return registry.getSchema(alone);
    }

    private static JsonNode closed(JsonNode schema, boolean partOfAnother) {
        if (!(schema instanceof ObjectNode original)) {
            return schema.isMissingNode() ? JsonNodeFactory.instance.objectNode() : schema;
        }
        var copy = original.deepCopy();
        if (copy.has("$ref")) {
            copy.put("$ref", copy.get("$ref").asText().replace(COMPONENTS, "#/$defs/"));
        }
        MAPS.forEach(name -> copy.path(name).properties()
                .forEach(each -> ((ObjectNode) copy.get(name)).set(each.getKey(), closed(each.getValue(), false))));
        LISTS.forEach(name -> copyList(copy, name, false));
        copyList(copy, "allOf", true);
        SINGLES.stream().filter(copy::has).forEach(name -> copy.set(name, closed(copy.get(name), false)));
        if (!partOfAnother && (copy.has("properties") || copy.has("allOf")) && OPENERS.stream().noneMatch(copy::has)) {
            copy.put("unevaluatedProperties", false);
        }
        return copy;
    }

    private static void copyList(ObjectNode schema, String name, boolean parts) {
        if (schema.has(name)) {
            var list = JsonNodeFactory.instance.arrayNode();
            schema.get(name).forEach(each -> list.add(closed(each, parts)));
            schema.set(name, list);
        }
    }
}
