package org.entente.bench.past;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.entente.records.ledger.ServerCpu;

/** roadmap-service as it is packaged, in a process of its own, over one register. */
final class RunningService implements AutoCloseable {

    /** From the root of the project, where the README has one run this. */
    static final Path JAR = Path.of("roadmap-service/target/quarkus-app/quarkus-run.jar");

    private static final String ORIGIN = "ledger.example.org/bench";
    private static final Duration START = Duration.ofMinutes(5);
    private static final int OK = 200;
    private static final int POINT = 32;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Process process;
    private final int port = freePort();
    private final Path folder = Files.createTempDirectory("entente-bench");

    /** @param options for its JVM, such as those of a profiler */
    RunningService(RegisterServer server, String register, List<String> options)
            throws IOException, GeneralSecurityException, InterruptedException {
        var management = freePort();
        var command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java"), "-Xmx512m",
                "-Dquarkus.oidc.auth-server-url=", "-Dquarkus.oidc.public-key=" + Token.publicKey()));
        command.addAll(options);
        command.addAll(List.of("-jar", JAR.toString()));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile());
        builder.environment().putAll(settings(server, register, management));
        process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        awaitReady(management);
    }

    private Map<String, String> settings(RegisterServer server, String register, int management)
            throws IOException, GeneralSecurityException {
        var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        var key = Files.write(folder.resolve("key.der"), pair.getPrivate().getEncoded());
        var encoded = pair.getPublic().getEncoded();
        var typed = new byte[1 + POINT];
        typed[0] = 1;
        System.arraycopy(encoded, encoded.length - POINT, typed, 1, POINT);
        var digest = MessageDigest.getInstance("SHA-256");
        digest.update((ORIGIN + "\n").getBytes(StandardCharsets.UTF_8));
        var id = HexFormat.of().formatHex(Arrays.copyOf(digest.digest(typed), Integer.BYTES));
        var policy = Files.writeString(folder.resolve("policy"),
                "log %s+%s+%s\nquorum none\n".formatted(ORIGIN, id, Base64.getEncoder().encodeToString(typed)));
        return Map.ofEntries(Map.entry("HTTP_PORT", String.valueOf(port)),
                Map.entry("MANAGEMENT_PORT", String.valueOf(management)), Map.entry("DATABASE_URL", server.url(register)),
                Map.entry("DATABASE_USER", "app"), Map.entry("DATABASE_PASSWORD", "app"), Map.entry("DATABASE_OWNER", "owner"),
                Map.entry("DATABASE_OWNER_PASSWORD", "owner"), Map.entry("LEDGER_DATABASE_USER", "integrator"),
                Map.entry("LEDGER_DATABASE_PASSWORD", "integrator"), Map.entry("LEDGER_ORIGIN", ORIGIN),
                Map.entry("LEDGER_SIGNING_KEY_FILES", key.toString()), Map.entry("LEDGER_POLICY_FILE", policy.toString()),
                Map.entry("LEDGER_KEPT_CHECKPOINT", folder.resolve("checkpoint").toString()), Map.entry("KEYCLOAK_URL", ""),
                Map.entry("KEYCLOAK_ISSUER", Token.ISSUER), Map.entry("PEER_URL", "http://127.0.0.1:1"),
                Map.entry("CURSOR_KEY", Base64.getEncoder().encodeToString(new byte[32])));
    }

    private void awaitReady(int management) throws IOException, InterruptedException {
        var ready = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/health/ready".formatted(management))).build();
        var until = System.nanoTime() + START.toNanos();
        while (!answers(ready)) {
            if (!process.isAlive() || System.nanoTime() > until) {
                process.destroy();
                throw new IOException("roadmap-service did not start: " + Files.readString(folder.resolve("log")));
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private static boolean answers(HttpRequest request) throws InterruptedException {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    int port() {
        return port;
    }

    double cpuSeconds() {
        return ServerCpu.secondsOf(process.toHandle());
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }
}
