package org.entente.witness;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** The witness over HTTP: {@code POST /add-checkpoint}, and {@code GET /health} for whoever started it. */
final class WitnessServer implements Closeable {
    /** Sixty-three hashes and a hundred signatures are far below it. */
    static final int MOST_BYTES = 64 * 1024;
    /** One that dawdles holds a thread until its time is up; when all are held, connections are closed at once. */
    private static final int THREADS = 128;
    private static final int WAITING = 64;

    static {
        // Seconds for a whole request, and for its answer: a client that dawdles gives its thread back.
        limit("maxReqTime", 5);
        limit("maxRspTime", 5);
        limit("idleInterval", 30);
        limit("nodelay", true);
        System.setProperty("jdk.httpserver.maxConnections", "256");
    }

    private final HttpServer http;
    private final ExecutorService threads = new ThreadPoolExecutor(0, THREADS, 10, TimeUnit.SECONDS, new SynchronousQueue<>());

    WitnessServer(Witness witness, InetSocketAddress address) throws IOException {
        http = HttpServer.create(address, WAITING);
        http.setExecutor(threads);
        http.createContext("/add-checkpoint", exchange -> answer(exchange, "POST", () -> add(witness, exchange)));
        http.createContext("/health", exchange -> answer(exchange, "GET", () -> new Answer(200, Answer.PLAIN, "ok")));
        http.createContext("/", exchange -> send(exchange, nothingHere()));
    }

    private static void limit(String name, Object value) {
        System.setProperty("sun.net.httpserver." + name, value.toString());
    }

    /** What a request leads to. */
    @FunctionalInterface
    private interface Reply {
        Answer find() throws IOException;
    }

    void start() {
        http.start();
    }

    InetSocketAddress address() {
        return http.getAddress();
    }

    private static Answer add(Witness witness, HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
        return body.length > MOST_BYTES ? Answer.refusal(413, "More than " + MOST_BYTES + " bytes.") : witness.add(body);
    }

    /** The JDK's server hands over paths that only begin like the context, and any method. */
    private static void answer(HttpExchange exchange, String method, Reply reply) throws IOException {
        if (!exchange.getRequestURI().getPath().equals(exchange.getHttpContext().getPath())) {
            send(exchange, nothingHere());
        } else if (!exchange.getRequestMethod().equals(method)) {
            exchange.getResponseHeaders().set("Allow", method);
            send(exchange, Answer.refusal(405, "Only " + method + "."));
        } else {
            send(exchange, reply.find());
        }
    }

    private static Answer nothingHere() {
        return Answer.refusal(404, "There is nothing here but add-checkpoint and health.");
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        try (exchange) {
            var body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", answer.type());
            if (exchange.getRequestMethod().equals("HEAD")) {
                exchange.sendResponseHeaders(answer.status(), -1);
            } else {
                exchange.sendResponseHeaders(answer.status(), body.length);
                exchange.getResponseBody().write(body);
            }
        }
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
    }
}
