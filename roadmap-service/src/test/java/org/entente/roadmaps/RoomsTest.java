package org.entente.roadmaps;

import java.util.stream.Stream;

import org.entente.testkit.ProblemTextsCheck;
import org.entente.testkit.RoomRules;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class RoomsTest {

    @TestFactory
    Stream<DynamicTest> the_rooms_keep_their_rules() {
        return RoomRules.of("org.entente.roadmaps").roomsKnow("charter", "peer").roomsKnow("peer").roomsKnow("ledger")
                .roomsKnow("changes")
                .roomsKnow("roadmap", "charter", "peer")
                .roomsKnow("milestone", "charter", "roadmap", "peer").roomsKnow("audit")
                .roomsKnow("assessment", "charter", "milestone", "peer").roomsKnow("coverage", "charter")
                .roomsKnow("imports", "charter", "roadmap", "milestone")
                .roomsKnow("edition", "roadmap", "milestone", "peer")
                .roomsKnow("timeline", "roadmap", "milestone")
                .roomsKnow("difference", "roadmap", "milestone", "edition").standsOn("web", "records", "consent", "ledger")
                .calculations("Slippage", "Share", "Replay", "DependencyGraph", "CriticalPath", "Step")
                .tests();
    }

    @Test
    void every_refusal_says_what_to_do_in_both_languages() {
        ProblemTextsCheck.everyProblemOnTheClassPath();
    }
}
