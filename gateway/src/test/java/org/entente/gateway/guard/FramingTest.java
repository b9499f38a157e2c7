package org.entente.gateway.guard;

import static org.entente.testkit.Callers.viewer;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import org.entente.gateway.GatewayTest;
import org.entente.gateway.Wire;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;

@GatewayTest
class FramingTest {

    private static Matcher<String> problem(int status, String type) {
        return allOf(startsWith("HTTP/1.1 " + status), containsString("application/problem+json"),
                containsString("\"type\":\"/problems/" + type + "\""), not(containsString("Exception")));
    }

    @Test
    void two_hosts_are_refused() {
        assertThat(Wire.send("GET /api/v1/me HTTP/1.1\nHost: a.example\nHost: b.example\nConnection: close\n\n"),
                problem(400, "request-ambiguous"));
    }

    @Test
    void no_host_is_refused() {
        assertThat(Wire.send("GET /api/v1/me HTTP/1.1\nConnection: close\n\n"), problem(400, "head-malformed"));
    }

    @Test
    void an_encoding_that_is_not_chunked_is_refused() {
        assertThat(Wire.send(Wire.head("POST /api/v1/charters", viewer(), "Transfer-Encoding: gzip, chunked") + "0\n\n"),
                problem(400, "request-ambiguous"));
    }

    @Test
    void an_address_that_cannot_be_decoded_is_refused_in_silence() {
        // By Quarkus, before anything of ours runs: without a body, so without a problem.
        assertThat(Wire.send(Wire.head("GET /api/v1/charters/%zz", viewer())), startsWith("HTTP/1.1 400"));
    }

    @Test
    void an_address_too_long_is_refused() {
        assertThat(Wire.send(Wire.head("GET /api/v1/charters?q=" + "x".repeat(9000), viewer())),
                problem(414, "address-too-long"));
    }

    @Test
    void headers_too_large_are_refused() {
        assertThat(Wire.send(Wire.head("GET /api/v1/charters", viewer(), "X-Much: " + "x".repeat(20_000))),
                problem(431, "headers-too-large"));
    }
}
