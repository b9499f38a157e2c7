package org.entente.gateway.proxy;

import static org.entente.gateway.Door.as;
import static org.entente.gateway.StandIns.ROADMAPS;
import static org.entente.testkit.Callers.secretariat;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

import org.entente.gateway.GatewayTest;
import org.entente.gateway.StandIn;
import org.entente.gateway.StandIns;
import org.entente.gateway.Wire;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What one operation may take beyond all others, by the contract of the service that owns it: an import. */
@GatewayTest
class AllowanceTest {

    private static final String IMPORT = "/api/v1/imports/roadmaps";
    private static final int MEBIBYTE = 1 << 20;

    private final AtomicLong arrived = new AtomicLong();

    @BeforeEach
    void begin() {
        StandIns.reset();
        ROADMAPS.on("POST", IMPORT, exchange -> {
            var buffer = new byte[MEBIBYTE];
            for (int length = exchange.getRequestBody().read(buffer); length >= 0;) {
                arrived.addAndGet(length);
                length = exchange.getRequestBody().read(buffer);
            }
            StandIn.send(exchange, 200, "application/json", "{}");
        });
    }

    @Test
    void a_large_body_arrives_where_it_is_allowed() {
        as(secretariat()).contentType("text/plain").body(new byte[32 * MEBIBYTE]).post(IMPORT).then().statusCode(200);
        assertEquals(32 * MEBIBYTE, arrived.get());
        as(secretariat()).contentType("text/plain").body(new byte[32 * MEBIBYTE + 1]).post(IMPORT).then().statusCode(413)
                .body("type", equalTo("/problems/body-too-large"));
        as(secretariat()).contentType("text/plain").body(new byte[MEBIBYTE + 1]).post("/api/v1/charters").then()
                .statusCode(413);
    }

    @Test
    void one_of_untold_length_too_and_no_further() {
        var chunk = "100000\n" + "x".repeat(MEBIBYTE) + "\n";
        var head = Wire.head("POST " + IMPORT, secretariat(), "Transfer-Encoding: chunked", "Content-Type: text/plain");
        assertEquals("HTTP/1.1 200", Wire.send(head + chunk.repeat(3) + "0\n\n").substring(0, 12));
        assertEquals(3 * MEBIBYTE, arrived.get());
        assertEquals("HTTP/1.1 413", Wire.send(head + chunk.repeat(33) + "0\n\n").substring(0, 12));
    }

    @Test
    void its_answer_is_waited_for_longer_than_others() {
        ROADMAPS.on("POST", IMPORT, exchange -> {
            LockSupport.parkNanos(Duration.ofMillis(2000).toNanos());
            StandIn.send(exchange, 200, "application/json", "{}");
        });
        as(secretariat()).contentType("text/plain").body("{}").post(IMPORT).then().statusCode(200);
    }
}
