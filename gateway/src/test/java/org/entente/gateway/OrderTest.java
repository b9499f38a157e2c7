package org.entente.gateway;

import static io.restassured.RestAssured.given;
import static org.entente.gateway.Door.as;
import static org.entente.gateway.StandIns.ROADMAPS;
import static org.entente.testkit.Callers.viewer;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The order of checks: a stranger learns nothing, and nothing is passed on that is refused here. */
@GatewayTest
class OrderTest {

    private static final String LARGE = "x".repeat(1_100_000);

    @BeforeEach
    void begin() {
        StandIns.reset();
    }

    @Test
    void an_unknown_path_is_unknown_to_strangers_too() {
        for (var path : List.of("/api/v1/nothing", "/api/v1/charters/", "/api/v2/charters",
                "/api/v1/charters;x=1", "/api/v1/charters/a/terms/b/c/d")) {
            given().urlEncodingEnabled(false).delete(path).then().statusCode(404).contentType("application/problem+json")
                    .body("type", equalTo("/problems/path-unknown"));
        }
    }

    @Test
    void another_spelling_of_a_path_is_another_path() {
        for (var path : List.of("/api/v1//charters", "//api/v1/charters", "/api/v1/./charters", "/api/x/../v1/charters")) {
            var answer = Wire.send(Wire.head("GET " + path, viewer()));
            assertThat(path, answer, anyOf(startsWith("HTTP/1.1 404"), startsWith("HTTP/1.1 401")));
        }
        assertEquals(List.of(), ROADMAPS.seen());
    }

    @Test
    void a_method_that_the_path_has_not_is_told_with_those_that_it_has() {
        given().delete("/api/v1/charters").then().statusCode(405)
                .header("Allow", allOf(containsString("GET"), containsString("HEAD"), containsString("POST")))
                .body("type", equalTo("/problems/method-not-allowed"));
    }

    @Test
    void options_answers_strangers_with_the_methods() {
        given().options("/api/v1/charters").then().statusCode(204).header("Allow", containsString("POST"));
    }

    @Test
    void a_body_too_large_is_refused_before_the_token_is_looked_at() {
        given().body(LARGE).contentType("application/json").post("/api/v1/charters").then().statusCode(413)
                .body("type", equalTo("/problems/body-too-large"));
    }

    @Test
    void a_body_of_untold_length_is_cut_where_it_is_too_large() {
        ROADMAPS.on("POST", "/api/v1/charters", exchange -> {
            exchange.getRequestBody().readAllBytes();
            StandIn.send(exchange, 201, "application/json", "{}");
        });
        var chunk = "10000\n" + "x".repeat(0x10000) + "\n";
        var answer = Wire.send(Wire.head("POST /api/v1/charters", viewer(), "Transfer-Encoding: chunked",
                "Content-Type: application/json") + chunk.repeat(17) + "0\n\n");
        assertEquals("HTTP/1.1 413", answer.substring(0, 12));
        assertEquals(1, answer.split("/problems/body-too-large", -1).length - 1);
    }

    @Test
    void every_answer_carries_the_headers_that_protect_a_browser_once() {
        ROADMAPS.answers("GET", "/api/v1/charters", 200, "{\"items\":[]}");
        for (var answer : List.of(as(viewer()).get("/api/v1/charters"), given().get("/api/v1/charters"),
                given().get("/api/v1/nothing"), as(viewer()).get("/api/v1/me"))) {
            answer.then().header("X-Content-Type-Options", "nosniff").header("Referrer-Policy", "no-referrer")
                    .header("Content-Security-Policy", containsString("default-src 'none'"))
                    .header("Server", equalTo(null)).header("Cache-Control", not(containsString("public")));
            for (var name : List.of("X-Content-Type-Options", "Cache-Control", "Content-Security-Policy", "Vary")) {
                assertEquals(1, answer.headers().getList(name).size(), name);
            }
        }
    }

    @Test
    void a_token_in_the_address_never_counts() {
        given().queryParam("access_token", viewer()).get("/api/v1/charters").then().statusCode(401)
                .header("WWW-Authenticate", not(containsString("error")));
        assertEquals(List.of(), ROADMAPS.seen());
    }
}
