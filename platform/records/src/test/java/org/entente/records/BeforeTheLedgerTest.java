package org.entente.records;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.entente.ledger.Entry;
import org.entente.ledger.Hash;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A database of the release before the ledger gets one. */
class BeforeTheLedgerTest {

    private static final UUID FIRST = UUID.fromString("0198c2f0-0000-7000-8000-000000000001");
    private static final UUID SECOND = UUID.fromString("0198c2f0-0000-7000-8000-000000000002");

    private Schema schema;
    private Connection owner;

    @BeforeEach
    void begin() throws SQLException {
        schema = new Schema();
        schema.migrate("0.1");
        owner = schema.asOwner();
    }

    @AfterEach
    void end() throws SQLException {
        owner.close();
        schema.close();
    }

    @Test
    void each_revision_gets_an_entry_that_its_content_opens() throws SQLException {
        someHistory();
        schema.migrate("latest");
        var all = Schema.revisions(owner, "order by record, rev");
        assertEquals(5, all.size());
        for (var revision : all) {
            var fields = Schema.opened(revision);
            assertEquals(14, fields.size());
            assertEquals(revision.record.toString(), fields.get("id"));
            assertEquals((long) revision.rev, fields.get("rev"));
            assertEquals(revision.at, Entry.parse(revision.entry).at());
            assertArrayEquals(Hash.ofLeaf(revision.entry).bytes(), revision.leafHash);
        }
        assertEquals(Map.of("name", Map.of("az", "Əzizə \"Ş\"\n"), "weight", 2L), Schema.opened(all.get(2)).get("state"));
        assertNull(Schema.opened(all.get(2)).get("reason"), "an empty text says nothing");
    }

    @Test
    void each_entry_names_the_one_before_it_and_no_salt_comes_twice() throws SQLException {
        someHistory();
        schema.migrate("latest");
        var salts = new HashSet<String>();
        Revision before = null;
        for (var revision : Schema.revisions(owner, "order by record, rev")) {
            var prev = revision.rev == 1 ? null : Base64.getEncoder().encodeToString(before.leafHash);
            assertEquals(prev, Schema.opened(revision).get("prev"));
            for (int from = 0; from < revision.salts.length; from += 16) {
                assertTrue(salts.add(Arrays.toString(Arrays.copyOfRange(revision.salts, from, from + 16))));
            }
            before = revision;
        }
    }

    @Test
    void all_wait_for_their_index_in_the_order_in_which_they_were_recorded() throws SQLException {
        someHistory();
        schema.migrate("latest");
        var queue = Schema.revisions(owner, "join ledger_pending p using (record, rev) order by p.seq").stream()
                .map(r -> (r.record.equals(FIRST) ? "first " : "second ") + r.rev).toList();
        assertEquals(List.of("first 1", "second 1", "first 2", "first 3", "second 2"), queue);
    }

    @Test
    void from_then_on_nothing_is_rewritten_and_nothing_is_without_entry() throws SQLException {
        someHistory();
        schema.migrate("latest");
        assertEquals("23001", refused("update revision set entry = entry"));
        assertEquals("23502", refused(statement(SECOND, 3, "2026-02-14T10:00:00Z", "null", "{}")));
    }

    @Test
    void a_history_with_a_gap_is_not_sealed_and_stays_as_it_was() throws SQLException {
        add(FIRST, 2, "2026-02-11T10:00:00Z", "null", "{}");
        assertThrows(FlywayException.class, () -> schema.migrate("latest"));
        assertEquals("23001", refused("update revision set entry = 'x'"));
        assertNull(Schema.revisions(owner, "").get(0).entry);
    }

    @Test
    void many_are_sealed_in_one_pass() throws SQLException {
        owner.setAutoCommit(false);
        for (int rev = 1; rev <= 1203; rev++) {
            add(SECOND, rev, "2026-02-11T10:00:00Z", "null", "{\"rev\": %d}".formatted(rev));
        }
        owner.commit();
        owner.setAutoCommit(true);
        schema.migrate("latest");
        var queue = Schema.revisions(owner, "join ledger_pending p using (record, rev) order by p.seq");
        assertEquals(1203, queue.size());
        for (int at = 0; at < queue.size(); at++) {
            assertEquals(at + 1, queue.get(at).rev);
            assertEquals(Map.of("rev", at + 1L), Schema.opened(queue.get(at)).get("state"));
        }
        assertEquals(List.of(), Schema.revisions(owner, "where entry is null"));
    }

    private void someHistory() throws SQLException {
        add(SECOND, 2, "2026-02-13T10:00:00Z", "null", "{}");
        add(FIRST, 3, "2026-02-12T10:00:00Z", "''", "{\"name\": {\"az\": \"Əzizə \\\"Ş\\\"\\n\"}, \"weight\": 2}");
        add(FIRST, 1, "2026-02-10T10:00:00.123456Z", "'why'", "{\"sources\": []}");
        add(FIRST, 2, "2026-02-12T10:00:00Z", "null", "{\"a\": [1, null, true]}");
        add(SECOND, 1, "2026-02-11T10:00:00Z", "null", "{}");
    }

    private void add(UUID record, int rev, String at, String reason, String state) throws SQLException {
        Schema.update(owner, statement(record, rev, at, reason, state));
    }

    private static String statement(UUID record, int rev, String at, String reason, String state) {
        return """
                insert into revision (record, rev, kind, visibility, action, at, effective_on, actor, issuer, subject, reason,
                    change, state)
                values ('%s', %d, 'MILESTONE', 'PARTIES', 'CHANGED', '%s', '2026-02-10', 'delegate-aze', 'i', 's', %s,
                    '{"dueOn": [null, "2026-05-10"]}', '%s')""".formatted(record, rev, at, reason, state);
    }

    private String refused(String statement) {
        return assertThrows(SQLException.class, () -> Schema.update(owner, statement)).getSQLState();
    }
}
