package org.entente.verifier;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A log read by its address. */
class LiveLogTest {
    private static final String SECRET = "the auditor's token";

    @TempDir
    Path room;
    private Auditor auditor;
    private HttpServer server;
    private final SampleLog.Files files = SampleLog.of(299).files();
    private final AtomicInteger busy = new AtomicInteger();
    private int status = 200;

    @BeforeEach
    void serve() throws IOException {
        auditor = new Auditor(room);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/ledgers/roadmaps/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/ledgers/roadmaps";
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath().substring("/ledgers/roadmaps/".length());
        var body = files.get(path);
        var secret = exchange.getRequestHeaders().getFirst("Authorization");
        var code = body == null ? 404 : status;
        if (busy.getAndDecrement() > 0) {
            exchange.getResponseHeaders().set("Retry-After", "0");
            code = 429;
        } else if (path.startsWith("disclosures/") && !("Bearer " + SECRET).equals(secret)) {
            code = 401;
        } else if (path.startsWith("tile/entries/") && code == 200) {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            body = zipped(body);
        }
        exchange.sendResponseHeaders(code, code == 200 ? body.length : -1);
        if (code == 200) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private static byte[] zipped(byte[] body) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body);
        }
        return bytes.toByteArray();
    }

    @Test
    void a_live_log_is_verified_with_its_content_for_whom_the_token_is() {
        var token = auditor.write("token", SECRET + "\n");
        auditor.asks("log", address(), "--disclosures", address() + "/", "--token-file", token, "--cleared").verified();
        auditor.asks("log", address(), "--disclosures", address(), "--cleared").couldNotCheck();
    }

    @Test
    void a_busy_log_is_asked_again() {
        busy.set(3);
        auditor.asks("log", address()).verified();
    }

    @Test
    void a_tile_that_is_not_served_is_bad_evidence_and_a_failing_server_is_none() {
        files.remove("tile/0/001.p/44");
        auditor.asks("log", address()).findsOnly("RESOURCE_MISSING");
        status = 500;
        auditor.asks("log", address()).couldNotCheck();
        status = 302;
        auditor.asks("log", address()).couldNotCheck();
    }

    @Test
    void a_token_is_not_sent_unencrypted_over_a_network() {
        var token = auditor.write("token", SECRET);
        auditor.asks("log", "http://ledger.invalid/roadmaps", "--token-file", token).says("not sent unencrypted");
    }
}
