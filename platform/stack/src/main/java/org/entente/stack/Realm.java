package org.entente.stack;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Keycloak's realm: the production file, and the demo overlay with its people and systems. */
final class Realm {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** What names an entry of a list, the most telling first. */
    private static final List<String> KEYS = List.of("clientId", "client", "username", "name");

    private Realm() {
    }

    /** Roles and the browser's client; nobody in it, no password that anybody knows. */
    static ObjectNode production() {
        return read("entente-realm.json");
    }

    /** The same with the identities of the local stack. */
    static ObjectNode demo() {
        return merge(production(), overlay());
    }

    static ObjectNode overlay() {
        return read("entente-realm-demo.json");
    }

    static String text(JsonNode realm) {
        return realm.toPrettyString() + "\n";
    }

    private static ObjectNode read(String name) {
        try (var file = Realm.class.getResourceAsStream("/stack/keycloak/" + name)) {
            return (ObjectNode) JSON.readTree(file);
        } catch (IOException failure) {
            throw new StackFailure("The realm file " + name + " is damaged.", failure);
        }
    }

    /** Objects member by member, lists of named entries entry by entry; of anything else the overlay's value counts. */
    static ObjectNode merge(ObjectNode base, ObjectNode overlay) {
        var merged = base.deepCopy();
        overlay.properties().forEach(member -> merged.set(member.getKey(),
                mergeValues(base.get(member.getKey()), member.getValue())));
        return merged;
    }

    private static JsonNode mergeValues(JsonNode base, JsonNode overlay) {
        if (base instanceof ObjectNode object && overlay instanceof ObjectNode more) {
            return merge(object, more);
        }
        var key = base == null ? Optional.<String> empty() : keyOf(base, overlay);
        return key.isPresent() ? mergeLists(base, overlay, key.get()) : overlay;
    }

    private static Optional<String> keyOf(JsonNode base, JsonNode overlay) {
        return base.isArray() && overlay.isArray()
                ? KEYS.stream().filter(key -> allHave(base, key) && allHave(overlay, key)).findFirst()
                : Optional.empty();
    }

    private static boolean allHave(JsonNode list, String key) {
        return StreamSupport.stream(list.spliterator(), false).allMatch(entry -> entry.has(key));
    }

    private static JsonNode mergeLists(JsonNode base, JsonNode overlay, String key) {
        Map<String, JsonNode> entries = new LinkedHashMap<>();
        base.forEach(entry -> entries.put(entry.get(key).asText(), entry));
        overlay.forEach(entry -> entries.merge(entry.get(key).asText(), entry, Realm::mergeValues));
        return JSON.createArrayNode().addAll(entries.values());
    }
}
