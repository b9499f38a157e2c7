package org.entente.consent;

import java.util.stream.Stream;

import org.entente.testkit.ProblemTextsCheck;
import org.entente.testkit.RoomRules;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class RoomsTest {

    @TestFactory
    Stream<DynamicTest> the_room_keeps_its_rules() {
        return RoomRules.of("org.entente.consent").standsOn("web", "records").calculations("Procedure").tests();
    }

    @Test
    void every_refusal_says_what_to_do_in_both_languages() {
        ProblemTextsCheck.everyProblemOnTheClassPath();
    }
}
