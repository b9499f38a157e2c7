package org.entente.gateway;

import static org.entente.gateway.StandIns.GROUPS;
import static org.entente.gateway.StandIns.ROADMAPS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import jakarta.inject.Inject;

import org.entente.testkit.SecurityWalk;
import org.entente.web.Operations;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@GatewayTest
class TokensTest {

    @Inject
    Operations operations;

    @BeforeEach
    void begin() {
        StandIns.reset();
    }

    @AfterEach
    void nothing_was_passed_on() {
        assertEquals(List.of(), ROADMAPS.seen());
        assertEquals(List.of(), GROUPS.seen());
    }

    @Test
    void only_the_contract_the_page_and_the_problems_are_public() {
        new SecurityWalk(operations).everyOperationDeclaresItsRoles("/", "/docs", "/docs/{file}", "/openapi", "/openapi.json",
                "/openapi.yaml", "/problems", "/problems/{type}");
    }

    @Test
    void nobody_gets_in_without_a_token() {
        new SecurityWalk(operations).nobodyGetsInWithoutAToken();
    }

    @Test
    void nobody_gets_in_with_a_spoiled_token() {
        new SecurityWalk(operations).nobodyGetsInWithASpoiledToken();
    }
}
