package org.entente.groups;

import java.util.stream.Stream;

import org.entente.testkit.ProblemTextsCheck;
import org.entente.testkit.RoomRules;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class RoomsTest {

    @TestFactory
    Stream<DynamicTest> the_rooms_know_each_other_as_the_plan_says() {
        return RoomRules.of("org.entente.groups").roomsKnow("organization").roomsKnow("person", "organization")
                .roomsKnow("audit").roomsKnow("peer").roomsKnow("ledger").roomsKnow("changes")
                .roomsKnow("group", "peer").roomsKnow("membership", "group", "person", "organization")
                .roomsKnow("meeting", "group").roomsKnow("mandate", "group", "meeting")
                .standsOn("web", "records", "consent").tests();
    }

    @Test
    void every_refusal_says_in_every_language_what_to_do() {
        ProblemTextsCheck.everyProblemOnTheClassPath();
    }
}
