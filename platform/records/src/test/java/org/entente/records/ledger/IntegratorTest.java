package org.entente.records.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import org.entente.ledger.Entry;
import org.entente.ledger.KeyEntry;
import org.entente.ledger.SigningKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class IntegratorTest {

    private static final SigningKey KEY = SigningKey.ofSeed("ledger.example.org/log", new byte[32]);
    private static final KeptCheckpoint NOTHING_KEPT = new KeptCheckpoint(Path.of("never-written"));
    private static LogDatabase database;

    @BeforeAll
    static void start() {
        database = new LogDatabase();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    private static Integrator integrator(SigningKey... keys) {
        return new Integrator(new LedgerDatabase(database.source()),
                List.of(keys).stream().map(SigningKey::logKey).toList(), new Promises(NOTHING_KEPT, KEY.name()));
    }

    private static Writer writer() throws SQLException {
        return new Writer(database.connect("app"));
    }

    @Test
    void the_log_names_its_key_and_takes_what_was_committed() throws SQLException {
        var integrator = integrator(KEY);
        integrator.pass(false);
        var first = (byte[]) database.row("select min(key_entry) from ledger_leaf where key_entry is not null").get(0);
        assertEquals(KEY.logKey(), ((KeyEntry) Entry.parse(first)).key());
        for (int round = 0; round < 5; round++) {
            try (var writer = writer()) {
                writer.write(200);
                writer.commit();
            }
            var outcome = integrator.pass(false);
            assertTrue(outcome.mine() && outcome.drained());
            assertEquals(200, outcome.ordered());
        }
        new StoredLog(database).mustFollowFromItsEntries();
    }

    @Test
    void what_is_not_committed_waits_and_holds_nobody_up() throws SQLException {
        var integrator = integrator(KEY);
        integrator.pass(true);
        try (var slow = writer(); var quick = writer()) {
            var late = slow.write();
            var early = quick.write();
            quick.commit();
            assertEquals(1, integrator.pass(false).ordered());
            slow.commit();
            assertEquals(1, integrator.pass(false).ordered());
            assertTrue(indexOf(late) > indexOf(early), "the order is that of commits, not of insertions");
        }
        new StoredLog(database).mustFollowFromItsEntries();
    }

    private static long indexOf(UUID record) {
        return database.number("select leaf_index from ledger_leaf where record = '" + record + "'");
    }

    @Test
    void a_second_integrator_leaves_the_pass_to_the_first() throws SQLException {
        try (var held = database.connect("integrator")) {
            held.setAutoCommit(false);
            assertTrue(Turn.ORDERING.take(held));
            assertFalse(integrator(KEY).pass(true).mine());
        }
        assertTrue(integrator(KEY).pass(true).mine());
    }

    @Test
    void a_tile_that_does_not_lead_to_the_root_stops_everything() throws SQLException {
        try (var writer = writer()) {
            writer.write(3);
            writer.commit();
        }
        integrator(KEY).pass(false);
        var size = database.number("select size from ledger_state");
        var spoil = "update ledger_tile set hashes = set_byte(hashes, 0, get_byte(hashes, 0) # 1) "
                + "where level = 0 and tile_index = " + size / 256;
        database.tamper(spoil);
        try (var writer = writer()) {
            writer.write();
            writer.commit();
        }
        assertThrows(LogBroken.class, () -> integrator(KEY).pass(true));
        assertEquals(size, database.number("select size from ledger_state"));
        database.tamper(spoil);
        assertEquals(1, integrator(KEY).pass(true).ordered());
    }

    @Test
    void a_state_rolled_back_gives_no_index_twice() throws SQLException {
        var integrator = integrator(KEY);
        integrator.pass(true);
        var before = database.row("select size, encode(root, 'hex') from ledger_state");
        try (var writer = writer()) {
            writer.write(2);
            writer.commit();
        }
        integrator.pass(false);
        var after = database.row("select size, encode(root, 'hex') from ledger_state");
        database.tamper(stateIs(before));
        try (var writer = writer()) {
            writer.write();
            writer.commit();
        }
        var refused = assertThrows(SQLException.class, () -> integrator.pass(false));
        assertTrue(refused.getMessage().contains("ledger_leaf_pkey"), refused.getMessage());
        database.tamper(stateIs(after));
        assertEquals(1, integrator.pass(false).ordered());
        new StoredLog(database).mustFollowFromItsEntries();
    }

    private static String stateIs(List<Object> sizeAndRoot) {
        return "update ledger_state set size = %s, root = decode('%s', 'hex')".formatted(sizeAndRoot.toArray());
    }

    @Test
    void an_import_of_ten_thousand_is_one_pass() throws SQLException {
        try (var writer = writer()) {
            integrator(KEY).pass(true);
            writer.write(Pending.MOST);
            writer.commit();
            var began = System.nanoTime();
            var outcome = integrator(KEY).pass(false);
            System.out.printf("a pass of %d took %d ms%n", outcome.ordered(), (System.nanoTime() - began) / 1_000_000);
            assertEquals(Pending.MOST, outcome.ordered());
            assertFalse(outcome.drained(), "there might be one more");
            assertTrue(integrator(KEY).pass(true).drained());
        }
        new StoredLog(database).mustFollowFromItsEntries();
    }

    @Test
    void what_one_transaction_wrote_is_one_pass_however_much_it_is() throws SQLException {
        integrator(KEY).pass(true);
        try (var large = writer(); var small = writer()) {
            small.write(Pending.MOST - 1);
            large.write(Pending.MOST / 2);
            small.commit();
            large.commit();
        }
        var first = integrator(KEY).pass(true);
        assertEquals(Pending.MOST - 1 + Pending.MOST / 2, first.ordered(), "the second begins within the pass, so it is in it");
        assertFalse(first.drained());
        assertTrue(integrator(KEY).pass(true).drained());
        assertEquals(0, database.number("""
                select count(*) from (select p.size from ledger_pass p join ledger_leaf l on l.leaf_index < p.size
                    and l.leaf_index >= coalesce((select max(size) from ledger_pass b where b.size < p.size), 0)
                    join revision r using (record, rev) where r.at > p.at) as ahead"""), "nor is any ahead of its pass");
        new StoredLog(database).mustFollowFromItsEntries();
    }

    @Test
    void a_transaction_that_is_recorded_in_part_after_the_stamp_waits_as_a_whole() throws SQLException {
        integrator(KEY).pass(true);
        try (var writer = writer(); var reader = database.connect("integrator")) {
            writer.write(3);
            var between = database.row("select clock_timestamp()").get(0);
            writer.write(3);
            writer.commit();
            var stamp = ((java.sql.Timestamp) between).toInstant();
            assertEquals(0, Pending.read(reader, stamp).leaves().size());
            assertTrue(Pending.read(reader, stamp).drained());
        }
        assertEquals(6, integrator(KEY).pass(true).ordered());
    }
}
