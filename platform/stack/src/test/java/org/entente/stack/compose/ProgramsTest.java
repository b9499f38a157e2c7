package org.entente.stack.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;

/** The programs that the containers run, and docker-compose itself, asked for real. */
class ProgramsTest {

    private final Sources sources = Sources.ofRepository();

    @TempDir
    Path folder;

    private record Answer(int code, String output, String errors) {
    }

    @Test
    void docker_compose_accepts_the_file_with_every_secret_of_the_example() throws Exception {
        for (var more : List.of("", "COMPOSE_PROFILES=demo\n")) {
            var filled = more + sources.read(".env.example").replaceAll("(?m)^([A-Z_]+)=$", "$1=YWJj/+0=");
            var answer = config(filled);
            assertEquals(0, answer.code(), answer.errors());
            assertTrue(answer.output().contains(more.isEmpty() ? "entente-keycloak:production" : "entente-keycloak:demo"));
        }
    }

    @Test
    void docker_compose_refuses_to_start_without_secrets_and_says_which() throws Exception {
        var answer = config(sources.read(".env.example"));
        assertTrue(answer.code() != 0);
        assertTrue(answer.errors().contains("a value in .env, see .env.example"), answer.errors());
    }

    @Test
    void the_health_check_tells_ready_from_not_ready_and_from_not_there() throws Exception {
        assertEquals(0, ready(200));
        assertEquals(1, ready(503));
        int nobody;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = socket.getLocalPort();
        }
        assertEquals(1, run(List.of(script(), String.valueOf(nobody))).code());
    }

    @Test
    void the_realms_in_the_images_are_what_the_launcher_prints() throws Exception {
        var commands = sources.find(ImageRule.STACK, "entente-stack\\.jar (realm[a-z ]*) >/realms/([a-z]+)\\.json");
        assertEquals(2, commands.size());
        for (var command : commands) {
            var java = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                    System.getProperty("java.class.path"), "org.entente.stack.Main");
            var answer = run(Stream.concat(java.stream(), Stream.of(command.group(1).split(" "))).toList());
            assertEquals(0, answer.code(), answer.errors());
            var realm = new ObjectMapper().readTree(answer.output());
            assertEquals("entente", realm.get("realm").asText());
            assertEquals(command.group(2).equals("demo"), realm.has("users"));
        }
    }

    private int ready(int status) throws Exception {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/health/ready", exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        try {
            return run(List.of(script(), String.valueOf(server.getAddress().getPort()))).code();
        } finally {
            server.stop(0);
        }
    }

    private String script() {
        var script = sources.path("platform/stack/src/main/docker/ready");
        assertTrue(Files.isExecutable(script), "an image copies the file's mode");
        return script.toString();
    }

    private Answer config(String environment) throws Exception {
        var there = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, "docker-compose")));
        Assumptions.assumeTrue(there, "docker-compose is not on the PATH, so nobody can be asked whether it accepts the file");
        var file = Files.writeString(folder.resolve("env"), environment);
        return run(List.of("docker-compose", "--env-file", file.toString(), "--file",
                sources.path(Compose.FILE).toString(), "config"));
    }

    /** Without the variables of whoever runs the tests, which would count above the file's. */
    private Answer run(List<String> command) throws IOException, InterruptedException {
        var out = folder.resolve("out");
        var errors = folder.resolve("errors");
        var builder = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(errors.toFile());
        builder.environment().keySet().retainAll(List.of("PATH", "HOME", "LANG"));
        var process = builder.start();
        try {
            assertTrue(process.waitFor(60, TimeUnit.SECONDS), command + " does not end");
        } finally {
            process.destroyForcibly();
        }
        return new Answer(process.exitValue(), Files.readString(out, StandardCharsets.UTF_8), Files.readString(errors));
    }
}
