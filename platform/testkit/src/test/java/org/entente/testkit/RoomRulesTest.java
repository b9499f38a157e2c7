package org.entente.testkit;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.importer.ClassFileImporter;

class RoomRulesTest {

    private static RoomRules rules(String home) {
        return new RoomRules("org.entente.testkit." + home,
                new ClassFileImporter().importPackages("org.entente.testkit." + home));
    }

    private static void trips(String rule, RoomRules rules) {
        assertEquals(List.of(rule), rules.broken().stream().map(text -> text.replaceAll(", because.*", "")).toList());
    }

    private static RoomRules good() {
        return rules("good").roomsKnow("plan").roomsKnow("peer", "plan").calculations("Delay");
    }

    @Test
    void a_good_house_breaks_no_rule() {
        assertDoesNotThrow(good()::mustHold);
        assertEquals(good().rules().size(), good().tests().count());
    }

    @Test
    void a_broken_rule_tells_its_reason_and_the_place() {
        var told = assertThrows(AssertionError.class, rules("bad.name")::mustHold).getMessage();
        assertTrue(told.contains("the right noun was not found"), told);
        assertTrue(told.contains("AbstractDraft"), told);
    }

    @Test
    void a_room_that_enters_an_unannounced_one_is_found() {
        trips("a room knows only the rooms named for it", rules("bad.neighbour").roomsKnow("one").roomsKnow("two", "one"));
    }

    @Test
    void a_cycle_is_found_even_where_the_declaration_allows_it() {
        trips("rooms form no cycle", rules("bad.cycle").roomsKnow("one", "two").roomsKnow("two", "one"));
    }

    @Test
    void a_room_that_nobody_declared_is_found() {
        trips("the rooms are those declared", rules("bad.neighbour").roomsKnow("one", "two"));
    }

    @Test
    void a_declared_room_that_is_empty_is_found() {
        trips("the rooms are those declared", good().roomsKnow("attic"));
    }

    @Test
    void a_type_of_a_module_that_is_not_below_is_found() {
        trips("a module uses only the modules below it", rules("bad.stranger").standsOn("ledger"));
    }

    @Test
    void a_module_below_may_be_used() {
        assertDoesNotThrow(rules("bad.stranger")::mustHold);
    }

    @Test
    void http_outside_the_peer_room_is_found() {
        trips("only the peer room speaks HTTP to another process", rules("bad.talker").roomsKnow("one"));
    }

    @Test
    void another_room_may_be_named_for_http() {
        assertDoesNotThrow(rules("bad.talker").roomsKnow("one").peersIn("one")::mustHold);
    }

    @Test
    void test_code_in_main_code_is_found() {
        trips("the main code knows no test code", rules("bad.testcode"));
    }

    @Test
    void the_door_used_by_method_reference_is_found() {
        trips("only *Changes go through the door", rules("bad.door"));
    }

    @Test
    void a_transaction_outside_changes_is_found() {
        trips("only *Changes open a transaction", rules("bad.transaction"));
    }

    @Test
    void a_write_past_the_door_is_found_even_in_changes() {
        trips("nobody writes beside the door", rules("bad.beside"));
        trips("nobody writes beside the door", rules("bad.statement"));
    }

    @Test
    void a_revision_in_foreign_hands_is_found() {
        trips("only records touches a revision", rules("bad.revision"));
    }

    @Test
    void a_search_in_the_revisions_is_found() {
        trips("only records reads the table of revisions", rules("bad.history"));
    }

    @Test
    void a_resource_used_from_inside_is_found() {
        trips("nothing uses a *Resource", rules("bad.resource"));
    }

    @Test
    void a_calculation_with_a_framework_is_found() {
        trips("calculations are plain Java", rules("bad.calculation").calculations("Slippage"));
    }

    @Test
    void a_calculation_that_is_gone_is_found() {
        trips("calculations are plain Java", good().calculations("Delay", "CriticalPath"));
    }

    @Test
    void a_clock_of_its_own_is_found() {
        trips("only web's Time asks the machine for the time", rules("bad.clock"));
    }

    @Test
    void an_empty_name_is_found() {
        trips("a type is named by its noun", rules("bad.name"));
    }

    @Test
    void an_answer_that_does_not_tell_what_it_shows_is_found() {
        trips("every answer tells which records it shows", rules("bad.untold"));
        assertTrue(assertThrows(AssertionError.class, rules("bad.untold")::mustHold).getMessage().contains("all()"));
        assertDoesNotThrow(rules("bad.untold").standsOn("web")::mustHold);
    }

    @Test
    void an_operation_for_nobody_in_particular_is_found() {
        trips("every operation declares its roles", rules("bad.role"));
    }
}
