package org.entente.testkit.visibility;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

class VisibilityTableTest {

    private final VisibilityTable table = VisibilityTable.of(VisibilityTableTest.class, "table.md");

    @Test
    void what_has_a_line_for_each_operation_covers_them() {
        table.mustCover(Set.of("readThing", "listThings"));
    }

    @Test
    void an_operation_without_a_line_is_named() {
        var told = assertThrows(AssertionError.class, () -> table.mustCover(Set.of("readThing", "listThings", "newThing")));
        assertTrue(told.getMessage().contains("Without a line: [newThing]"), told.getMessage());
    }

    @Test
    void a_line_without_an_operation_is_named() {
        var told = assertThrows(AssertionError.class, () -> table.mustCover(Set.of("readThing")));
        assertTrue(told.getMessage().contains("Of no operation: [listThings]"), told.getMessage());
        assertThrows(AssertionError.class, () -> table.mustCover(Set.of()));
    }

    @Test
    void a_line_says_what_is_asked_and_with_what() {
        var rows = table.rows(Row.Way.LIST, Row.Way.REFERENCE).toList();
        assertEquals(List.of("THING", "PART"), rows.get(0).lists());
        assertEquals("a={it}", rows.get(1).query());
        assertEquals("{\"thing\": \"{it}\"}", rows.get(1).body());
    }

    @Test
    void a_draft_is_for_its_own_party_and_for_an_auditor_of_none() {
        var draft = Audience.own("USA");
        assertTrue(draft.has(new Onlooker("delegate", "USA")));
        assertFalse(draft.has(new Onlooker("delegate", "AZE")));
        assertFalse(draft.has(new Onlooker("secretariat", null)));
        assertTrue(draft.has(new Onlooker("auditor", null)));
        assertFalse(draft.has(new Onlooker("auditor", "AZE")));
        assertEquals(28, Onlooker.all().stream().filter(Audience.EVERYBODY::has).count());
    }
}
