package org.entente.gateway.guard;

import static io.restassured.RestAssured.given;
import static org.entente.gateway.Door.as;
import static org.entente.gateway.StandIns.GOOD_ORIGIN;
import static org.entente.testkit.Callers.viewer;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import java.util.List;

import org.entente.gateway.GatewayTest;
import org.entente.gateway.StandIns;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@GatewayTest
class AllowedOriginsTest {

    private static final String ALLOWED = "Access-Control-Allow-Origin";

    @BeforeEach
    void begin() {
        StandIns.reset();
    }

    @Test
    void a_page_of_a_configured_origin_may_read_answers_and_refusals() {
        for (var answer : List.of(as(viewer()).header("Origin", GOOD_ORIGIN).get("/api/v1/me"),
                as(viewer()).header("Origin", GOOD_ORIGIN).get("/api/v1/charters/x"),
                given().header("Origin", GOOD_ORIGIN).get("/api/v1/charters"),
                given().header("Origin", GOOD_ORIGIN).get("/api/v1/nothing"))) {
            answer.then().header(ALLOWED, GOOD_ORIGIN).header("Access-Control-Expose-Headers", containsString("ETag"))
                    .header("Access-Control-Expose-Headers", containsString("Ledger-Leaf"))
                    .header("Access-Control-Allow-Credentials", equalTo(null)).header("Vary", containsString("Origin"));
        }
    }

    @Test
    void a_preflight_is_told_the_methods_and_headers_of_the_path() {
        given().header("Origin", GOOD_ORIGIN).header("Access-Control-Request-Method", "PATCH")
                .header("Access-Control-Request-Headers", "authorization,if-match").options("/api/v1/charters/x").then()
                .statusCode(204).header(ALLOWED, GOOD_ORIGIN)
                .header("Access-Control-Allow-Methods", containsString("PATCH"))
                .header("Access-Control-Allow-Headers", containsString("If-Match"));
    }

    @Test
    void null_and_origins_that_look_alike_get_nothing() {
        for (var origin : List.of("null", "https://portal.example.evil.example", "http://portal.example",
                "https://portal.example:8443", "https://PORTAL.example", "https://evilportal.example",
                "https://portal.example/")) {
            as(viewer()).header("Origin", origin).get("/api/v1/me").then().statusCode(200).header(ALLOWED, equalTo(null))
                    .header("Vary", containsString("Origin"));
            given().header("Origin", origin).header("Access-Control-Request-Method", "GET").options("/api/v1/me").then()
                    .header(ALLOWED, equalTo(null)).header("Access-Control-Allow-Methods", equalTo(null));
        }
    }

    @Test
    void without_an_origin_there_is_no_word_of_origins() {
        as(viewer()).get("/api/v1/me").then().header(ALLOWED, equalTo(null)).header("Vary", not(equalTo(null)));
    }
}
