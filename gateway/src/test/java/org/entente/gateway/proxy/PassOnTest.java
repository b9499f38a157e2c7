package org.entente.gateway.proxy;

import static io.restassured.RestAssured.given;
import static org.entente.gateway.Door.as;
import static org.entente.gateway.StandIns.GROUPS;
import static org.entente.gateway.StandIns.ROADMAPS;
import static org.entente.testkit.Callers.viewer;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import org.entente.gateway.GatewayTest;
import org.entente.gateway.StandIn;
import org.entente.gateway.StandIns;
import org.entente.gateway.Wire;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@GatewayTest
class PassOnTest {

    private static final String CHARTERS = "/api/v1/charters";

    @BeforeEach
    void begin() {
        StandIns.reset();
    }

    @Test
    void each_operation_goes_to_the_service_that_owns_it() {
        ROADMAPS.answers("GET", "/api/v1/roadmaps", 200, "{\"items\":[1]}");
        GROUPS.answers("GET", "/api/v1/meetings", 200, "{\"items\":[2]}");
        as(viewer()).get("/api/v1/roadmaps").then().statusCode(200).body("items[0]", equalTo(1));
        as(viewer()).get("/api/v1/meetings").then().statusCode(200).body("items[0]", equalTo(2));
        assertEquals(1, ROADMAPS.seen().size());
        assertEquals(1, GROUPS.seen().size());
    }

    @Test
    void the_query_arrives_as_it_was_sent() {
        given().urlEncodingEnabled(false).auth().oauth2(viewer()).get(CHARTERS + "?party=AZE&q=%C6%8F%20%2B+%26&limit=");
        assertEquals(CHARTERS + "?party=AZE&q=%C6%8F%20%2B+%26&limit=", ROADMAPS.last().uri());
    }

    @Test
    void an_address_with_a_host_of_the_callers_choice_stays_here() {
        ROADMAPS.answers("GET", CHARTERS, 200, "{}");
        assertThat(Wire.send(Wire.head("GET http://evil.example" + CHARTERS + "?limit=1", viewer())),
                startsWith("HTTP/1.1 200"));
        assertEquals(CHARTERS + "?limit=1", ROADMAPS.last().uri());
    }

    @Test
    void a_body_goes_there_and_another_comes_back_byte_by_byte() {
        var sent = "{\"title\":\"Çərçivə — Ə İ ı\",\"pad\":\"" + "ş".repeat(300_000) + "\"}";
        var arrived = new AtomicReference<String>();
        ROADMAPS.on("POST", CHARTERS, exchange -> {
            arrived.set(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.getResponseHeaders().set("Location", CHARTERS + "/x");
            exchange.getResponseHeaders().set("ETag", "\"1-ab\"");
            exchange.sendResponseHeaders(201, 0);
            exchange.getResponseBody().write(arrived.get().getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        var answer = as(viewer()).contentType("application/json; charset=UTF-8").body(sent).post(CHARTERS);
        answer.then().statusCode(201).header("Location", CHARTERS + "/x").header("ETag", "\"1-ab\"");
        assertEquals(sent, arrived.get());
        assertEquals(sent, new String(answer.asByteArray(), StandardCharsets.UTF_8));
    }

    @Test
    void a_body_of_untold_length_arrives_whole() {
        var arrived = new AtomicReference<byte[]>();
        ROADMAPS.on("POST", CHARTERS, exchange -> {
            arrived.set(exchange.getRequestBody().readAllBytes());
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        var chunk = "8000\n" + "y".repeat(0x8000) + "\n";
        var answer = Wire.send(Wire.head("POST " + CHARTERS, viewer(), "Transfer-Encoding: chunked") + chunk.repeat(20)
                + "0\n\n");
        assertThat(answer, startsWith("HTTP/1.1 204"));
        var expected = new byte[20 * 0x8000];
        Arrays.fill(expected, (byte) 'y');
        assertEquals(new String(expected, StandardCharsets.US_ASCII), new String(arrived.get(), StandardCharsets.US_ASCII));
    }

    @Test
    void a_not_modified_and_a_head_come_back_without_a_body() {
        ROADMAPS.on("GET", CHARTERS + "/x", exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"1-ab\"");
            exchange.sendResponseHeaders(304, -1);
            exchange.close();
        });
        ROADMAPS.on("HEAD", CHARTERS, exchange -> {
            exchange.getResponseHeaders().set("Content-Length", "17");
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        var notModified = Wire.send(Wire.head("GET " + CHARTERS + "/x", viewer(), "If-None-Match: \"1-ab\""));
        assertThat(notModified, startsWith("HTTP/1.1 304"));
        assertEquals("", notModified.substring(notModified.indexOf("\r\n\r\n") + 4));
        assertEquals("\"1-ab\"", ROADMAPS.last().headers().getFirst("If-None-Match"));
        var head = Wire.send(Wire.head("HEAD " + CHARTERS, viewer()));
        assertThat(head, startsWith("HTTP/1.1 200"));
        assertEquals("", head.substring(head.indexOf("\r\n\r\n") + 4));
    }

    @Test
    void nothing_that_claims_to_be_somebodys_word_reaches_a_service() {
        var claims = List.of("X-User-Id", "X-User", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-User", "Forwarded",
                "X-Original-URL", "X-Rewrite-URL", "X-HTTP-Method-Override", "X-Real-IP", "X-Auth-Token", "Cookie",
                "Proxy-Authorization", "TE");
        var request = as(viewer());
        claims.forEach(name -> request.header(name, "evil"));
        request.get(CHARTERS);
        for (var name : claims) {
            assertFalse(ROADMAPS.last().headers().containsKey(name), name);
        }
    }

    @Test
    void the_token_the_language_and_the_trace_go_on() {
        var trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        var token = viewer();
        as(token).header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01").header("Accept-Language", "az")
                .get(CHARTERS);
        var headers = ROADMAPS.last().headers();
        assertEquals("Bearer " + token, headers.getFirst("Authorization"));
        assertEquals("az", headers.getFirst("Accept-Language"));
        assertThat(headers.getFirst("traceparent"), matchesPattern("00-" + trace + "-[0-9a-f]{16}-01"));
    }

    @Test
    void a_malformed_trace_is_begun_anew() {
        as(viewer()).header("traceparent", "00-zz-1-01").get(CHARTERS);
        assertThat(ROADMAPS.last().headers().getFirst("traceparent"), matchesPattern("00-[0-9a-f]{32}-[0-9a-f]{16}-01"));
    }

    @Test
    void a_refusal_of_the_service_comes_back_as_it_is() {
        ROADMAPS.on("GET", CHARTERS + "/x", exchange -> StandIn.send(exchange, 404, "application/problem+json",
                "{\"type\":\"/problems/charter-unknown\",\"status\":404}"));
        as(viewer()).get(CHARTERS + "/x").then().statusCode(404).contentType("application/problem+json")
                .body("type", equalTo("/problems/charter-unknown"));
    }

    @Test
    void a_service_tells_nobody_what_it_runs_on() {
        ROADMAPS.on("GET", CHARTERS, exchange -> {
            exchange.getResponseHeaders().set("Server", "Quarkus");
            exchange.getResponseHeaders().set("X-Powered-By", "Vert.x");
            exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
            StandIn.send(exchange, 200, "application/json", "{}");
        });
        var answer = as(viewer()).get(CHARTERS);
        answer.then().header("Server", equalTo(null)).header("X-Powered-By", equalTo(null));
        assertEquals(1, answer.headers().getList("X-Content-Type-Options").size());
    }
}
