package org.entente.gateway.proxy;

import static org.entente.gateway.Door.as;
import static org.entente.gateway.StandIns.GROUPS;
import static org.entente.gateway.StandIns.ROADMAPS;
import static org.entente.testkit.Callers.viewer;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.CountDownLatch;

import org.entente.gateway.GatewayTest;
import org.entente.gateway.StandIn;
import org.entente.gateway.StandIns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.restassured.response.Response;

@GatewayTest
class FailuresTest {

    private static final String CHARTERS = "/api/v1/charters";

    private final CountDownLatch over = new CountDownLatch(1);

    @BeforeEach
    void begin() {
        StandIns.reset();
    }

    @AfterEach
    void let_go() {
        over.countDown();
        StandIns.reset();
    }

    private static void isProblem(Response answer, int status, String type) {
        answer.then().statusCode(status).contentType("application/problem+json").body("type", equalTo("/problems/" + type))
                .body("status", equalTo(status)).body("detail", containsString("roadmap-service"))
                .body("traceId", matchesPattern("[0-9a-f]{32}")).body("instance", equalTo(CHARTERS))
                .body(not(containsString("Exception"))).body(not(containsString("vertx")))
                .header("Cache-Control", "no-store").header("X-Content-Type-Options", "nosniff");
    }

    @Test
    void a_service_that_is_down_is_told_with_when_to_try_again_while_the_other_goes_on() {
        ROADMAPS.stop();
        GROUPS.answers("GET", "/api/v1/meetings", 200, "{}");
        var answer = as(viewer()).get(CHARTERS);
        isProblem(answer, 503, "service-down");
        answer.then().header("Retry-After", matchesPattern("[0-9]+"));
        isProblem(as(viewer()).body("{}").post(CHARTERS), 503, "service-down");
        as(viewer()).get("/api/v1/meetings").then().statusCode(200);
    }

    @Test
    void a_service_that_comes_back_is_used_again() {
        ROADMAPS.answers("GET", CHARTERS, 200, "{}");
        as(viewer()).get(CHARTERS).then().statusCode(200);
        ROADMAPS.stop();
        as(viewer()).get(CHARTERS).then().statusCode(503);
        StandIns.reset();
        ROADMAPS.answers("GET", CHARTERS, 200, "{}");
        as(viewer()).get(CHARTERS).then().statusCode(200);
    }

    @Test
    void a_service_that_is_silent_is_slow() {
        ROADMAPS.on("GET", CHARTERS, exchange -> {
            await();
            exchange.close();
        });
        isProblem(as(viewer()).get(CHARTERS), 504, "service-slow");
    }

    @Test
    void a_service_that_hangs_up_is_broken() {
        ROADMAPS.on("GET", CHARTERS, exchange -> exchange.close());
        isProblem(as(viewer()).get(CHARTERS), 502, "service-broken");
    }

    @Test
    void a_page_with_a_stack_is_not_passed_on() {
        ROADMAPS.on("GET", CHARTERS, exchange -> StandIn.send(exchange, 500, "text/html",
                "<h1>java.lang.NullPointerException at io.vertx</h1>"));
        isProblem(as(viewer()).get(CHARTERS), 502, "service-broken");
    }

    @Test
    void an_answer_that_breaks_off_never_looks_complete() {
        ROADMAPS.on("GET", CHARTERS, exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write(new byte[10]);
            exchange.getResponseBody().flush();
            exchange.close();
        });
        assertThrows(Exception.class, () -> as(viewer()).get(CHARTERS).asByteArray());
    }

    @Test
    void the_problem_speaks_azerbaijani_to_whoever_asks_for_it() {
        ROADMAPS.stop();
        as(viewer()).header("Accept-Language", "az").get(CHARTERS).then().statusCode(503)
                .body("title", equalTo("Xidmət hazırda cavab vermir"));
    }

    private void await() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
