package org.entente.gateway.overview;

import static org.entente.gateway.StandIns.GROUPS;
import static org.entente.gateway.StandIns.ROADMAPS;
import static org.entente.testkit.Callers.as;
import static org.entente.testkit.Callers.viewer;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import org.entente.gateway.GatewayTest;
import org.entente.gateway.StandIn;
import org.entente.gateway.StandIns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.sun.net.httpserver.HttpHandler;

@GatewayTest
class OverviewTest {

    private static final String GROUP = "0190a000-0000-7000-8000-000000000001";
    private static final String CHARTER_OVERVIEW = "/api/v1/charters/us-az-2026/overview";
    private static final String GROUP_OVERVIEW = "/api/v1/working-groups/" + GROUP + "/overview";

    @BeforeEach
    void begin() {
        StandIns.reset();
        ROADMAPS.answers("GET", "/api/v1/charters/us-az-2026", 200, "{\"id\":\"us-az-2026\",\"title\":{\"az\":\"Xartiya\"}}");
        ROADMAPS.answers("GET", "/api/v1/charters/us-az-2026/terms", 200, "{\"items\":[{\"code\":\"WG-3M\"}]}");
        ROADMAPS.answers("GET", "/api/v1/roadmaps", 200, "{\"items\":[{\"code\":\"R1\"},{\"code\":\"R2\"}]}");
        GROUPS.answers("GET", "/api/v1/working-groups", 200, "{\"items\":[{\"code\":\"ENERGY\"}]}");
        GROUPS.answers("GET", "/api/v1/working-groups/" + GROUP, 200,
                "{\"id\":\"%s\",\"charter\":\"us-az-2026\"}".formatted(GROUP));
        GROUPS.answers("GET", "/api/v1/working-groups/" + GROUP + "/memberships", 200, "{\"items\":[{\"role\":\"CO_CHAIR\"}]}");
        GROUPS.answers("GET", "/api/v1/meetings", 200, "{\"items\":[{\"code\":\"M1\"}],\"next\":\"abc\"}");
    }

    @AfterEach
    void end() {
        StandIns.reset();
    }

    @Test
    void a_charter_is_shown_with_everything_around_it() {
        as(viewer()).get(CHARTER_OVERVIEW).then().statusCode(200).body("charter.title.az", equalTo("Xartiya"))
                .body("terms[0].code", equalTo("WG-3M")).body("roadmaps.code", equalTo(List.of("R1", "R2")))
                .body("workingGroups[0].code", equalTo("ENERGY")).body("meetings.next[0].code", equalTo("M1"))
                .body("meetings.last[0].code", equalTo("M1")).body("unavailable", empty()).body("more", empty());
    }

    @Test
    void a_working_group_is_shown_with_everything_around_it() {
        as(viewer()).get(GROUP_OVERVIEW).then().statusCode(200).body("workingGroup.id", equalTo(GROUP))
                .body("memberships[0].role", equalTo("CO_CHAIR")).body("roadmaps[0].code", equalTo("R1"))
                .body("terms[0].code", equalTo("WG-3M")).body("meetings.next[0].code", equalTo("M1"))
                .body("unavailable", empty());
    }

    @Test
    void all_questions_are_under_way_before_the_first_is_answered() {
        var together = new CyclicBarrier(6);
        Stream.of("/api/v1/charters/us-az-2026", "/api/v1/charters/us-az-2026/terms", "/api/v1/roadmaps")
                .forEach(path -> ROADMAPS.on("GET", path, meeting(together, "{\"items\":[]}")));
        Stream.of("/api/v1/working-groups", "/api/v1/meetings")
                .forEach(path -> GROUPS.on("GET", path, meeting(together, "{\"items\":[]}")));
        as(viewer()).get(CHARTER_OVERVIEW).then().statusCode(200).body("unavailable", empty());
    }

    @Test
    void each_service_is_asked_with_the_callers_own_token() {
        var token = viewer();
        as(token).get(CHARTER_OVERVIEW).then().statusCode(200);
        Stream.concat(ROADMAPS.seen().stream(), GROUPS.seen().stream())
                .forEach(seen -> assertEquals("Bearer " + token, seen.headers().getFirst("Authorization"), seen.uri()));
        assertEquals(3, GROUPS.seen().size());
        assertTrue(GROUPS.seen().stream().anyMatch(s -> s.uri().contains("charter=us-az-2026") && s.uri().contains("from=")));
    }

    @Test
    void one_service_down_costs_its_own_parts_only() {
        GROUPS.stop();
        as(viewer()).get(CHARTER_OVERVIEW).then().statusCode(200).body("charter.id", equalTo("us-az-2026"))
                .body("roadmaps.size()", equalTo(2)).body("$", not(hasKey("workingGroups")))
                .body("unavailable.part", containsInAnyOrder("workingGroups", "meetings.next", "meetings.last"))
                .body("unavailable[0].problem.type", equalTo("/problems/service-down"))
                .body("unavailable[0].problem.status", equalTo(503));
        StandIns.reset();
        begin();
        ROADMAPS.stop();
        as(viewer()).get(GROUP_OVERVIEW).then().statusCode(200).body("memberships.size()", equalTo(1))
                .body("unavailable.part", containsInAnyOrder("roadmaps", "terms"));
    }

    @Test
    void a_part_that_its_service_refuses_is_told_in_its_words() {
        ROADMAPS.on("GET", "/api/v1/roadmaps", exchange -> StandIn.send(exchange, 500, "application/problem+json",
                "{\"type\":\"/problems/internal\",\"title\":\"x\",\"status\":500}"));
        as(viewer()).get(CHARTER_OVERVIEW).then().statusCode(200).body("unavailable.part", equalTo(List.of("roadmaps")))
                .body("unavailable[0].problem.type", equalTo("/problems/internal"));
    }

    @Test
    void an_answer_that_is_no_json_costs_its_part_only() {
        ROADMAPS.answers("GET", "/api/v1/roadmaps", 200, "<html>");
        as(viewer()).get(CHARTER_OVERVIEW).then().statusCode(200)
                .body("unavailable[0].problem.type", equalTo("/problems/service-broken"));
    }

    @Test
    void a_record_that_the_caller_may_not_see_is_unknown_in_its_owners_words() {
        ROADMAPS.on("GET", "/api/v1/charters/us-az-2026", exchange -> StandIn.send(exchange, 404, "application/problem+json",
                "{\"type\":\"/problems/charter-unknown\",\"title\":\"x\",\"status\":404,\"instance\":\"/api/v1/charters/us-az-2026\"}"));
        as(viewer()).get(CHARTER_OVERVIEW).then().statusCode(404).contentType("application/problem+json")
                .body("type", equalTo("/problems/charter-unknown")).body("instance", equalTo(CHARTER_OVERVIEW));
    }

    @Test
    void without_the_service_of_the_record_itself_there_is_no_view() {
        ROADMAPS.stop();
        as(viewer()).get(CHARTER_OVERVIEW).then().statusCode(503).body("type", equalTo("/problems/service-down"))
                .header("Retry-After", not(equalTo(null)));
    }

    @Test
    void a_part_longer_than_shown_says_where_it_goes_on() {
        ROADMAPS.on("GET", "/api/v1/roadmaps", exchange -> {
            exchange.getResponseHeaders().set("Link", "</api/v1/roadmaps?cursor=x>; rel=\"next\"");
            StandIn.send(exchange, 200, "application/json", "{\"items\":[{}],\"next\":\"x\"}");
        });
        as(viewer()).get(CHARTER_OVERVIEW).then().statusCode(200).body("more[0].part", equalTo("roadmaps"))
                .body("more[0].href", equalTo("/api/v1/roadmaps?cursor=x"));
    }

    @Test
    void an_id_that_is_none_is_refused_before_anybody_is_asked() {
        as(viewer()).get("/api/v1/working-groups/energy/overview").then().statusCode(400);
        assertEquals(List.of(), GROUPS.seen());
    }

    private static HttpHandler meeting(CyclicBarrier together, String json) {
        return exchange -> {
            try {
                together.await(2, TimeUnit.SECONDS);
                StandIn.send(exchange, 200, "application/json", json);
            } catch (InterruptedException | BrokenBarrierException | TimeoutException alone) {
                StandIn.send(exchange, 500, "text/plain", "alone");
            }
        };
    }
}
