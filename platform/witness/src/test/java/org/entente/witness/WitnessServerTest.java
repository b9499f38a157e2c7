package org.entente.witness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.entente.ledger.SigningKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Through the door. */
class WitnessServerTest {
    private static final SigningKey KEY = SigningKey.ofSeed("witness.example.net/w1", SampleLog.filled(0x57));

    @TempDir
    Path room;
    private final HttpClient client = HttpClient.newHttpClient();
    private final SampleLog log = new SampleLog("ours");
    private StateFile state;
    private WitnessServer server;

    @BeforeEach
    void start() throws IOException, CannotStart {
        state = StateFile.open(room.resolve("state"), KEY.witnessKey());
        var logs = KnownLogs.of(List.of(SampleLog.KEY.logKey().toString()));
        var silent = new PrintStream(PrintStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        server = new WitnessServer(new Witness(KEY, logs, state, Clock.systemUTC(), silent),
                new InetSocketAddress("127.0.0.1", 0));
        server.start();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
        state.close();
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.address().getPort() + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> add(String body) throws IOException, InterruptedException {
        return send(to("/add-checkpoint").POST(BodyPublishers.ofString(body)));
    }

    private List<HttpResponse<String>> together(List<String> bodies) {
        var answers = bodies.stream().map(body -> client
                .sendAsync(to("/add-checkpoint").POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString()))
                .toList();
        return answers.stream().map(CompletableFuture::join).toList();
    }

    private static long cosigned(List<HttpResponse<String>> answers) {
        return answers.stream().filter(answer -> answer.statusCode() == 200).count();
    }

    @Test
    void a_cosignature_is_plain_text_and_a_conflict_names_the_size() throws IOException, InterruptedException {
        var first = add(log.growth(0, 5));
        assertEquals(200, first.statusCode());
        assertEquals("text/plain; charset=utf-8", first.headers().firstValue("Content-Type").orElseThrow());
        assertTrue(first.body().startsWith("\u2014 witness.example.net/w1 ") && first.body().endsWith("\n"), first.body());
        var second = add(log.growth(3, 9));
        assertEquals(409, second.statusCode());
        assertEquals("text/x.tlog.size", second.headers().firstValue("Content-Type").orElseThrow());
        assertEquals("5\n", second.body());
        assertEquals(422, add(new SampleLog("forked").growth(5, 9)).statusCode());
        assertEquals(400, add("old").statusCode());
    }

    @Test
    void health_is_ok() throws IOException, InterruptedException {
        var answer = send(to("/health").GET());
        assertEquals(200, answer.statusCode());
        assertEquals("ok", answer.body());
    }

    @Test
    void other_methods_and_paths_are_refused() throws IOException, InterruptedException {
        var got = send(to("/add-checkpoint").GET());
        assertEquals(405, got.statusCode());
        assertEquals("POST", got.headers().firstValue("Allow").orElseThrow());
        assertEquals(405, send(to("/health").POST(BodyPublishers.ofString("x"))).statusCode());
        assertEquals(405, send(to("/health").method("HEAD", BodyPublishers.noBody())).statusCode());
        for (var path : List.of("/", "/add-checkpoint/", "/add-checkpoints", "/healthy", "/state")) {
            assertEquals(404, send(to(path).POST(BodyPublishers.ofString(log.growth(0, 5)))).statusCode());
        }
    }

    @Test
    void a_body_that_is_too_large_is_refused() throws IOException, InterruptedException {
        var most = WitnessServer.MOST_BYTES;
        assertEquals(413, add("x".repeat(most + 1)).statusCode());
        assertEquals(400, add("x".repeat(most)).statusCode());
        var unannounced = BodyPublishers.fromPublisher(BodyPublishers.ofString("x".repeat(most + 1)));
        assertEquals(413, send(to("/add-checkpoint").POST(unannounced)).statusCode());
    }

    @Test
    void of_twenty_histories_at_once_one_is_cosigned() throws IOException, CannotStart {
        for (int round = 1; round < 5; round++) {
            stop();
            room = Files.createDirectory(room.resolve("again"));
            start();
            var forks = IntStream.range(0, 20).mapToObj(i -> new SampleLog("fork" + i).growth(0, 5)).toList();
            assertEquals(1, cosigned(together(forks)));
        }
    }

    @Test
    void of_twenty_sizes_at_once_each_is_cosigned_at_most_once_and_the_record_never_goes_back() {
        var known = 0L;
        while (known < 20) {
            var from = known;
            var answers = together(IntStream.rangeClosed(1, 20).mapToObj(to -> log.growth(Math.min(from, to), to)).toList());
            assertTrue(answers.stream().allMatch(answer -> List.of(200, 409).contains(answer.statusCode())));
            var now = state.last(SampleLog.ORIGIN).size();
            assertTrue(now > known, now + " after " + known);
            assertEquals(log.at(now), state.last(SampleLog.ORIGIN));
            known = now;
        }
    }

    @Test
    @Timeout(20)
    void clients_that_dawdle_lose_their_connection_and_stop_nobody() throws IOException, InterruptedException {
        var slow = new ArrayList<Socket>();
        for (int i = 0; i < 100; i++) {
            var socket = new Socket("127.0.0.1", server.address().getPort());
            socket.getOutputStream().write("POST /add-checkpoint HTTP/1.1\r\nHost: w\r\nContent-Length: 9\r\n\r\no".getBytes());
            slow.add(socket);
        }
        assertEquals(200, add(log.growth(0, 5)).statusCode());
        for (var socket : slow) {
            assertEquals(-1, end(socket));
        }
    }

    private static int end(Socket socket) throws IOException {
        try (socket) {
            return socket.getInputStream().read();
        } catch (SocketException reset) {
            return -1;
        }
    }
}
