package org.entente.groups;

import jakarta.inject.Inject;

import org.entente.testkit.SecurityWalk;
import org.entente.web.Operations;
import org.junit.jupiter.api.Test;

@InTheService
class SecurityTest {

    @Inject
    Operations operations;

    @Test
    void every_operation_declares_its_roles() {
        new SecurityWalk(operations).everyOperationDeclaresItsRoles("/problems", "/problems/{type}",
                "/api/v1/ledgers/working-groups/checkpoint",
                "/api/v1/ledgers/working-groups/tile/{level}/{span}", "/api/v1/ledgers/working-groups/tile/entries/{span}",
                "/api/v1/ledgers/working-groups/proof/{index}", "/api/v1/ledgers/working-groups/consistency/{old}",
                "/api/v1/ledgers/working-groups/policy");
    }

    @Test
    void the_log_is_for_everybody() {
        new SecurityWalk(operations).whatIsPublicAsksForNoToken();
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
}
