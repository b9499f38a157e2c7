package org.entente.testkit.sample;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;

import jakarta.inject.Inject;

import org.entente.testkit.SecurityWalk;
import org.entente.testkit.SpoiledTokens;
import org.entente.testkit.TestIssuer;
import org.entente.web.Operation;
import org.entente.web.Operations;
import org.entente.web.Role;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(TestIssuer.class)
class SecurityWalkTest {

    private static final String REST = "/api/v1/things/{id}/pages/{page}";
    private static final String[] PUBLIC = { "/problems", "/problems/{type}", "/plans", "/drafts", "/drafts/audit/late", REST };

    @Inject
    Operations operations;

    @Test
    void every_operation_declares_its_roles() {
        new SecurityWalk(operations).everyOperationDeclaresItsRoles(PUBLIC);
    }

    @Test
    void an_operation_that_is_public_by_accident_is_found() {
        var walk = new SecurityWalk(operations);
        var told = assertThrows(AssertionError.class, () -> walk.everyOperationDeclaresItsRoles("/problems", "/plans"));
        assertTrue(told.getMessage().contains("GET /drafts is outside the API"), told.getMessage());
        assertTrue(told.getMessage().contains("GET " + REST + " is public"), told.getMessage());
    }

    @Test
    void nobody_gets_in_without_a_token() {
        new SecurityWalk(operations).nobodyGetsInWithoutAToken();
    }

    @Test
    void nobody_gets_in_with_a_spoiled_token() {
        new SecurityWalk(operations).nobodyGetsInWithASpoiledToken();
    }

    @Test
    void nobody_gets_in_with_another_role() {
        new SecurityWalk(operations).nobodyGetsInWithAnotherRole();
    }

    @Test
    void what_is_public_asks_for_no_token() {
        new SecurityWalk(operations).whatIsPublicAsksForNoToken();
    }

    @Test
    void an_operation_that_is_said_to_be_public_and_is_not_is_found() {
        var said = operations.all().stream().map(o -> declaredFor(Operation.STRANGERS, o)).toList();
        assertThrows(AssertionError.class, new SecurityWalk(said, "/api/")::whatIsPublicAsksForNoToken);
    }

    private static Operation declaredFor(String role, Operation o) {
        return new Operation(o.method(), o.template(), Set.of(role), o.parameters(), o.consumes(), o.produces(), o.tail(),
                o.id(),
                o.allowance());
    }

    @Test
    void an_open_door_is_found() {
        var said = operations.all().stream().map(o -> declaredFor(Role.VIEWER, o)).toList();
        var walk = new SecurityWalk(said, "/problems");
        assertThrows(AssertionError.class, walk::nobodyGetsInWithoutAToken);
        assertThrows(AssertionError.class, walk::nobodyGetsInWithASpoiledToken);
        assertThrows(AssertionError.class, walk::nobodyGetsInWithAnotherRole);
    }

    @Test
    void a_token_is_spoiled_in_more_than_twenty_ways() {
        assertTrue(SpoiledTokens.all("viewer").values().stream().distinct().count() > 20);
    }
}
