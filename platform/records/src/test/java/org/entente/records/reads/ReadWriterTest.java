package org.entente.records.reads;

import static org.entente.records.reads.Notes.by;
import static org.entente.records.reads.Notes.note;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

import org.entente.records.Schema;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

class ReadWriterTest {

    private static final Duration PATIENCE = Duration.ofMillis(50);
    private static final int ENOUGH = 10;
    private static Schema schema;

    /** What comes of the next attempts to connect, before there is a connection. */
    private final Queue<Throwable> trouble = new ConcurrentLinkedQueue<>();
    private ReadQueue queue;
    private ReadWriter writer;
    private Thread thread;

    @BeforeAll
    static void start() {
        schema = new Schema();
        schema.migrate("latest");
    }

    @AfterAll
    static void stop() {
        schema.close();
    }

    @BeforeEach
    void begin() throws SQLException {
        as("owner", "alter table read disable trigger user", "delete from read", "alter table read enable trigger user");
        trouble.clear();
        var source = new PGSimpleDataSource() {
            @Override
            public Connection getConnection() throws SQLException {
                var next = trouble.poll();
                if (next instanceof Error error) {
                    throw error;
                } else if (next instanceof RuntimeException exception) {
                    throw exception;
                }
                return super.getConnection();
            }
        };
        source.setUrl(schema.url());
        source.setUser("app");
        source.setPassword("app");
        queue = new ReadQueue(100 * note("/000").weight());
        writer = new ReadWriter(queue, new ReadRows(source), settings());
        thread = new Thread(writer);
        thread.start();
    }

    @AfterEach
    void end() throws InterruptedException {
        queue.close();
        thread.join();
    }

    private static ReadSettings settings() {
        return new ReadSettings() {
            @Override
            public Duration storeWithin() {
                return Duration.ofMillis(20);
            }

            @Override
            public int enough() {
                return ENOUGH;
            }

            @Override
            public int room() {
                return 0;
            }

            @Override
            public Duration patience() {
                return PATIENCE;
            }
        };
    }

    private boolean put(ReadNote note) {
        return queue.put(note, PATIENCE, ENOUGH);
    }

    private static void as(String role, String... statements) throws SQLException {
        try (var database = schema.as(role); var sql = database.createStatement()) {
            for (var statement : statements) {
                sql.execute(statement);
            }
        }
    }

    /** The paths that are stored, each with the records shown. */
    private static Map<String, List<UUID>> stored() {
        try (var database = schema.asApp();
                var sql = database.createStatement();
                var rows = sql.executeQuery("select path, records from read")) {
            var found = new HashMap<String, List<UUID>>();
            while (rows.next()) {
                var twice = found.put(rows.getString(1), List.of((UUID[]) rows.getArray(2).getArray()));
                assertEquals(null, twice, "stored twice");
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void until(BooleanSupplier holds) {
        var deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!holds.getAsBoolean()) {
            assertTrue(System.nanoTime() < deadline, "not within twenty seconds");
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }

    private void closeAndWait() throws InterruptedException {
        queue.close();
        thread.join(Duration.ofSeconds(20).toMillis());
        assertFalse(thread.isAlive());
    }

    @Test
    void a_note_becomes_a_row_by_itself() throws SQLException {
        var record = UUID.randomUUID();
        put(note("/one", 304, false, List.of(record), List.of()));
        until(() -> stored().equals(Map.of("/one", List.of(record))));
        try (var database = schema.asApp();
                var sql = database.createStatement();
                var row = sql.executeQuery("select * from read")) {
            row.next();
            assertEquals(Notes.AT, row.getObject("at", java.time.OffsetDateTime.class).toInstant());
            assertEquals("readMilestone", row.getString("operation"));
            assertEquals(304, row.getInt("status"));
            assertEquals("reader", row.getString("actor"));
            assertEquals("issuer", row.getString("issuer"));
            assertEquals("subject", row.getString("subject"));
            assertEquals("AZE", row.getString("party"));
            assertEquals(null, row.getString("organization"));
        }
    }

    @Test
    void what_was_noted_before_the_end_is_stored_to_the_last() throws InterruptedException {
        IntStream.range(0, 95).forEach(n -> assertTrue(put(note("/" + n))));
        closeAndWait();
        assertEquals(95, stored().size());
    }

    @Test
    void what_was_for_everybody_then_is_kept_if_it_is_not_today() throws SQLException, InterruptedException {
        var hidden = UUID.randomUUID();
        var open = UUID.randomUUID();
        revise(hidden, 1, "PUBLIC");
        revise(hidden, 2, "PARTIES");
        revise(open, 1, "OWN_PARTY");
        revise(open, 2, "PUBLIC");
        put(note("/hidden", 200, false, List.of(), List.of(hidden, open)));
        put(note("/open", 200, false, List.of(), List.of(open)));
        put(note("/audited", 200, true, List.of(), List.of(open)));
        closeAndWait();
        assertEquals(Map.of("/hidden", List.of(hidden), "/audited", List.of()), stored());
    }

    private static void revise(UUID record, int rev, String visibility) throws SQLException {
        as("app", """
                insert into revision (record, rev, kind, visibility, action, at, effective_on, actor, issuer, subject, change,
                    state, salts, entry)
                values ('%s', %d, 'MILESTONE', '%s', 'CREATED', now(), now(), 'a', 'i', 's', '{}', '{}',
                    decode(repeat('00', 224), 'hex'), '\\x01')""".formatted(record, rev, visibility));
    }

    @Test
    void a_database_that_takes_nothing_fills_the_queue_and_gets_all_of_it_later() throws SQLException {
        as("owner", "revoke insert on read from app");
        var paths = new ArrayList<String>();
        for (var path = "/100"; put(note(path)); path = "/" + (paths.size() + 100)) {
            paths.add(path);
            assertTrue(paths.size() <= 100);
        }
        assertTrue(paths.size() > ENOUGH);
        until(writer::isFailing);
        assertFalse(put(note("/refused")));
        as("owner", "grant insert on read to app");
        until(() -> stored().size() == paths.size());
        assertTrue(stored().keySet().containsAll(paths));
        until(() -> put(note("/taken")));
        until(() -> !writer.isFailing());
    }

    @Test
    void what_nobody_foresaw_is_a_failure_and_not_the_end() {
        trouble.addAll(List.of(new IllegalStateException("the pool is closed"), new NoClassDefFoundError("driver")));
        put(note("/one"));
        until(writer::isFailing);
        until(() -> stored().containsKey("/one"));
        assertTrue(thread.isAlive());
        until(() -> !writer.isFailing());
    }

    @Test
    void a_note_that_no_database_takes_keeps_no_other_from_it() throws InterruptedException {
        IntStream.range(0, 9).forEach(n -> put(note("/" + n)));
        put(note("/never", 99_999, true, List.of(), List.of()));
        closeAndWait();
        assertEquals(9, stored().size());
        assertFalse(stored().containsKey("/never"));
    }

    @Test
    void whatever_a_token_says_the_note_is_stored() throws InterruptedException, SQLException {
        put(by("a\u0000b\ud800" + "x".repeat(10_000)));
        closeAndWait();
        try (var database = schema.asApp();
                var sql = database.createStatement();
                var row = sql.executeQuery("select actor from read")) {
            row.next();
            assertTrue(row.getString(1).startsWith("a\ufffdb\ufffdxxx"), row.getString(1));
        }
    }

    @Test
    void the_end_does_not_wait_for_a_database_that_takes_nothing() throws SQLException, InterruptedException {
        as("owner", "revoke insert on read from app");
        try {
            put(note("/lost"));
            until(writer::isFailing);
            closeAndWait();
        } finally {
            as("owner", "grant insert on read to app");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "update read set actor = 'another'", "delete from read", "truncate read" })
    void nobody_rewrites_who_read_what(String statement) throws InterruptedException {
        put(note("/one"));
        closeAndWait();
        for (var role : List.of("app", "owner", "integrator")) {
            var refused = assertThrows(SQLException.class, () -> as(role, statement), role);
            // 23001: a guard. 42501: no grant.
            assertEquals(role.equals("owner") ? "23001" : "42501", refused.getSQLState(), refused.getMessage());
        }
        assertThrows(SQLException.class, () -> as("app", "alter table read disable trigger all"));
        assertThrows(SQLException.class, () -> as("integrator", "select * from read"));
    }
}
