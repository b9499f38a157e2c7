package org.entente.records.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.entente.ledger.Policy;
import org.entente.ledger.SignedNote;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What ledger.md section 6 promises after {@code kill -9} of any process at any moment: eight writers that commit out of order,
 * three replicas of which one is killed all the time, and now and then a process of the database. A longer run:
 * {@code -Dledger.crash.kills=2000}.
 */
class CrashTest {

    private static final int KILLS = Integer.getInteger("ledger.crash.kills", 200);
    private static final int KILLS_OF_THE_DATABASE = Math.max(3, KILLS / 100);
    private static final int WRITERS = 8;
    private static final int REPLICAS = 3;
    private static final Duration MERGE_DELAY = Duration.ofSeconds(60);
    private static final List<UUID> SHARED = Stream.generate(UUID::randomUUID).limit(12).toList();

    @TempDir
    Path folder;
    private final Random chance = new Random(2026);
    private final AtomicBoolean writing = new AtomicBoolean(true);
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final TreeMap<Long, String> served = new TreeMap<>();
    private final List<Replica> replicas = new ArrayList<>();
    private List<Thread> writers = List.of();
    private LogDatabase database;
    private StoredLog log;
    private TestWitness witness;
    private Policy policy;
    private long size;
    private int grown;

    @BeforeEach
    void start() throws Exception {
        database = new LogDatabase();
        log = new StoredLog(database);
        witness = new TestWitness("witness.usa/w1", 11, IntegratorProcess.KEY.logKey());
        var text = "log %s\n%squorum w1\n".formatted(IntegratorProcess.KEY.logKey(), witness.policyLine());
        policy = Policy.parse(text.getBytes(StandardCharsets.UTF_8));
        var file = Files.writeString(folder.resolve("policy"), text);
        for (int i = 0; i < REPLICAS; i++) {
            replicas.add(new Replica(database.url(), file, folder.resolve("replica" + i)));
            replicas.get(i).start();
        }
        writers = IntStream.range(0, WRITERS).mapToObj(i -> new Thread(() -> write(new Random(i)), "writer-" + i)).toList();
        writers.forEach(Thread::start);
    }

    @AfterEach
    void stop() {
        writing.set(false);
        replicas.forEach(Replica::close);
        witness.close();
        database.close();
    }

    @Test
    void whatever_is_killed_the_log_keeps_its_promises() throws Exception {
        var ofTheDatabase = 0;
        var began = System.nanoTime();
        for (int kill = 1; kill <= KILLS; kill++) {
            var replica = replicas.get(kill % REPLICAS);
            var word = kill % 4 == 0 ? IntegratorProcess.PUBLISHED : IntegratorProcess.BEGUN;
            until(word, () -> replica.says(word));
            LockSupport.parkNanos(Duration.ofMillis(chance.nextInt(150)).toNanos());
            replica.kill();
            if (kill % (KILLS / KILLS_OF_THE_DATABASE) == KILLS / KILLS_OF_THE_DATABASE / 2) {
                killAProcessOfTheDatabase();
                ofTheDatabase++;
            }
            looksWhole();
            replica.start();
        }
        writing.set(false);
        for (var writer : writers) {
            writer.join();
        }
        until("all is published", () -> database.number("""
                select count(*) from ledger_state where size = (select max(size) from ledger_publication)
                    and not exists (select from ledger_pending)""") == 1);
        for (var replica : replicas) {
            replica.kill();
        }
        keptEverything();
        assertTrue(grown > KILLS / 2 && served.size() > KILLS / 8, "what never runs is never killed at work");
        System.out.printf(
                "%d kills of integrators in %d s, %d of the database: %d revisions, grown between %d kills, %d checkpoints seen, %s%n",
                KILLS,
                (System.nanoTime() - began) / 1_000_000_000,
                ofTheDatabase, acknowledged.size(), grown, served.size(), delays());
    }

    /** Commits out of order: some are slow, and records are shared. */
    private void write(Random chance) {
        while (writing.get()) {
            try (var writer = new Writer(database.connect("app"))) {
                while (writing.get()) {
                    var written = chance.nextInt(3) == 0 ? writer.write(SHARED.get(chance.nextInt(SHARED.size())))
                            : writer.write();
                    var rev = writer.revision();
                    LockSupport.parkNanos(Duration.ofMillis(chance.nextInt(10) == 0 ? chance.nextInt(500) : 5).toNanos());
                    writer.commit();
                    acknowledged.add(written + " " + rev);
                    LockSupport.parkNanos(Duration.ofMillis(chance.nextInt(20)).toNanos());
                }
            } catch (SQLException killed) {
                // Nothing was acknowledged, so nothing is owed; whether it was committed does not matter.
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            }
        }
    }

    private void killAProcessOfTheDatabase() {
        var process = database.number("""
                select pid from pg_stat_activity where backend_type = 'client backend' and usename in ('app', 'integrator')
                order by random() limit 1""");
        ProcessHandle.of(process).ifPresent(ProcessHandle::destroyForcibly);
    }

    /** Judged after each kill, in the midst of everything. */
    private void looksWhole() {
        log.mustBeWhole();
        var now = database.number("select size from ledger_state");
        assertTrue(now >= size, "the log never shrinks");
        grown += now > size ? 1 : 0;
        size = now;
        var published = database.rows("select size, note from ledger_publication order by number desc limit 1");
        if (!published.isEmpty()) {
            var newest = (Long) published.get(0).get(0);
            assertTrue(served.isEmpty() || newest >= served.lastKey(), "nor does what is published");
            served.put(newest, (String) published.get(0).get(1));
        }
    }

    private void keptEverything() throws SQLException {
        log.mustFollowFromItsEntries();
        var placed = new HashSet<>(
                database.rows("select record || ' ' || rev from ledger_leaf where record is not null").stream()
                        .map(row -> (String) row.get(0)).toList());
        assertFalse(acknowledged.isEmpty());
        assertTrue(placed.containsAll(acknowledged), "whatever was acknowledged is in the log");
        for (var note : served.values()) {
            policy.accept(SignedNote.parse(note));
            log.mustBeginWith(note);
        }
        assertEquals(0, witness.refused(), "no witness was ever shown another history");
        assertEquals(0, database.number(LATE.formatted(MERGE_DELAY.toSeconds())), "nothing was published late");
    }

    private static final String LATE = """
            select count(*) from ledger_leaf join revision r using (record, rev)
            where coalesce((select published_at from ledger_publication where size > leaf_index order by size limit 1), 'infinity')
                - r.at > interval '%d seconds'""";

    private String delays() {
        return database
                .row("""
                        select 'from its time to a cosigned checkpoint: p99 ' || round(percentile_cont(0.99) within group (order by delay)::numeric, 2)
                            || ' s, at most ' || round(max(delay)::numeric, 2) || ' s'
                        from (select extract(epoch from (select published_at from ledger_publication where size > leaf_index
                            order by size limit 1) - r.at) as delay from ledger_leaf join revision r using (record, rev)) as delays""")
                .get(0)
                .toString();
    }

    private void until(String what, BooleanSupplier holds) {
        var deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!holds.getAsBoolean()) {
            assertTrue(System.nanoTime() < deadline, () -> "not within a minute: " + what + "\n"
                    + replicas.stream().map(Replica::said).collect(Collectors.joining("\n")));
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }
}
