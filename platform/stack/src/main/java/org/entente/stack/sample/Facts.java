package org.entente.stack.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The bundled file of reported facts, and what we chose from it or named ourselves. */
final class Facts {

    private final JsonNode file;
    private final JsonNode organizations;
    private final JsonNode roadmapTitles;
    private final Map<String, JsonNode> byId = new HashMap<>();

    private Facts(JsonNode file, JsonNode organizations, JsonNode roadmapTitles) {
        this.file = file;
        this.organizations = organizations;
        this.roadmapTitles = roadmapTitles;
        index(file);
    }

    static Facts bundled() {
        return new Facts(read("us-az-charter.json"), read("organizations.json"), read("roadmap-titles.json"));
    }

    private static JsonNode read(String name) {
        try (var stream = Facts.class.getResourceAsStream("/stack/sample/" + name)) {
            return new ObjectMapper().readTree(stream);
        } catch (IOException broken) {
            throw new UncheckedIOException("The bundled " + name + " can't be read", broken);
        }
    }

    private void index(JsonNode node) {
        if (node.path("id").isTextual()) {
            byId.putIfAbsent(node.get("id").asText(), node);
        }
        node.forEach(this::index);
    }

    JsonNode charter() {
        return file.get("charter");
    }

    List<JsonNode> listed(String name) {
        return listOf(file.path(name));
    }

    List<JsonNode> provisions() {
        return listOf(charter().path("provisions"));
    }

    List<JsonNode> organizations() {
        return listOf(organizations);
    }

    JsonNode roadmapTitle(String group) {
        return roadmapTitles.path(group);
    }

    /** What the file means by a value that it gives for the basis of something. */
    String basis(String list, String value) {
        return file.path("meta").path(list).path(value).asText();
    }

    JsonNode named(String id) {
        var fact = byId.get(id);
        if (fact == null) {
            throw new NoSuchElementException("The sample file has nothing called " + id);
        }
        return fact;
    }

    static List<JsonNode> listOf(JsonNode array) {
        var all = new ArrayList<JsonNode>();
        array.forEach(all::add);
        return all;
    }

    static List<String> textsOf(JsonNode array) {
        return listOf(array).stream().map(JsonNode::asText).toList();
    }

    static String text(JsonNode fact, String member) {
        return fact.path(member).asText(null);
    }

    /** The code of a record: the file's id without the mark of its kind. */
    static String code(JsonNode fact) {
        return fact.get("id").asText().replaceFirst("^(prov|ini|ms|ev)-", "");
    }
}
