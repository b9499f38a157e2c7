package org.entente.gateway;

import static org.entente.gateway.StandIns.GROUPS;
import static org.entente.gateway.StandIns.ROADMAPS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
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
    void only_the_contract_the_page_the_problems_and_the_logs_are_public() {
        var open = new ArrayList<>(
                List.of("/", "/docs", "/docs/{file}", "/openapi", "/openapi.json", "/openapi.yaml", "/problems",
                        "/problems/{type}"));
        for (var log : List.of("/api/v1/ledgers/roadmaps/", "/api/v1/ledgers/working-groups/")) {
            for (var part : List.of("checkpoint", "tile/{level}/{span}", "tile/entries/{span}", "proof/{index}",
                    "consistency/{old}", "policy")) {
                open.add(log + part);
            }
        }
        new SecurityWalk(operations).everyOperationDeclaresItsRoles(open.toArray(String[]::new));
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
