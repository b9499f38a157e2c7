package org.entente.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Set;

import jakarta.validation.Validation;
import jakarta.validation.constraints.NotNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

class MergePatchTest {

    record Draft(@NotNull String code, String note) {
    }

    private static final ObjectMapper JSON = StrictJsonTest.mapper();

    private final MergePatch patches = new MergePatch(JSON, Validation.buildDefaultValidatorFactory().getValidator());

    private static ObjectNode object(String json) throws JsonProcessingException {
        return (ObjectNode) JSON.readTree(json);
    }

    /** Source: RFC 7396, appendix A. A patch of ours is always an object, so the cases stand one level down. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{'a':'b'}         | {'a':'c'}                   | {'a':'c'}",
            "{'a':'b'}         | {'b':'c'}                   | {'a':'b','b':'c'}",
            "{'a':'b'}         | {'a':null}                  | {}",
            "{'a':'b','b':'c'} | {'a':null}                  | {'b':'c'}",
            "{'a':['b']}       | {'a':'c'}                   | {'a':'c'}",
            "{'a':'c'}         | {'a':['b']}                 | {'a':['b']}",
            "{'a':{'b':'c'}}   | {'a':{'b':'d','c':null}}    | {'a':{'b':'d'}}",
            "{'a':[{'b':'c'}]} | {'a':[1]}                   | {'a':[1]}",
            "['a','b']         | ['c','d']                   | ['c','d']",
            "{'a':'b'}         | ['c']                       | ['c']",
            "{'a':'foo'}       | 'bar'                       | 'bar'",
            "{'e':null}        | {'a':1}                     | {'e':null,'a':1}",
            "[1,2]             | {'a':'b','c':null}          | {'a':'b'}",
            "{}                | {'a':{'bb':{'ccc':null}}}   | {'a':{'bb':{}}}" }, quoteCharacter = '`')
    void the_cases_of_the_rfc_come_out_as_it_says(String target, String patch, String result) throws JsonProcessingException {
        var document = object("{\"x\":" + target.replace('\'', '"') + "}");
        var merged = patches.apply(document, object("{\"x\":" + patch.replace('\'', '"') + "}"), JsonNode.class);
        assertEquals(object("{\"x\":" + result.replace('\'', '"') + "}"), merged);
    }

    record Value(java.math.BigDecimal value) {
    }

    @ParameterizedTest
    @CsvSource({ "0.50000000000000000001", "123456789012345678.123", "1E+400" })
    void a_decimal_is_judged_as_it_was_sent(String sent) throws JsonProcessingException {
        var merged = patches.apply(new Value(null), object("{\"value\": " + sent + "}"), Value.class);
        assertEquals(0, new java.math.BigDecimal(sent).compareTo(merged.value()));
    }

    @Test
    void null_takes_a_member_away() throws JsonProcessingException {
        assertEquals(object("{}"), patches.apply(object("{\"x\": {\"a\": \"foo\"}}"), object("{\"x\": null}"), JsonNode.class));
    }

    @Test
    void what_the_patch_does_not_name_stays() throws JsonProcessingException {
        assertEquals(new Draft("A", "new"), patches.apply(new Draft("A", "old"), object("{\"note\": \"new\"}"), Draft.class));
        assertEquals(new Draft("A", null), patches.apply(new Draft("A", "old"), object("{\"note\": null}"), Draft.class));
    }

    @Test
    void the_present_is_not_changed_by_a_patch() throws JsonProcessingException {
        var present = object("{\"x\": {\"a\": 1}}");
        patches.apply(present, object("{\"x\": {\"a\": 2}}"), JsonNode.class);
        assertEquals(object("{\"x\": {\"a\": 1}}"), present);
    }

    @Test
    void a_required_member_cannot_be_taken_away() {
        var refusal = assertThrows(Refusal.class,
                () -> patches.apply(new Draft("A", "old"), object("{\"code\": null}"), Draft.class));
        assertEquals("#/code", refusal.errors().get(0).pointer());
    }

    @Test
    void what_null_would_remove_must_be_a_member() {
        assertThrows(Refusal.class, () -> patches.apply(new Draft("A", "old"), object("{\"kode\": null}"), Draft.class));
    }

    @Test
    void the_result_must_be_of_the_form() {
        var refusal = assertThrows(Refusal.class,
                () -> patches.apply(new Draft("A", "old"), object("{\"kode\": \"B\"}"), Draft.class));
        assertEquals("#/kode", refusal.errors().get(0).pointer());
    }

    @Test
    void the_members_of_a_patch_are_those_it_names() throws JsonProcessingException {
        assertEquals(Set.of("a", "b"), MergePatch.membersOf(object("{\"b\": null, \"a\": {\"c\": 1}}")));
    }
}
