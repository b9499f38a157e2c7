package org.entente.groups;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/**
 * The roadmap-service as far as its contract concerns us: a real server that answers for charters. What it shall do is said by
 * the
 * id of the charter that it is asked for, so that tests need no order.
 */
public class RoadmapPeer implements QuarkusTestResourceLifecycleManager {

    private static final String CHARTER = """
            {"id": "%s", "revision": 3, "title": {"en": "Charter"}, "parties": ["USA", "AZE"], "signedOn": "2026-02-10",
             "areas": [{"code": "energy", "title": {"en": "Energy", "az": "Enerji"}, "section": 1},
                       {"code": "security", "title": {"en": "Security"}}], "visibility": "PUBLIC", "actions": []}
            """;
    private static final int PATIENCE_SECONDS = 20;

    private final CountDownLatch end = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/api/v1/charters/", this::charter);
        server.setExecutor(threads);
        server.start();
        return Map.of("PEER_URL", "http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void charter(HttpExchange exchange) throws IOException {
        var id = exchange.getRequestURI().getPath().replaceAll(".*/", "");
        var authorization = exchange.getRequestHeaders().getFirst("Authorization");
        if (authorization == null || !authorization.startsWith("Bearer ")
                || !exchange.getRequestHeaders().containsKey("traceparent")) {
            answer(exchange, 401, "{}");
            return;
        }
        switch (id) {
            case "us-az-2026", "us-az-2027" -> answer(exchange, 200, CHARTER.formatted(id));
            case "peer-hangs" -> hang(exchange);
            case "peer-hangs-up" -> exchange.close();
            case "peer-garbage" -> answer(exchange, 200, "<html>welcome</html>");
            case "peer-incomplete" -> answer(exchange, 200, "{\"id\": \"peer-incomplete\"}");
            case "peer-nothing" -> answer(exchange, 200, "null");
            default -> answer(exchange, id.matches("peer-\\d{3}") ? Integer.parseInt(id.substring(5)) : 404, "{}");
        }
    }

    private void hang(HttpExchange exchange) throws IOException {
        try {
            end.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        exchange.close();
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", status == 200 ? "application/json" : "application/problem+json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void stop() {
        end.countDown();
        if (server != null) {
            server.stop(0);
        }
        threads.shutdownNow();
    }
}
