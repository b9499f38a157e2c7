package org.entente.ledger;

import static org.entente.ledger.Refusals.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class CanonicalJsonTest {
    private static String canonical(String json) {
        return CanonicalJson.write(CanonicalJson.read(json));
    }

    @Test
    void members_are_ordered_by_utf_16_as_in_rfc_8785_section_3_2_3() {
        var json = """
                {"\\u20ac":"Euro Sign","\\r":"Carriage Return","\\ufb33":"Hebrew Letter Dalet With Dagesh","1":"One",
                "\\ud83d\\ude00":"Emoji: Grinning Face","\\u0080":"Control",
                "\\u00f6":"Latin Small Letter O With Diaeresis"}""";
        assertEquals("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                + "\"\u00f6\":\"Latin Small Letter O With Diaeresis\",\"\u20ac\":\"Euro Sign\","
                + "\"\ud83d\ude00\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}",
                canonical(json));
    }

    @Test
    void texts_are_escaped_as_in_rfc_8785_section_3_2_2() {
        assertEquals("{\"string\":\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}",
                canonical("{\"string\": \"\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\\"\\/\"}"));
        assertEquals("[\"\\b\\t\\n\\f\\r\\u0000\\u001f\u007f\u2028\"]",
                canonical("[\"\\b\\t\\n\\f\\r\\u0000\\u001f\u007f\u2028\"]"));
    }

    @Test
    void structures_lose_their_space_and_keep_their_order_in_lists() {
        assertEquals("{\"\":\"empty\",\"1\":{\"\\n\":56,\"f\":{\"F\":5,\"f\":\"hi\"}},\"10\":{},\"111\":[{\"E\":\"no\","
                + "\"e\":\"yes\"}],\"A\":{},\"a\":{}}",
                canonical("{\"1\": {\"f\": {\"f\": \"hi\",\"F\": 5} ,\"\\n\": 56}, \"10\": { }, \"\": \"empty\", \"a\": { },"
                        + " \"111\": [ {\"e\": \"yes\",\"E\": \"no\" } ], \"A\": { } }"));
        assertEquals("[56,{\"10\":null,\"d\":true},[],[false,0,-1]]",
                canonical(" [ 56 , {\"d\":true , \"10\":null} , [ ] , [false,0,-1] ]\n"));
    }

    @Test
    void unicode_is_not_normalized() {
        assertEquals("[\"A\u030a\",\"\u00c5\"]", canonical("[\"A\\u030a\",\"\\u00c5\"]"));
    }

    @Test
    void values_of_java_are_written_as_json() {
        var object = new HashMap<String, Object>();
        object.put("none", null);
        object.put("list", Arrays.asList(1, 2L, (short) 3, true, null, "text"));
        assertEquals("{\"list\":[1,2,3,true,null,\"text\"],\"none\":null}", CanonicalJson.write(object));
        assertEquals("[9007199254740991,-9007199254740991]",
                CanonicalJson.write(List.of(9007199254740991L, -9007199254740991L)));
    }

    @Test
    void what_others_could_read_differently_is_not_written() {
        for (var value : List.of(1.5, 1e3, 9007199254740992L, -9007199254740992L, Long.MIN_VALUE, 'c', "half \ud800",
                "\udc00 half", new int[0], Map.of(1, "name"), Map.of("half \ud800", 1), new Object())) {
            refused(Finding.JSON_REFUSED, () -> CanonicalJson.write(List.of(value)));
        }
    }

    @Test
    void what_others_could_read_differently_is_not_read() {
        for (var json : List.of("", " ", "{", "[", "[1", "[1,", "[1,]", "[,1]", "[1 2]", "[1]]", "[1] [2]", "{\"a\"}",
                "{\"a\":}", "{\"a\":1,}", "{,}", "{\"a\":1 \"b\":2}", "{a:1}", "{'a':1}", "{1:2}", "{\"a\":1,\"a\":1}",
                "{\"a\":1,\"\\u0061\":2}", "[01]", "[-0]", "[-01]", "[+1]", "[1.0]", "[1e2]", "[1E2]", "[.5]", "[NaN]",
                "[9007199254740992]", "[-9007199254740992]", "[99999999999999999999]", "[0x1]", "[tru]", "[True]",
                "[nullx]", "[\"a]", "[\"\\x\"]", "[\"\\u12\"]", "[\"\\u12g4\"]", "[\"\\ud800\"]", "[\"\\ude00\\ud83d\"]",
                "[\"tab\there\"]", "[\"line\nhere\"]", "[\"\ud800\"]", "\ufeff[]", "[]\u0000", "[\u00a01]", "[1}", "{]",
                "[\"\\", "[\"\\u")) {
            refused(Finding.JSON_REFUSED, () -> CanonicalJson.read(json));
        }
    }

    @Test
    void depth_is_limited_long_before_the_stack_is() {
        refused(Finding.JSON_REFUSED, () -> CanonicalJson.read("[".repeat(20_000) + "]".repeat(20_000)));
        refused(Finding.JSON_REFUSED, () -> CanonicalJson.read("{\"a\":".repeat(20_000) + "1" + "}".repeat(20_000)));
        var deep = new ArrayList<Object>();
        for (int i = 0; i < 100; i++) {
            deep = new ArrayList<>(List.of(deep));
        }
        var tooDeep = deep;
        refused(Finding.JSON_REFUSED, () -> CanonicalJson.write(tooDeep));
        var allowed = "[".repeat(63) + "]".repeat(63);
        assertEquals(allowed, canonical(allowed));
    }
}
