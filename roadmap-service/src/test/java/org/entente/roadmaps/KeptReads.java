package org.entente.roadmaps;

import static org.entente.testkit.Callers.as;
import static org.entente.testkit.Callers.auditor;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** What an auditor learns of what somebody read. It is stored a moment later, so it is waited for. */
final class KeptReads {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private KeptReads() {
    }

    /** The first reads of somebody, oldest first, up to a hundred. */
    static List<Map<String, Object>> by(String name, int count) {
        waitFor(name, count);
        List<Map<String, Object>> items = as(auditor()).get("/api/v1/audit/reads?sort=at&limit=100&actor=" + name).then()
                .statusCode(200).extract().path("items");
        assertEquals(count, items.size(), items.toString());
        return items;
    }

    static void waitFor(String name, int count) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (count(name) < count) {
            assertTrue(System.nanoTime() < deadline, "fewer than " + count + " reads after twenty seconds: " + count(name));
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    static int count(String name) {
        return as(auditor()).get("/api/v1/audit/reads?limit=1&count=true&actor=" + name).then().statusCode(200).extract()
                .path("total");
    }
}
