package org.entente.witness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import org.entente.ledger.Checkpoint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The real process, killed while it cosigns. */
class KilledTest {
    private static final List<String> JAVA = List.of("-cp",
            at(WitnessCommand.class) + File.pathSeparator + at(Checkpoint.class),
            WitnessCommand.class.getName());

    @TempDir
    Path room;
    private final SampleLog log = new SampleLog("ours");
    private final SampleLog forked = new SampleLog("forked");
    private final AtomicLong cosigned = new AtomicLong();
    private Child child;

    private static String at(Class<?> type) {
        return Path.of(URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString())).toString();
    }

    @BeforeEach
    void prepare() throws IOException, CannotStart {
        KeyFile.generate(room.resolve("key"), "witness.example.net/w1");
        Files.writeString(room.resolve("logs"), SampleLog.KEY.logKey() + "\n");
        child = Child.serve(JAVA, room);
    }

    @AfterEach
    void stop() throws InterruptedException {
        child.kill();
    }

    private HttpResponse<String> add(String body) throws IOException, InterruptedException {
        var address = URI.create("http://127.0.0.1:" + child.port() + "/add-checkpoint");
        return HttpClient.newHttpClient().send(
                HttpRequest.newBuilder(address).POST(HttpRequest.BodyPublishers.ofString(body)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Grows by one entry a submission until the witness dies; counts what it has cosigned. */
    private CompletableFuture<Void> growing(long from, Semaphore some) {
        return CompletableFuture.runAsync(() -> {
            try {
                for (long size = from; size < 199; size++) {
                    assertEquals(200, add(log.growth(size, size + 1)).statusCode());
                    cosigned.set(size + 1);
                    some.release();
                }
            } catch (IOException | InterruptedException died) {
                assertTrue(cosigned.get() >= from);
            }
        });
    }

    private long known() throws IOException, InterruptedException {
        var answer = add(log.growth(0, 199));
        assertEquals(409, answer.statusCode());
        return Long.parseLong(answer.body().strip());
    }

    @Test
    @Timeout(60)
    void after_a_kill_it_goes_on_from_what_it_had_cosigned() throws Exception {
        for (int round = 0; round < 4; round++) {
            var some = new Semaphore(0);
            var client = growing(cosigned.get(), some);
            assertTrue(some.tryAcquire(5 + round, 10, TimeUnit.SECONDS));
            child.kill();
            client.get(10, TimeUnit.SECONDS);
            child = Child.serve(JAVA, room);
            var known = known();
            assertTrue(known == cosigned.get() || known == cosigned.get() + 1, known + " after " + cosigned);
            assertEquals(422, add(forked.growth(known, known + 1)).statusCode());
            assertEquals(409, add(log.growth(known - 1, known - 1)).statusCode());
            cosigned.set(known);
        }
        assertEquals(200, add(log.growth(cosigned.get(), 199)).statusCode());
    }

    @Test
    void a_second_process_does_not_start_on_the_same_state() throws Exception {
        var second = Child.serve(JAVA, room);
        assertTrue(second.process().waitFor(10, TimeUnit.SECONDS));
        assertEquals(1, second.process().exitValue());
        assertEquals(200, add(log.growth(0, 1)).statusCode());
    }

    @Test
    void with_a_damaged_state_it_stops_with_a_sentence() throws Exception {
        assertEquals(200, add(log.growth(0, 1)).statusCode());
        child.kill();
        Files.writeString(room.resolve("state"), "");
        var process = Child.run(JAVA,
                List.of("serve", "--listen", "127.0.0.1:0", "--key", room.resolve("key").toString(), "--name",
                        "witness.example.net/w1", "--state", room.resolve("state").toString(), "--logs",
                        room.resolve("logs").toString()));
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(10, TimeUnit.SECONDS));
        assertEquals(1, process.exitValue());
        assertTrue(said.startsWith("The state file is damaged") && said.lines().count() == 1, said);
    }
}
