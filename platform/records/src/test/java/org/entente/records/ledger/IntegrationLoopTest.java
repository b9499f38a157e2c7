package org.entente.records.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import org.entente.ledger.SigningKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IntegrationLoopTest {

    private static final SigningKey KEY = SigningKey.ofSeed("ledger.example.org/log", new byte[32]);
    private static final Duration LONG = Duration.ofMinutes(5);

    private final Alarms alarms = new Alarms();
    private LogDatabase database;
    private IntegrationLoop loop;
    private Thread thread;

    @BeforeEach
    void start() {
        database = new LogDatabase();
    }

    @AfterEach
    void stop() throws InterruptedException {
        loop.stop();
        thread.join();
        database.close();
    }

    private void begin(Duration integrateAfter) {
        var promises = new Promises(new KeptCheckpoint(Path.of("never-written")), KEY.name());
        var integrator = new Integrator(new LedgerDatabase(database.source()), List.of(KEY.logKey()), promises);
        loop = new IntegrationLoop(integrator, alarms, integrateAfter);
        thread = new Thread(loop);
        thread.start();
        until(() -> size() == 1);
    }

    private void write(int revisions) throws SQLException {
        try (var writer = new Writer(database.connect("app"))) {
            writer.write(revisions);
            writer.commit();
        }
    }

    private long size() {
        return database.number("select size from ledger_state");
    }

    private static void until(BooleanSupplier holds) {
        var deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!holds.getAsBoolean()) {
            assertTrue(System.nanoTime() < deadline, "not within twenty seconds");
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }

    @Test
    void one_revision_waits_a_moment_and_many_do_not_wait() throws SQLException {
        begin(LONG);
        write(255);
        assertEquals(1, size());
        until(() -> {
            loop.hurry(Duration.ofSeconds(1));
            return size() == 256;
        });
        write(256);
        until(() -> size() == 512);
    }

    @Test
    void a_lone_revision_gets_its_place_by_itself() throws SQLException {
        begin(Duration.ofMillis(100));
        write(1);
        until(() -> size() == 2);
    }

    @Test
    void a_question_about_the_present_has_it_covered_at_once() {
        begin(LONG);
        var asked = database.row("select clock_timestamp()").get(0);
        var covered = "select count(*) from ledger_state where covered_until >= '" + asked + "'";
        assertEquals(0, database.number(covered));
        until(() -> {
            loop.hurry(Duration.ofSeconds(1));
            return database.number(covered) == 1;
        });
        assertEquals(1, size());
    }

    @Test
    void a_broken_log_stops_the_loop_and_rings() throws SQLException {
        begin(Duration.ofMillis(50));
        database.tamper("update ledger_tile set hashes = sha256('other'::bytea)");
        write(1);
        until(alarms::stopped);
        assertEquals(1, size());
        assertTrue(alarms.ringing().get(Alarm.LOG_BROKEN).contains("do not lead to the stored root"),
                alarms.ringing().toString());
        until(() -> !thread.isAlive());
    }

    @Test
    void a_database_that_comes_back_is_taken_up_again() throws SQLException {
        begin(Duration.ofMillis(50));
        database.as("postgres", "revoke all on ledger_leaf from integrator");
        write(1);
        until(() -> alarms.ringing().containsKey(Alarm.PASS_FAILED));
        assertFalse(alarms.stopped());
        database.as("postgres", "grant select, insert on ledger_leaf to integrator");
        until(() -> size() == 2 && alarms.ringing().isEmpty());
    }
}
