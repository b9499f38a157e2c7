package org.entente.roadmaps;

import static io.restassured.RestAssured.get;
import static org.entente.testkit.Callers.as;
import static org.entente.testkit.Callers.secretariat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import org.entente.testkit.Contract;
import org.junit.jupiter.api.Test;

import io.restassured.RestAssured;

@ServiceTest
class ContractTest {

    @Test
    void what_we_serve_is_what_we_committed() {
        Contract.committed("src/main/openapi/openapi.yaml").mustEqual(get("/openapi").asString());
    }

    @Test
    void an_unknown_path_is_unknown_to_strangers_too() {
        get("/api/v1/nothing").then().statusCode(404).contentType("application/problem+json")
                .body("type", equalTo("/problems/path-unknown"));
        get("/api/v1/charters/").then().statusCode(404);
        get("/api/v1//charters").then().statusCode(404);
    }

    @Test
    void another_method_is_answered_with_those_allowed() {
        as(secretariat()).delete("/api/v1/charters").then().statusCode(405).header("Allow", equalTo("GET, HEAD, OPTIONS, POST"))
                .body("type", equalTo("/problems/method-not-allowed"));
        RestAssured.options("/api/v1/charters").then().statusCode(204)
                .header("Allow", containsString("OPTIONS"));
    }

    @Test
    void a_body_of_another_media_type_is_refused() {
        as(secretariat()).contentType("text/plain").body("x").post("/api/v1/charters").then().statusCode(415)
                .contentType("application/problem+json");
        as(secretariat()).body("{}").patch("/api/v1/charters/some").then().statusCode(415)
                .header("Accept-Patch", equalTo("application/merge-patch+json"));
    }

    @Test
    void an_answer_in_another_media_type_is_not_to_be_had() {
        as(secretariat()).accept("text/csv").get("/api/v1/charters").then().statusCode(406)
                .contentType("application/problem+json");
    }

    @Test
    void a_body_too_large_is_refused() {
        as(secretariat()).body("x".repeat(1_048_577)).post("/api/v1/charters").then().statusCode(413)
                .contentType("application/problem+json");
    }

    @Test
    void broken_json_is_told_where_it_breaks() {
        as(secretariat()).body("{\"id\": ").post("/api/v1/charters").then().statusCode(400)
                .contentType("application/problem+json").body("type", equalTo("/problems/malformed"));
        as(secretariat()).body("{\"id\": \"a\", \"id\": \"b\"}").post("/api/v1/charters").then().statusCode(400);
    }

    @Test
    void no_body_and_a_body_of_null_say_nothing() {
        for (var body : new String[] { "", "null", "[]", "7" }) {
            as(secretariat()).body(body).post("/api/v1/charters").then().statusCode(400)
                    .contentType("application/problem+json");
            as(secretariat()).contentType("application/merge-patch+json").header("If-Match", "*").body(body)
                    .patch("/api/v1/charters/{id}", SampleCharter.charter()).then().statusCode(400);
        }
    }

    @Test
    void an_address_that_cannot_be_read_is_refused_without_a_word_of_the_machinery() throws IOException {
        for (var address : new String[] { "/api/v1/charters?party=%zz", "/api/v1/charters/%00", "/api/v1/charters/%e2%28" }) {
            var answer = answerTo(address);
            assertTrue(answer.startsWith("HTTP/1.1 400") || answer.startsWith("HTTP/1.1 404"), answer);
            // An escape that is none is refused by the HTTP server itself, before any code of ours, and without a body.
            assertTrue(answer.contains("application/problem+json") || answer.contains("content-length: 0"), answer);
        }
    }

    /** Asked over a socket, since no client library sends such an address. */
    private static String answerTo(String address) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.getOutputStream().write(("GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                    + "Authorization: Bearer " + secretariat() + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void a_blank_or_doubled_parameter_does_not_widen_a_list() {
        for (var query : new String[] { "?party=", "?limit=5&limit=9", "?signedBefore=" }) {
            as(secretariat()).get("/api/v1/charters" + query).then().statusCode(400).body("errors[0].in", equalTo("query"));
        }
    }

    @Test
    void every_answer_carries_the_security_headers() {
        for (var path : new String[] { "/api/v1/charters", "/api/v1/nothing", "/api/v1/milestones/x" }) {
            as(secretariat()).get(path).then().header("X-Content-Type-Options", equalTo("nosniff"))
                    .header("Referrer-Policy", equalTo("no-referrer"))
                    .header("Content-Security-Policy", containsString("default-src 'none'"));
        }
    }

    @Test
    void a_problem_speaks_the_callers_language_and_names_its_trace() {
        as(secretariat()).header("Accept-Language", "az, en;q=0.5")
                .header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01").get("/api/v1/charters/none")
                .then().statusCode(404).body("title", equalTo("Belə xartiya yoxdur"))
                .body("traceId", equalTo("4bf92f3577b34da6a3ce929d0e0e4736"));
        as(secretariat()).get("/problems/charter-unknown").then().statusCode(200).contentType("text/html");
    }
}
