package org.entente.gateway;

import java.util.stream.Stream;

import org.entente.testkit.ProblemTextsCheck;
import org.entente.testkit.RoomRules;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class RoomsTest {

    @TestFactory
    Stream<DynamicTest> every_room_keeps_its_borders() {
        return RoomRules.of("org.entente.gateway").standsOn("web").peersIn("proxy", "overview")
                .roomsKnow("guard").roomsKnow("caller").roomsKnow("contract").roomsKnow("overview")
                .roomsKnow("proxy", "contract").tests();
    }

    @Test
    void every_problem_has_its_texts() {
        ProblemTextsCheck.everyProblemOnTheClassPath();
    }
}
