package org.entente.testkit;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

class BreakingChangesTest {

    private static final String OLD = """
            openapi: 3.1.0
            security: [{keycloak: []}]
            paths:
              /things:
                get:
                  operationId: listThings
                  parameters:
                    - {name: limit, in: query, schema: {type: integer, minimum: 1, maximum: 100, default: 20}}
                    - {name: code, in: query, schema: {type: string}}
                  responses:
                    "200": {description: fine, content: {application/json: {schema: {$ref: "#/components/schemas/Page"}}}}
                post:
                  operationId: createThing
                  requestBody: {required: true, content: {application/json: {schema: {$ref: "#/components/schemas/DraftThing"}}}}
                  responses:
                    "201":
                      description: made
                      headers: {Location: {schema: {type: string}}}
                      content: {application/json: {schema: {$ref: "#/components/schemas/Thing"}}}
                    "404": {description: no}
              /things/{id}:
                get:
                  operationId: readThing
                  parameters: [{name: id, in: path, required: true, schema: {type: string, format: uuid}}]
                  responses: {"200": {description: fine, content: {application/json: {schema: {$ref: "#/components/schemas/Thing"}}}}}
            components:
              schemas:
                Page: {type: object, required: [items], properties: {items: {type: array, items: {$ref: "#/components/schemas/Thing"}}}}
                Thing:
                  type: object
                  required: [id]
                  properties:
                    id: {type: string, format: uuid}
                    state: {type: string, enum: [OPEN, CLOSED]}
                    title: {type: object, additionalProperties: {type: string}}
                    part: {$ref: "#/components/schemas/Thing"}
                DraftThing:
                  type: object
                  required: [code]
                  properties:
                    code: {type: string, maxLength: 20, description: short}
                    weight: {type: number}
                    kind: {type: string, enum: [LARGE, SMALL]}
                    note: {anyOf: [{type: string}, {type: "null"}]}
                    extra: {type: object, additionalProperties: true}
            """;

    private static List<String> breaks(String was, String is) {
        assertTrue(OLD.contains(was), was);
        return BreakingChanges.between(Documents.parse(OLD), Documents.parse(OLD.replace(was, is)));
    }

    private static void isFine(String was, String is) {
        assertEquals(List.of(), breaks(was, is));
    }

    private static void breaksIn(String finding, String was, String is) {
        var found = breaks(was, is);
        assertTrue(found.stream().anyMatch(f -> f.contains(finding)), found.toString());
    }

    @Test
    void the_same_contract_breaks_nothing() {
        assertDoesNotThrow(() -> Contract.of(OLD).mustNotBreak(Contract.of(OLD)));
    }

    @Test
    void additions_break_nothing() {
        isFine("paths:\n", "paths:\n  /others: {get: {responses: {}}}\n");
        isFine("    - {name: code,", "    - {name: q, in: query, schema: {type: string}}\n        - {name: code,");
        isFine("id: {type: string, format: uuid}\n", "id: {type: string, format: uuid}\n        more: {type: string}\n");
        isFine("[OPEN, CLOSED]", "[OPEN, CLOSED, AGREED]");
        isFine("weight: {type: number}", "weight: {type: number}\n        further: {type: string}");
    }

    @Test
    void what_takes_more_or_promises_more_breaks_nothing() {
        isFine("maximum: 100", "maximum: 200");
        isFine("maxLength: 20", "maxLength: 30");
        isFine("[LARGE, SMALL]", "[LARGE, SMALL, TINY]");
        isFine("required: [code]", "required: []");
        isFine("required: [id]", "required: [id, state]");
        isFine("code: {type: string, maxLength: 20, description: short}", "code: {type: [string, integer], maxLength: 20}");
        isFine("\"404\": {description: no}", "\"410\": {description: gone}");
        isFine("/things/{id}:", "/things/{thing}:");
        isFine("description: short", "description: brief");
    }

    @Test
    void a_path_a_method_or_a_status_gone_breaks() {
        breaksIn("/things/{id}: the path is gone", "  /things/{id}:", "  /thing/{id}:");
        breaksIn("POST /things: the method is gone", "    post:", "    put:");
        breaksIn("POST /things 201: the answer is gone", "\"201\":", "\"202\":");
    }

    @Test
    void another_operation_id_breaks_generated_clients() {
        breaksIn("operationId listThings became allThings", "operationId: listThings", "operationId: allThings");
    }

    @Test
    void a_parameter_gone_required_or_narrowed_breaks() {
        breaksIn("the query parameter code is gone", "name: code", "name: kode");
        breaksIn("the query parameter code became required", "{name: code, in: query,",
                "{name: code, in: query, required: true,");
        breaksIn("a new query parameter q is required", "    - {name: code,",
                "    - {name: q, in: query, required: true, schema: {type: string}}\n        - {name: code,");
        breaksIn("maximum was 100 and is 50", "maximum: 100", "maximum: 50");
        breaksIn("minimum was 1 and is 5", "minimum: 1,", "minimum: 5,");
        breaksIn("no longer means 20", "default: 20", "default: 10");
        breaksIn("the type was \"integer\" and is \"string\"", "type: integer, minimum: 1, maximum: 100,", "type: string,");
        breaksIn("another explode", "{name: code, in: query,", "{name: code, in: query, explode: false,");
    }

    @Test
    void a_request_that_may_hold_less_breaks() {
        breaksIn("the member weight is gone", "weight: {type: number}", "height: {type: number}");
        breaksIn("the member weight is required now", "required: [code]", "required: [code, weight]");
        breaksIn("the type was \"number\" and is \"integer\"", "weight: {type: number}", "weight: {type: integer}");
        breaksIn("the value \"SMALL\" is gone", "[LARGE, SMALL]", "[LARGE]");
        breaksIn("only certain values are taken now", "weight: {type: number}", "weight: {type: number, enum: [1]}");
        breaksIn("maxLength was 20 and is 10", "maxLength: 20", "maxLength: 10");
        breaksIn("pattern was open", "maxLength: 20", "maxLength: 20, pattern: \"[A-Z]+\"");
        breaksIn("one of the schemas to choose from is gone", "[{type: string}, {type: \"null\"}]", "[{type: string}]");
        breaksIn("further members are no longer taken", "additionalProperties: true", "additionalProperties: false");
        breaksIn("a request of application/json is no longer taken",
                "requestBody: {required: true, content: {application/json:",
                "requestBody: {required: true, content: {text/csv:");
    }

    @Test
    void an_answer_that_promises_less_breaks() {
        breaksIn("the member state is gone", "state: {type: string, enum", "phase: {type: string, enum");
        breaksIn("the member id may be absent now", "required: [id]", "required: []");
        breaksIn("the value \"CLOSED\" is gone", "[OPEN, CLOSED]", "[OPEN]");
        breaksIn("the values are no longer named", "state: {type: string, enum: [OPEN, CLOSED]}", "state: {type: string}");
        breaksIn("format was \"uuid\" and is open", "id: {type: string, format: uuid}", "id: {type: string}");
        breaksIn("the header Location is gone", "headers: {Location:", "headers: {Place:");
        breaksIn("an answer in application/json is gone", "\"200\": {description: fine, content: {application/json:",
                "\"200\": {description: fine, content: {text/csv:");
        breaksIn("further members may be anything", "additionalProperties: {type: string}", "additionalProperties: true");
        breaksIn("the type was \"string\" and is [\"string\",\"null\"]", "state: {type: string,",
                "state: {type: [string, \"null\"],");
    }

    @Test
    void a_token_that_must_hold_more_breaks() {
        breaksIn("the token that was enough", "keycloak: []", "keycloak: [secretariat]");
        isFine("security: [{keycloak: []}]", "security: []");
    }

    @Test
    void what_no_rule_can_judge_is_asked_about() {
        breaksIn("not changed, which no rule here can judge", "weight: {type: number}",
                "weight: {type: number, not: {const: 0}}");
    }

    @Test
    void a_break_is_told_with_its_place() {
        var spoiled = Contract.of(OLD.replace("maxLength: 20", "maxLength: 10"));
        var told = assertThrows(AssertionError.class, () -> spoiled.mustNotBreak(Contract.of(OLD))).getMessage();
        assertTrue(told.contains("POST /things request/code: maxLength was 20 and is 10"), told);
    }
}
