package org.entente.testkit;

import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Web cannot test its own rooms: what tests them knows web. */
class PlatformRoomsTest {

    @TestFactory
    Stream<DynamicTest> web_stands_on_quarkus_alone() {
        return RoomRules.of("org.entente.web").standsOn().roomsKnow("rights").tests();
    }
}
