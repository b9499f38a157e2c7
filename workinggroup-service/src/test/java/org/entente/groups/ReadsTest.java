package org.entente.groups;

import static org.entente.groups.Door.AZE;
import static org.entente.groups.Door.USA;
import static org.entente.groups.Door.get;
import static org.entente.groups.Door.idIn;
import static org.entente.testkit.Callers.auditor;
import static org.entente.testkit.Callers.auditorOf;
import static org.entente.testkit.Callers.delegateOf;
import static org.entente.testkit.Callers.secretariat;
import static org.entente.testkit.Callers.tokenOf;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.Test;

@InTheService
class ReadsTest {

    private static final String READS = "/audit/working-groups/reads";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String name = "reader-" + UUID.randomUUID();

    /** What this test's reader has read, oldest first: it is stored a moment later, so it is waited for. */
    private List<Map<String, Object>> reads(int count) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            List<Map<String, Object>> items = get(auditor(), READS + "?sort=at&actor=" + name).then().statusCode(200).extract()
                    .path("items");
            if (items.size() >= count) {
                assertEquals(count, items.size(), items.toString());
                return items;
            }
            assertTrue(System.nanoTime() < deadline, items.toString());
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    @Test
    void each_kind_of_record_is_kept_and_its_history() {
        var group = Sample.group();
        var paths = List.of(group, Sample.coChair(group, AZE), Sample.meeting(group, "2026-03-01"),
                Sample.organization(secretariat(), AZE, "PARTIES"), Sample.person(AZE));
        for (var path : paths) {
            get(tokenOf(name, AZE, "delegate"), path).then().statusCode(200);
            get(tokenOf(name, AZE, "delegate"), path + "/history").then().statusCode(200);
        }
        var reads = reads(2 * paths.size());
        for (int i = 0; i < reads.size(); i++) {
            assertEquals(List.of(idIn(paths.get(i / 2))), reads.get(i).get("records"), reads.get(i).toString());
        }
        assertEquals(List.of("readWorkingGroup", "workingGroupHistory"),
                reads.subList(0, 2).stream().map(read -> read.get("operation")).toList());
    }

    @Test
    void what_is_for_everybody_is_not_kept() {
        var open = Sample.organization(secretariat(), null, "PUBLIC");
        get(tokenOf(name, null, "viewer"), open).then().statusCode(200);
        get(tokenOf(name, null, "viewer"), "/organizations").then().statusCode(200);
        get(tokenOf(name, null, "auditor"), READS).then().statusCode(200);
        assertEquals("listWorkingGroupReads", reads(1).get(0).get("operation"));
    }

    @Test
    void a_list_keeps_exactly_what_is_restricted() {
        var hidden = Sample.organization(delegateOf(AZE), AZE, "OWN_PARTY");
        Sample.organization(secretariat(), null, "PUBLIC");
        List<Map<String, Object>> items = get(tokenOf(name, AZE, "delegate"), "/organizations?limit=100&sort=-id").then()
                .statusCode(200).extract().path("items");
        var restricted = items.stream().filter(item -> !item.get("visibility").equals("PUBLIC")).map(item -> item.get("id"))
                .toList();
        assertTrue(restricted.contains(idIn(hidden)) && restricted.size() < items.size(), items.toString());
        assertEquals(restricted, reads(1).get(0).get("records"));
    }

    @Test
    void a_partys_auditor_learns_of_its_own_readers_alone() {
        get(tokenOf(name, AZE, "delegate"), Sample.person(AZE)).then().statusCode(200);
        reads(1);
        get(auditorOf(AZE), READS + "?actor=" + name).then().body("items.size()", equalTo(1));
        get(auditorOf(USA), READS + "?actor=" + name).then().statusCode(200).body("items.size()", equalTo(0));
    }

    @Test
    void nobody_but_an_auditor_asks_who_read_what() {
        get(tokenOf(name, AZE, "delegate"), READS).then().statusCode(403);
        assertEquals(403, reads(1).get(0).get("status"));
    }
}
