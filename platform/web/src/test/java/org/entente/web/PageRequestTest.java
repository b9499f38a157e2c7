package org.entente.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PageRequestTest {

    private final PageRequest request = new PageRequest();

    @Test
    void a_caller_gets_at_most_a_hundred_records_a_page() {
        assertEquals(20, request.limit());
        request.limit = 101;
        assertThrows(Refusal.class, request::limit);
    }

    @Test
    void the_whole_list_is_walked_in_larger_pages() {
        request.walk();
        assertTrue(request.limit() > 100);
        assertFalse(request.counts());
        request.walkOn("next");
        assertEquals("next", request.cursor);
    }

    @Test
    void the_whole_list_has_no_limit_and_no_count() {
        request.limit = 10;
        request.count = false;
        var refusal = assertThrows(Refusal.class, request::walk);
        assertEquals(CommonProblem.VALIDATION, refusal.problem());
    }
}
