package org.entente.records.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

import org.entente.ledger.Checkpoint;
import org.entente.ledger.Hash;
import org.entente.ledger.Policy;
import org.entente.ledger.SignedNote;
import org.entente.ledger.SigningKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublisherTest {

    private static final String ORIGIN = "ledger.example.org/log";
    private static final SigningKey KEY = key(1);
    private static final SigningKey NEXT_KEY = key(2);
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);
    private static LogDatabase database;

    @TempDir
    Path folder;
    private TestWitness usa;
    private TestWitness aze;

    @BeforeAll
    static void start() {
        database = new LogDatabase();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @BeforeEach
    void a_log_of_its_own() throws SQLException {
        database.tamper(
                "truncate ledger_leaf, ledger_pass, ledger_checkpoint, ledger_publication, ledger_tile, ledger_pending, "
                        + "revision");
        database.tamper("update ledger_state set size = 0, root = sha256(''::bytea)");
        usa = new TestWitness("witness.usa/w1", 11, KEY.logKey());
        aze = new TestWitness("witness.aze/w1", 12, KEY.logKey());
        write(3);
    }

    @AfterEach
    void close() {
        usa.close();
        aze.close();
    }

    private static SigningKey key(int seed) {
        var bytes = new byte[32];
        bytes[1] = (byte) seed;
        return SigningKey.ofSeed(ORIGIN, bytes);
    }

    private Policy policy(SigningKey... keys) {
        var text = new StringBuilder();
        Arrays.stream(keys).forEach(key -> text.append("log ").append(key.logKey()).append('\n'));
        text.append(usa.policyLine()).append(aze.policyLine()).append("group parties all w1 w2\nquorum parties\n");
        var second = text.lastIndexOf("witness w1");
        text.replace(second, second + "witness w1".length(), "witness w2");
        return Policy.parse(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private KeptCheckpoint kept() {
        return new KeptCheckpoint(folder.resolve("kept/checkpoint"));
    }

    private Publisher publisher(SigningKey... keys) {
        return publisher(TEN_MINUTES, keys);
    }

    private Publisher publisher(Duration freshEvery, SigningKey... keys) {
        return new Publisher(new LedgerDatabase(database.source()), new LogKeys(ORIGIN, List.of(keys)), () -> policy(keys),
                kept(),
                freshEvery);
    }

    private Integrator integrator(SigningKey... keys) {
        return new Integrator(new LedgerDatabase(database.source()), Arrays.stream(keys).map(SigningKey::logKey).toList(),
                new Promises(kept(), ORIGIN));
    }

    private void write(int revisions) throws SQLException {
        try (var writer = new Writer(database.connect("app"))) {
            writer.write(revisions);
            writer.commit();
        }
        integrator(KEY).pass(false);
    }

    private static String served() {
        return (String) database.row("select note from ledger_publication order by number desc limit 1").get(0);
    }

    private static long sizeServed() {
        return Checkpoint.parse(SignedNote.parse(served()).text()).size();
    }

    private static long publications() {
        return database.number("select count(*) from ledger_publication");
    }

    @Test
    void what_is_published_is_accepted_by_the_policy_and_kept_outside() throws Exception {
        assertTrue(publisher(KEY).publish().published());
        assertEquals(4, policy(KEY).accept(SignedNote.parse(served())).checkpoint().size());
        assertEquals(served(), kept().read().orElseThrow().toString());
        write(300);
        assertTrue(publisher(KEY).publish().published());
        assertEquals(304, sizeServed());
        new StoredLog(database).mustFollowFromItsEntries();
    }

    @Test
    void a_log_at_rest_is_published_anew_only_for_fresh_cosignatures() throws Exception {
        assertTrue(publisher(KEY).publish().published());
        assertFalse(publisher(KEY).publish().published());
        database.tamper("update ledger_publication set published_at = published_at - interval '11 minutes'");
        assertTrue(publisher(KEY).publish().published());
        assertEquals(2, publications());
        assertEquals(1, database.number("select count(*) from ledger_checkpoint"));
    }

    @Test
    void while_a_witness_is_away_the_last_good_one_stays_and_writes_go_on() throws Exception {
        var publisher = publisher(KEY);
        publisher.publish();
        var good = served();
        aze.goAway();
        write(2);
        var outcome = publisher.publish();
        assertFalse(outcome.published());
        assertTrue(outcome.away().get(0).contains("503"), outcome.away().toString());
        assertEquals(good, served());
        write(2);
        aze.comeBack();
        outcome = publisher.publish();
        assertTrue(outcome.published() && outcome.away().isEmpty());
        assertEquals(8, sizeServed());
    }

    @Test
    void a_witness_that_knows_less_is_shown_the_growth_since() throws Exception {
        publisher(KEY).publish();
        write(5);
        usa.remember(new Checkpoint(ORIGIN, 0, Hash.EMPTY_TREE));
        assertTrue(publisher(KEY).publish().published());
        assertEquals(9, usa.seen().size());
    }

    @Test
    void a_witness_that_knows_more_stops_the_log() throws Exception {
        publisher(KEY).publish();
        usa.remember(new Checkpoint(ORIGIN, 1000, KEY_HASH));
        write(1);
        var broken = assertThrows(LogBroken.class, () -> publisher(KEY).publish());
        assertTrue(broken.getMessage().contains("lost entries"), broken.getMessage());
        assertEquals(4, sizeServed());
    }

    private static final Hash KEY_HASH = Hash.ofLeaf(new byte[] { 1 });

    @Test
    void a_witness_that_knows_another_history_stops_the_log() throws Exception {
        publisher(KEY).publish();
        write(1);
        usa.remember(new Checkpoint(ORIGIN, 4, KEY_HASH));
        assertThrows(LogBroken.class, () -> publisher(KEY).publish());
        usa.remember(new Checkpoint(ORIGIN, 5, KEY_HASH));
        assertThrows(LogBroken.class, () -> publisher(KEY).publish());
        assertEquals(2, usa.refused());
        assertEquals(4, sizeServed());
    }

    @Test
    void a_database_put_back_is_found_out_by_the_file_outside() throws Exception {
        publisher(KEY).publish();
        write(2);
        publisher(KEY).publish();
        putBack(4);
        assertThrows(LogBroken.class, () -> publisher(KEY).publish());
        var broken = assertThrows(LogBroken.class, () -> integrator(KEY).pass(true));
        assertTrue(broken.getMessage().contains("lost entries"), broken.getMessage());
        assertEquals(4, database.number("select size from ledger_state"));
    }

    @Test
    void a_database_put_back_that_has_grown_anew_is_found_out_too() throws Exception {
        var running = integrator(KEY);
        running.pass(true);
        publisher(KEY).publish();
        write(2);
        publisher(KEY).publish();
        putBack(4);
        try (var writer = new Writer(database.connect("app"))) {
            writer.write(5);
            writer.commit();
        }
        running.pass(false);
        var broken = assertThrows(LogBroken.class, () -> publisher(KEY).publish());
        assertTrue(broken.getMessage().contains("entries are not those"), broken.getMessage());
        assertThrows(LogBroken.class, () -> integrator(KEY).pass(true));
    }

    /** As a dump of that time would have it. */
    private static void putBack(long size) {
        database.tamper("delete from ledger_leaf where leaf_index >= " + size);
        database.tamper(
                "delete from revision r where not exists (select from ledger_leaf l where (l.record, l.rev) = (r.record, r.rev))");
        database.tamper("delete from ledger_pass where size > " + size);
        database.tamper("delete from ledger_publication where size > " + size);
        database.tamper("delete from ledger_checkpoint where size > " + size);
        database.tamper("update ledger_tile set hashes = substring(hashes for %d) where level = 0".formatted(size * 32));
        database.tamper("update ledger_state set size = %d, root = (select root from ledger_checkpoint where size = %d)"
                .formatted(size, size));
    }

    @Test
    void keys_rotate_under_one_note_and_the_log_says_so() throws Exception {
        publisher(KEY).publish();
        integrator(KEY, NEXT_KEY).pass(true);
        publisher(KEY, NEXT_KEY).publish();
        var both = SignedNote.parse(served());
        assertEquals(2, both.signatures().stream().filter(line -> line.name().equals(ORIGIN)).count());
        assertEquals(2, policy(KEY, NEXT_KEY).accept(both).signers().size());
        assertEquals(5, policy(KEY).accept(both).checkpoint().size());
        integrator(NEXT_KEY).pass(true);
        integrator(NEXT_KEY).pass(true);
        assertEquals(List.of("active", "active", "retired"), database.rows("""
                select convert_from(key_entry, 'UTF8')::json ->> 'state' from ledger_leaf where key_entry is not null
                order by leaf_index""").stream().map(row -> row.get(0)).toList());
        new StoredLog(database).mustFollowFromItsEntries();
    }

    @Test
    void a_key_that_the_policy_does_not_list_signs_nothing() {
        var publisher = new Publisher(new LedgerDatabase(database.source()), new LogKeys(ORIGIN, List.of(KEY, NEXT_KEY)),
                () -> policy(KEY), kept(), TEN_MINUTES);
        assertTrue(
                assertThrows(IllegalStateException.class, publisher::publish).getMessage().contains("publish it there first"));
        assertEquals(0, database.number("select count(*) from ledger_checkpoint"));
    }

    @Test
    void of_two_publishers_one_has_the_turn() throws Exception {
        try (var held = database.connect("integrator")) {
            held.setAutoCommit(false);
            assertTrue(Turn.PUBLISHING.take(held));
            assertFalse(publisher(KEY).publish().published());
        }
        assertTrue(publisher(KEY).publish().published());
    }

    @Test
    void what_is_kept_is_whole_or_refused() throws IOException {
        Files.createDirectories(kept().file().getParent());
        Files.writeString(kept().file(), "ledger.example.org/log\n4\n");
        assertThrows(LogBroken.class, () -> publisher(KEY).publish());
    }
}
