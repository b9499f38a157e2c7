package org.entente.gateway.proxy;

import static org.entente.gateway.StandIns.GROUPS;
import static org.entente.gateway.StandIns.ROADMAPS;
import static org.entente.testkit.Callers.viewer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import org.entente.gateway.Door;
import org.entente.gateway.GatewayTest;
import org.entente.gateway.StandIns;
import org.entente.gateway.Wire;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.restassured.RestAssured;

/** Answers whose length nobody knows when they begin: exports. */
@GatewayTest
class StreamsTest {

    private static final String CHARTERS = "/api/v1/charters";
    private static final String LAST_CHUNK = "\r\n0\r\n\r\n";
    private static final int PART = 100_000;
    private static final int READ = 20 * PART;
    /** What all buffers between the service and the client may hold. */
    private static final int ON_THE_WAY = 30_000_000;

    @BeforeEach
    @AfterEach
    void reset() {
        StandIns.reset();
    }

    private static Socket ask() throws IOException {
        var socket = new Socket("127.0.0.1", RestAssured.port);
        socket.setSoTimeout(30_000);
        socket.getOutputStream().write(Wire.head("GET " + CHARTERS, viewer(), "Accept: text/csv").replace("\n", "\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static String answer() throws IOException {
        var answer = new StringBuilder();
        try (var socket = ask()) {
            for (int octet = socket.getInputStream().read(); octet >= 0; octet = socket.getInputStream().read()) {
                answer.append((char) octet);
            }
        } catch (SocketException reset) {
            answer.append("reset");
        }
        return answer.toString();
    }

    @Test
    void a_stream_that_is_whole_ends() throws IOException {
        ROADMAPS.on("GET", CHARTERS, exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(new byte[PART]);
            exchange.close();
        });
        assertTrue(answer().endsWith(LAST_CHUNK));
    }

    @Test
    void a_stream_that_the_service_breaks_off_is_broken_off() throws IOException {
        ROADMAPS.on("GET", CHARTERS, exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(new byte[PART]);
            exchange.getResponseBody().flush();
            throw new IOException("on purpose");
        });
        var answer = answer();
        assertTrue(answer.startsWith("HTTP/1.1 200"), answer);
        assertFalse(answer.endsWith(LAST_CHUNK));
        assertFalse(answer.contains("problem"));
    }

    @Test
    void a_client_that_does_not_read_is_waited_for_and_one_that_goes_is_not() throws IOException, InterruptedException {
        var sent = new AtomicLong();
        var gone = new CountDownLatch(1);
        ROADMAPS.on("GET", CHARTERS, exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try {
                while (true) {
                    exchange.getResponseBody().write(new byte[PART]);
                    sent.addAndGet(PART);
                }
            } finally {
                gone.countDown();
            }
        });
        GROUPS.answers("GET", "/api/v1/meetings", 200, "{}");
        try (var socket = ask()) {
            assertEquals(READ, socket.getInputStream().readNBytes(READ).length);
            for (int i = 0; i < 100; i++) {
                Door.as(viewer()).get("/api/v1/meetings").then().statusCode(200);
            }
            assertTrue(sent.get() < READ + ON_THE_WAY, sent + " bytes are ahead of the client");
            assertEquals(1, gone.getCount());
        }
        assertTrue(gone.await(30, TimeUnit.SECONDS), "the service goes on writing for nobody");
    }
}
