package org.entente.gateway.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Map;

import org.entente.gateway.Owner;
import org.entente.web.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

class ServiceOperationsTest {

    private static Operation said(String operation) throws IOException {
        var contract = "{'paths': {'/api/v1/trees/{level}/{span}': {'get': %s}}}".formatted(operation);
        return new ServiceOperations(new Contracts(Map.of(Owner.GATEWAY, read("{}"), Owner.ROADMAP_SERVICE, read(contract),
                Owner.WORKINGGROUP_SERVICE, read("{}")))).operations().get(0);
    }

    private static ObjectNode read(String json) throws IOException {
        return (ObjectNode) new ObjectMapper().readTree(json.replace('\'', '"'));
    }

    @Test
    void strangers_are_let_in_where_the_contract_asks_for_nothing_in_so_many_words() throws IOException {
        assertTrue(said("{'security': []}").isPublic());
    }

    @ParameterizedTest
    @ValueSource(strings = { "{}", "{'security': null}", "{'security': [{}]}", "{'security': {}}", "{'security': ''}",
            "{'security': [{'keycloak': []}]}", "{'x-security': []}", "{'responses': {'security': []}}" })
    void everything_else_asks_for_a_token(String operation) throws IOException {
        assertFalse(said(operation).isPublic());
        assertEquals(java.util.Set.of(Operation.ANYBODY), said(operation).roles());
    }

    @Test
    void a_last_variable_with_a_slash_in_its_pattern_takes_the_rest_of_the_path() throws IOException {
        var parameter = "{'parameters': [{'name': '%s', 'in': '%s', 'schema': {'type': 'string', 'pattern': '%s'}}]}";
        assertTrue(said(parameter.formatted("span", "path", "^([0-9]/)*[0-9]$")).tail());
        assertFalse(said(parameter.formatted("span", "path", "^[0-9]$")).tail());
        assertFalse(said(parameter.formatted("span", "query", "^([0-9]/)*[0-9]$")).tail());
        assertFalse(said(parameter.formatted("level", "path", "^([0-9]/)*[0-9]$")).tail());
        assertFalse(said("{}").tail());
    }

    @Test
    void what_an_operation_may_take_beyond_others_stands_in_the_contract() throws IOException {
        var large = said("{'x-body-limit': 33554432, 'x-patience-seconds': 900}");
        assertEquals(33_554_432, large.mostBytes(1_048_576));
        assertEquals(java.time.Duration.ofMinutes(15), large.allowance().patience());
        assertEquals(1_048_576, said("{}").mostBytes(1_048_576));
    }
}
