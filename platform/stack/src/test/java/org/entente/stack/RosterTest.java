package org.entente.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RosterTest {

    @TempDir
    private Path folder;
    private Home home;
    private Process process;

    @BeforeEach
    void start() throws Exception {
        home = Home.of(folder);
        home.prepare();
        process = new ProcessBuilder("sleep", "60").start();
    }

    @AfterEach
    void stop() {
        process.destroyForcibly();
    }

    @Test
    void what_is_written_is_what_is_read() {
        var entry = new Roster.Entry("gateway", 7, Instant.parse("2026-11-24T06:00:00Z"), "http://127.0.0.1:8080",
                URI.create("http://127.0.0.1:9080/health/ready"));
        var child = new Roster.Entry("gateway", 8, Instant.parse("2026-11-24T06:00:01Z"), "", null);
        var roster = new Roster(home.roster());
        roster.add(entry);
        roster.add(child);
        assertEquals(List.of(entry, child), Roster.read(home.roster()));
        roster.remove("gateway");
        assertEquals(List.of(), Roster.read(home.roster()));
    }

    @Test
    void what_a_killed_launcher_left_behind_is_stopped() throws Exception {
        new Roster(home.roster()).add(entry(process.info().startInstant().orElseThrow()));
        assertEquals(1, Processes.stopLeftOvers(home));
        // Gone already; waited for, since our own JVM learns of its child's end a moment later.
        assertTrue(process.waitFor(10, TimeUnit.SECONDS));
    }

    @Test
    void a_stranger_that_was_given_the_same_number_is_left_alone() {
        new Roster(home.roster()).add(entry(process.info().startInstant().orElseThrow().minusSeconds(60)));
        assertEquals(0, Processes.stopLeftOvers(home));
        assertTrue(process.isAlive());
    }

    @Test
    void a_damaged_line_is_a_line_of_nobody() throws Exception {
        Files.writeString(home.roster(), "gateway\tnot a number\n\ngateway\t" + process.pid() + "\n");
        assertEquals(0, Processes.stopLeftOvers(home));
        assertTrue(process.isAlive());
    }

    private Roster.Entry entry(Instant started) {
        return new Roster.Entry("gateway", process.pid(), started, "", null);
    }
}
