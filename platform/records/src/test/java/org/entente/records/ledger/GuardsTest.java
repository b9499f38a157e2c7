package org.entente.records.ledger;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.List;

import org.entente.ledger.SigningKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the schema itself refuses, whoever asks. */
class GuardsTest {

    private static final SigningKey KEY = SigningKey.ofSeed("ledger.example.org/log", new byte[32]);
    private static LogDatabase database;

    @BeforeAll
    static void start() throws SQLException {
        database = new LogDatabase();
        try (var writer = new Writer(database.connect("app"))) {
            writer.write(5);
            writer.commit();
        }
        var kept = new KeptCheckpoint(java.nio.file.Path.of("never-written"));
        new Integrator(new LedgerDatabase(database.source()), List.of(KEY.logKey()), new Promises(kept, KEY.name())).pass(true);
        database.as("integrator",
                "insert into ledger_checkpoint (size, root, note) select size, root, 'note' from ledger_state",
                "insert into ledger_publication (size, note) select size, 'note' from ledger_state");
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(strings = { "update ledger_leaf set rev = 2 where leaf_index = 1", "delete from ledger_leaf",
            "truncate ledger_leaf",
            "delete from ledger_tile", "truncate ledger_tile", "update ledger_tile set hashes = substring(hashes for 32)",
            "update ledger_tile set hashes = overlay(hashes placing '\\x00'::bytea from 1)",
            "update ledger_tile set tile_index = 7",
            "update ledger_checkpoint set note = 'other'", "delete from ledger_checkpoint",
            "truncate ledger_checkpoint cascade",
            "update ledger_publication set note = 'other'", "delete from ledger_publication", "truncate ledger_publication",
            "update ledger_pass set at = at + interval '1 second'", "delete from ledger_pass", "truncate ledger_pass",
            "update ledger_state set size = size - 1", "update ledger_state set root = sha256('other'::bytea)",
            "update ledger_state set covered_until = covered_until - interval '1 second'", "delete from ledger_state",
            "truncate ledger_state", "update revision set reason = 'other'", "delete from revision", "truncate revision" })
    void nobody_rewrites_the_log_the_owner_included(String statement) {
        for (var role : List.of("owner", "app", "integrator")) {
            var refused = assertThrows(IllegalStateException.class, () -> database.as(role, statement), role);
            var state = ((SQLException) refused.getCause()).getSQLState();
            // 23001: a guard. 42501: no grant.
            assertTrue(state.equals("23001") || state.equals("42501") && !role.equals("owner"), role + ": " + refused);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "insert into ledger_leaf (leaf_index, record, rev) values (99, gen_random_uuid(), 1)",
            "insert into ledger_tile values (0, 9, sha256('other'::bytea))", "update ledger_state set size = size + 1",
            "insert into ledger_pass values (99, '-infinity', clock_timestamp())", "delete from ledger_pending",
            "insert into ledger_pending (record, rev) values (gen_random_uuid(), 1)",
            "insert into ledger_checkpoint (size, root, note) values (99, sha256('other'::bytea), 'note')",
            "insert into ledger_publication (size, note) values (6, 'note')" })
    void the_role_of_the_api_does_not_write_the_log_at_all(String statement) {
        var refused = assertThrows(IllegalStateException.class, () -> database.as("app", statement));
        assertTrue(((SQLException) refused.getCause()).getSQLState().equals("42501"), refused.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = { "select state from revision", "select * from revision", "select salts from revision" })
    void the_role_of_the_integrator_does_not_read_what_a_revision_says(String statement) {
        assertThrows(IllegalStateException.class, () -> database.as("integrator", statement));
    }

    @ParameterizedTest
    @ValueSource(strings = { "insert into ledger_leaf (leaf_index, record, rev) select 99, record, rev from revision limit 1",
            "insert into ledger_leaf (leaf_index, record, rev) values (1, gen_random_uuid(), 1)",
            "insert into ledger_checkpoint (size, root, note) select size, sha256('other'::bytea), 'other' from ledger_state" })
    void the_integrator_gives_no_place_twice_and_signs_no_second_root(String statement) {
        var refused = assertThrows(IllegalStateException.class, () -> database.as("integrator", statement));
        assertTrue(((SQLException) refused.getCause()).getSQLState().equals("23505"), refused.getMessage());
    }
}
