package org.entente.roadmaps;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/**
 * Stands where the workinggroup-service would: it knows one working group and one organization, and can fail. The real one is
 * asked in {@code platform/e2e}.
 */
public class PeerForTests implements QuarkusTestResourceLifecycleManager {

    public static final String WORKING_GROUP = "0198c2f0-0000-7000-8000-000000000001";
    public static final String ORGANIZATION = "0198c2f0-0000-7000-8000-000000000002";
    /** An organization that the caller's Party keeps to itself. */
    public static final String HIDDEN = "0198c2f0-0000-7000-8000-000000000004";
    /** The charter of the working group. */
    public static final String CHARTER = "us-az-with-a-group";
    /** Asked about this group, the peer breaks down. */
    public static final String BROKEN = "0198c2f0-0000-7000-8000-000000000003";

    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/api/v1/working-groups/", PeerForTests::workingGroup);
        server.createContext("/api/v1/organizations", PeerForTests::organizations);
        server.start();
        return Map.of("PEER_URL", "http://127.0.0.1:" + server.getAddress().getPort());
    }

    private static void workingGroup(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        if (path.endsWith(WORKING_GROUP)) {
            answer(exchange, "{\"id\":\"" + WORKING_GROUP + "\",\"charter\":\"" + CHARTER + "\",\"visibility\":\"PUBLIC\"}");
            return;
        }
        exchange.sendResponseHeaders(path.endsWith(BROKEN) ? 500 : 404, -1);
        exchange.close();
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        var body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static void organizations(HttpExchange exchange) throws IOException {
        var asked = exchange.getRequestURI().getQuery().replaceAll("^id=([^&]*).*", "$1").split(",");
        var items = Arrays.stream(asked).filter(id -> id.equals(ORGANIZATION) || id.equals(HIDDEN))
                .map(id -> "{\"id\":\"" + id + "\",\"visibility\":\"" + (id.equals(HIDDEN) ? "OWN_PARTY" : "PUBLIC") + "\"}")
                .collect(Collectors.joining(","));
        answer(exchange, "{\"items\":[" + items + "]}");
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }
}
