package org.entente.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;

/** A server that stands for one service: answers as told, and remembers what it was asked. */
public class StandIn {

    /** What came in. */
    public record Seen(String method, String uri, Headers headers) {
    }

    private final Map<String, HttpHandler> handlers = new ConcurrentHashMap<>();
    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private ExecutorService threads;
    private HttpServer server;
    private int port;

    synchronized void start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 50);
            port = server.getAddress().getPort();
            threads = Executors.newCachedThreadPool();
            server.setExecutor(threads);
            server.createContext("/", this::handle);
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a service that was killed: nobody listens. */
    public synchronized void stop() {
        if (server != null) {
            server.stop(0);
            threads.shutdownNow();
            server = null;
        }
    }

    void reset() {
        handlers.clear();
        seen.clear();
        if (server == null) {
            start();
        }
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    public List<Seen> seen() {
        return List.copyOf(seen);
    }

    public Seen last() {
        return seen.get(seen.size() - 1);
    }

    /** @param path without the query */
    public void on(String method, String path, HttpHandler handler) {
        handlers.put(method + " " + path, handler);
    }

    public void answers(String method, String path, int status, String json) {
        on(method, path, exchange -> send(exchange, status, "application/json", json));
    }

    public static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        var body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private void handle(HttpExchange exchange) throws IOException {
        var uri = exchange.getRequestURI();
        seen.add(new Seen(exchange.getRequestMethod(), uri.toString(), exchange.getRequestHeaders()));
        var handler = handlers.get(exchange.getRequestMethod() + " " + uri.getRawPath());
        if (handler == null) {
            send(exchange, 404, "application/problem+json",
                    "{\"type\":\"/problems/nothing-told\",\"title\":\"x\",\"status\":404,\"instance\":\"%s\"}".formatted(uri));
        } else {
            handler.handle(exchange);
        }
    }
}
