package org.entente.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ETagTest {

    private static final String TAG = ETag.of(4, "{}".getBytes(StandardCharsets.UTF_8));

    @Test
    void a_tag_tells_the_revision_and_the_bytes_apart() {
        assertTrue(TAG.matches("\"4-[0-9a-f]{16}\""), TAG);
        assertNotEquals(TAG, ETag.of(4, "{ }".getBytes(StandardCharsets.UTF_8)));
        assertNotEquals(TAG, ETag.of(5, "{}".getBytes(StandardCharsets.UTF_8)));
        assertEquals(4, ETag.revisionOf(TAG.replace("\"", "")));
    }

    @ParameterizedTest
    @ValueSource(strings = { "%s", "W/%s", "\"x\", %s", "%s,\"x\"", "*", " * " })
    void a_tag_that_the_caller_has_is_found_weakly(String header) {
        assertFalse(ETag.noneMatch(header.formatted(TAG), TAG));
    }

    @ParameterizedTest
    @ValueSource(strings = { "\"4\"", "\"4-0000000000000000\"", "malformed", "\"", "" })
    void any_other_header_means_that_it_has_none(String header) {
        assertTrue(ETag.noneMatch(header, TAG));
        assertTrue(ETag.noneMatch(null, TAG));
    }
}
