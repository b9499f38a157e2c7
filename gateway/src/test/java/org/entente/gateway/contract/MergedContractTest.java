package org.entente.gateway.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.util.Map;

import org.entente.gateway.Owner;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

class MergedContractTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final URI US = URI.create("https://entente.example/");
    private static final URI KEYCLOAK = URI.create("https://keycloak.example/realms/entente");

    private static ObjectNode merge(String roadmaps, String groups) throws IOException {
        return (ObjectNode) JSON.readTree(new MergedContract(new Contracts(Map.of(Owner.GATEWAY, read("{}"),
                Owner.ROADMAP_SERVICE, read(roadmaps), Owner.WORKINGGROUP_SERVICE, read(groups))), US, KEYCLOAK).json());
    }

    private static ObjectNode read(String json) throws JsonProcessingException {
        return (ObjectNode) JSON.readTree(json.replace('\'', '"'));
    }

    @Test
    void what_both_say_alike_stands_in_it_once() throws IOException {
        var texts = "{'components': {'schemas': {'Texts': {'type': 'object'}}, 'securitySchemes': {'own': {}}}}";
        var components = merge(texts, texts).get("components");
        assertEquals(1, components.get("schemas").size());
        assertEquals(2, components.get("securitySchemes").size());
    }

    @Test
    void two_schemas_of_one_name_stop_the_start() {
        assertStops("{'components': {'schemas': {'Texts': {'type': 'object'}}}}",
                "{'components': {'schemas': {'Texts': {'type': 'string'}}}}", "Texts");
    }

    @Test
    void two_owners_of_one_path_stop_the_start() {
        var path = "{'paths': {'/api/v1/people': {'get': {}}}}";
        assertStops(path, path, "/api/v1/people");
    }

    @Test
    void two_operations_of_one_name_stop_the_start() {
        assertStops("{'paths': {'/a': {'get': {'operationId': 'listAll'}}}}",
                "{'paths': {'/b': {'get': {'operationId': 'listAll'}}}}", "listAll");
    }

    private static void assertStops(String roadmaps, String groups, String named) {
        var refusal = assertThrows(IllegalStateException.class, () -> merge(roadmaps, groups));
        assertTrue(refusal.getMessage().contains(named) && refusal.getMessage().contains("workinggroup-service"));
    }
}
