package org.entente.gateway.proxy;

import static io.restassured.RestAssured.given;
import static org.entente.gateway.Door.as;
import static org.entente.gateway.StandIns.GROUPS;
import static org.entente.gateway.StandIns.ROADMAPS;
import static org.entente.testkit.Callers.forged;
import static org.entente.testkit.Callers.viewer;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Random;

import jakarta.inject.Inject;

import org.entente.gateway.GatewayTest;
import org.entente.gateway.StandIn;
import org.entente.gateway.StandIns;
import org.entente.gateway.Wire;
import org.entente.testkit.SecurityWalk;
import org.entente.web.Operations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the services show to everybody, everybody gets here as it is; and nothing else. */
@GatewayTest
class PublicLogTest {

    private static final String LOG = "/api/v1/ledgers/roadmaps/";
    private static final String TILE = LOG + "tile/0/x001/x234/067.p/5";
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    @Inject
    Operations operations;

    @BeforeEach
    void begin() {
        StandIns.reset();
    }

    private static byte[] served(StandIn service, String path, int length) {
        var bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        service.on("GET", path, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/octet-stream");
            exchange.getResponseHeaders().set("Cache-Control", FOR_EVER);
            exchange.getResponseHeaders().set("ETag", "\"1-ab\"");
            exchange.getResponseHeaders().set("Vary", "Accept-Encoding");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        return bytes;
    }

    @Test
    void a_path_of_many_segments_reaches_the_log_that_owns_it_without_a_token() {
        var bytes = served(ROADMAPS, TILE, 160);
        var answer = given().get(TILE);
        answer.then().statusCode(200).header("Content-Type", "application/octet-stream").header("Cache-Control", FOR_EVER)
                .header("ETag", "\"1-ab\"").header("Vary", startsWith("Accept-Encoding"));
        assertArrayEquals(bytes, answer.asByteArray());
        assertEquals(1, answer.headers().getList("Vary").size());
        assertEquals(TILE, ROADMAPS.last().uri());
        served(GROUPS, "/api/v1/ledgers/working-groups/tile/entries/067", 40);
        given().get("/api/v1/ledgers/working-groups/tile/entries/067").then().statusCode(200);
    }

    @Test
    void a_long_answer_passes_as_a_stream_of_unknown_length() {
        var bytes = served(ROADMAPS, LOG + "tile/entries/000", 5_000_000);
        assertArrayEquals(bytes, given().get(LOG + "tile/entries/000").asByteArray());
    }

    @Test
    void who_asks_is_not_looked_at() {
        served(ROADMAPS, TILE, 160);
        for (var token : List.of(viewer(), forged("nobody", null, "viewer"), "nonsense")) {
            given().auth().oauth2(token).get(TILE).then().statusCode(200);
        }
        new SecurityWalk(operations).whatIsPublicAsksForNoToken();
    }

    @Test
    void a_head_a_not_modified_and_a_refusal_come_back_as_they_are() {
        ROADMAPS.on("HEAD", TILE, exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"1-ab\"");
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        given().head(TILE).then().statusCode(200).header("ETag", "\"1-ab\"").body(equalTo(""));
        ROADMAPS.on("GET", LOG + "checkpoint", exchange -> {
            exchange.sendResponseHeaders(304, -1);
            exchange.close();
        });
        given().header("If-None-Match", "\"1-ab\"").get(LOG + "checkpoint").then().statusCode(304);
        ROADMAPS.on("GET", LOG + "proof/7", exchange -> StandIn.send(exchange, 404, "application/problem+json",
                "{\"type\":\"/problems/ledger-entry-unknown\",\"status\":404}"));
        given().get(LOG + "proof/7").then().statusCode(404).contentType("application/problem+json")
                .body("type", equalTo("/problems/ledger-entry-unknown"));
    }

    @Test
    void compression_is_between_the_caller_and_the_service() {
        served(ROADMAPS, TILE, 160);
        // Over the wire: RestAssured adds encodings of its own.
        var answer = Wire
                .send("GET " + TILE + " HTTP/1.1\nHost: entente.example\nConnection: close\nAccept-Encoding: br;q=0.1\n\n");
        assertThat(answer, startsWith("HTTP/1.1 200"));
        assertThat(answer.toLowerCase(Locale.ROOT), not(containsString("content-encoding")));
        assertEquals("br;q=0.1", ROADMAPS.last().headers().getFirst("Accept-Encoding"));
    }

    @Test
    void the_log_is_only_read() {
        for (var path : List.of(TILE, LOG + "checkpoint", LOG + "proof/0")) {
            given().post(path).then().statusCode(405).header("Allow", "GET, HEAD, OPTIONS");
            given().delete(path).then().statusCode(405);
        }
        assertEquals(List.of(), ROADMAPS.seen());
    }

    @Test
    void what_only_some_may_see_needs_a_token_here_already() {
        for (var path : List.of(LOG + "disclosures/000.p/1", "/api/v1/audit/roadmaps/bundle?record=1")) {
            given().get(path).then().statusCode(401).body("type", equalTo("/problems/token-missing"));
            given().auth().oauth2("nonsense").get(path).then().statusCode(401);
        }
        assertEquals(List.of(), ROADMAPS.seen());
        ROADMAPS.answers("GET", LOG + "disclosures/x001/067.p/1", 200, "{\"items\":[[]]}");
        as(viewer()).get(LOG + "disclosures/x001/067.p/1").then().statusCode(200)
                .header("Vary", containsString("Authorization"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "tile/0/x001%2F067", "tile/0/x001/../067", "tile/0/./067", "tile/0/x001//067", "tile//0/067",
            "tile/0/%2e%2e/067", "tile/0/%2E%2E%2f067", "tile/0/067/", "tile/0/067;a=b", "tile/0/%30%30%30",
            "tile/0", "tile", "tile/entries", "tile/entries/", "tile/entries/..", "tile/0/..%2f..%2f..%2fcharters",
            "tile/0/../../../../charters", "../roadmaps/checkpoint", "checkpoint/", "checkpoint/x", "proof/1/2",
            "tile/0/a%00b" })
    void no_other_spelling_leads_anywhere(String path) {
        var answer = Wire.send("GET " + LOG + path + " HTTP/1.1\nHost: entente.example\nConnection: close\n\n");
        assertThat(path, answer, startsWith("HTTP/1.1 404"));
        assertEquals(List.of(), ROADMAPS.seen());
    }
}
