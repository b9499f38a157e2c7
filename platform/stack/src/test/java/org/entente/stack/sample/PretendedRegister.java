package org.entente.stack.sample;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntPredicate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * Keeps what it is sent, as the API would, in short pages; judges nothing but tags. Numbers its requests, so that a test can
 * cut in.
 */
final class PretendedRegister implements AutoCloseable {

    private static final int PAGE = 7;
    private static final Map<String, String> FIRST_STATE = Map.of("working-groups", "PROPOSED", "meetings", "PLANNED",
            "roadmaps",
            "DRAFT", "projects", "PIPELINE", "milestones", "PLANNED");

    static {
        // Or each answer waits 40 ms for the acknowledgement of its head.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final ObjectMapper json = new ObjectMapper();
    private final HttpServer server;
    /** By path, in the order of making. */
    final Map<String, ObjectNode> records = new LinkedHashMap<>();
    private int requests;
    private IntPredicate away = number -> false;
    private int awayStatus = 500;

    PretendedRegister() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    URI api() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    int requests() {
        return requests;
    }

    /** From now on, counted from 1. */
    void isAway(int status, IntPredicate which) {
        requests = 0;
        away = which;
        awayStatus = status;
    }

    List<ObjectNode> all(String kind) {
        return records.entrySet().stream().filter(e -> e.getKey().startsWith("/" + kind + "/")).map(Map.Entry::getValue)
                .toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readAllBytes();
        if (away.test(++requests)) {
            exchange.getResponseHeaders().set("Retry-After", "2");
            send(exchange, awayStatus, json.createObjectNode().put("detail", "The register is away."));
        } else if (exchange.getRequestMethod().equals("GET")) {
            read(exchange);
        } else {
            write(exchange, (ObjectNode) json.readTree(body));
        }
    }

    private void read(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        if (records.containsKey(path)) {
            send(exchange, 200, records.get(path));
        } else if (path.startsWith("/charters/") && !path.endsWith("/terms")) {
            send(exchange, 404, json.createObjectNode().put("detail", "There is no such charter."));
        } else {
            list(exchange, path.substring(path.lastIndexOf('/') + 1));
        }
    }

    private void list(HttpExchange exchange, String kind) throws IOException {
        var query = exchange.getRequestURI().getQuery();
        var from = query.contains("cursor=") ? Integer.parseInt(query.replaceFirst(".*cursor=", "")) : 0;
        var found = all(kind);
        var page = json.createObjectNode();
        page.putArray("items").addAll(found.subList(from, Math.min(from + PAGE, found.size())));
        if (from + PAGE < found.size()) {
            page.put("next", String.valueOf(from + PAGE));
        }
        send(exchange, 200, page);
    }

    private void write(HttpExchange exchange, ObjectNode body) throws IOException {
        var steps = exchange.getRequestURI().getPath().split("/");
        var kind = steps[steps.length - 1];
        if (kind.equals("transitions") || kind.equals("progress")) {
            move(exchange, records.get("/" + steps[1] + "/" + steps[2]), body);
            return;
        }
        if (steps.length > 2) {
            body.put(steps[1].equals("roadmaps") ? "roadmap" : "workingGroup", steps[2]);
        }
        if (!body.has("id")) {
            body.put("id", UUID.randomUUID().toString());
        }
        body.put("revision", 1);
        body.put("state", FIRST_STATE.get(kind));
        records.put("/" + kind + "/" + body.get("id").asText(), body);
        send(exchange, 201, body);
    }

    private void move(HttpExchange exchange, ObjectNode record, JsonNode order) throws IOException {
        if (!tag(record).equals(exchange.getRequestHeaders().getFirst("If-Match"))) {
            send(exchange, 412, json.createObjectNode().put("detail", "It has changed meanwhile."));
            return;
        }
        record.put("revision", record.get("revision").asInt() + 1);
        record.set("state", order.path(order.has("to") ? "to" : "state"));
        record.set("achievedOn", order.get("achievedOn"));
        send(exchange, 200, record);
    }

    private static String tag(JsonNode record) {
        return "\"" + record.path("revision").asInt() + "-x\"";
    }

    private void send(HttpExchange exchange, int status, JsonNode body) throws IOException {
        exchange.getResponseHeaders().set("ETag", tag(body));
        var bytes = json.writeValueAsBytes(body);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
