package org.entente.records;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.entente.ledger.Disclosure;
import org.entente.ledger.Entry;
import org.entente.ledger.Hash;
import org.entente.ledger.Refusal;
import org.entente.ledger.RevisionContent;
import org.entente.ledger.RevisionEntry;
import org.entente.web.Visibility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What the database itself lets be erased, by whomever. */
class RedactionTest {

    private static final String REFUSED = "23001";
    private static final String DENIED = "42501";
    private static final SecureRandom CHANCE = new SecureRandom();
    private static Schema schema;

    private final UUID record = UUID.randomUUID();
    private Connection app;
    private Connection owner;
    private Revision first;
    private Revision second;

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
        app = schema.asApp();
        owner = schema.asOwner();
        app.setAutoCommit(false);
        owner.setAutoCommit(false);
        first = revision(1, null);
        second = revision(2, first);
        Schema.insert(app, first);
        Schema.insert(app, second);
        app.commit();
    }

    @AfterEach
    void end() throws SQLException {
        app.rollback();
        owner.rollback();
        app.close();
        owner.close();
    }

    @Test
    void a_redaction_erases_value_and_salt_of_what_it_names_and_of_nothing_else() throws SQLException {
        redact(app, naming(first, "actor", "change", "state"));
        app.commit();
        var now = stored(1);
        assertEquals(List.of("actor", "change", "state"), now.erased);
        assertNull(now.actor);
        assertNull(now.change);
        assertNull(now.state);
        assertEquals(first.reason, now.reason);
        assertArrayEquals(first.entry, now.entry);
        for (int place = 0; place < 14; place++) {
            var gone = Set.of(1, 2, 12).contains(place);
            assertArrayEquals(gone ? new byte[16] : salt(first, place), salt(now, place));
        }
        assertArrayEquals(second.salts, stored(2).salts);
        assertEquals(second.state, stored(2).state);
    }

    @Test
    void what_is_left_still_opens_the_entry_and_the_digest_of_what_is_gone_is_the_entrys_own() throws SQLException {
        redact(app, naming(first, "reason"));
        app.commit();
        var now = stored(1);
        var fields = Schema.opened(now);
        assertEquals(13, fields.size());
        assertFalse(fields.containsKey("reason"));
        var named = Schema.opened(stored(3)).get("redacts").toString();
        var digest = digests(first, "reason").get(0);
        assertTrue(named.contains(digest));
        assertTrue(((RevisionEntry) Entry.parse(now.entry)).digests().contains(digest));
        assertArrayEquals(Hash.ofLeaf(now.entry).bytes(), stored(2).prev, "the chain holds");
    }

    @Test
    void every_field_that_may_tell_of_somebody_can_go_and_later_more_of_it() throws SQLException {
        redact(app, naming(first, "actor", "organization", "party"), naming(second, "reason"));
        var more = revision(4, stored(app, 3));
        more.action = "REDACTED";
        more.redacts = (ArrayNode) Json.read("[" + naming(first, "change", "effectiveOn", "reason", "state") + "]");
        Schema.insert(app, sealed(more));
        app.commit();
        assertEquals(7, stored(1).erased.size());
        assertEquals(List.of("reason"), stored(2).erased);
        assertEquals(7, Schema.opened(stored(1)).size());
    }

    @Test
    void nobody_erases_without_a_redaction() {
        var erasure = erasure(1, "reason", "reason = null", 9);
        assertEquals(DENIED, refused(app, erasure));
        assertEquals(REFUSED, refused(owner, erasure));
    }

    @Test
    void the_redaction_of_an_earlier_transaction_is_no_leave() throws SQLException {
        Schema.update(owner, "alter table revision disable trigger revision_erases_what_it_redacts");
        redact(owner, naming(first, "reason"));
        Schema.update(owner, "alter table revision enable trigger revision_erases_what_it_redacts");
        owner.commit();
        assertEquals(REFUSED, refused(owner, erasure(1, "reason", "reason = null", 9)));
    }

    @Test
    void the_owner_can_do_by_hand_only_what_its_redaction_names() throws SQLException {
        for (var other : List.of(erasure(1, "reason", "reason = 'another'", 9), erasure(1, "reason", "reason = null", 10),
                erasure(1, "reason", "reason = null, actor = null", 9), erasure(1, "actor", "actor = null", 1),
                erasure(1, "state", "reason = null", 9), erasure(1, "reason", "reason = null, entry = 'x'", 9),
                erasure(1, "reason", "reason = null, state = '{\"a\": 1.0}'", 9), erasure(2, "reason", "reason = null", 9),
                "update revision set reason = null, erased = '{reason}' where record = '%s' and rev = 1".formatted(record),
                "update revision set erased = '{reason,reason}' where record = '%s' and rev = 1".formatted(record),
                "update revision set reason = null where record = '%s' and rev = 1".formatted(record))) {
            withoutTheDatabasesHand(naming(first, "reason"));
            assertEquals(REFUSED, refused(owner, other), other);
            owner.rollback();
        }
        withoutTheDatabasesHand(naming(first, "reason"));
        assertEquals(1, Schema.update(owner, erasure(1, "reason", "reason = null", 9)));
    }

    @Test
    void what_identifies_a_revision_is_never_erased() throws SQLException {
        for (var field : List.of("action", "entity", "id", "prev", "redacts", "rev", "visibility")) {
            for (var by : List.of(app, owner)) {
                var refused = assertThrows(SQLException.class, () -> redact(by, naming(second, field)), field);
                assertEquals(REFUSED, refused.getSQLState());
                by.rollback();
            }
        }
        withoutTheDatabasesHand(naming(second, "action"));
        assertEquals(REFUSED, refused(owner, erasure(2, "action", "action = 'X'", 0)));
    }

    @Test
    void a_redaction_of_what_is_not_there_is_no_revision() throws SQLException {
        var unknown = naming(first, "reason").replace("\"rev\":1", "\"rev\":2");
        for (var wrong : List.of("[" + unknown + "]", "[{\"rev\": 9, \"basis\": \"b\", \"sd\": []}]",
                "[{\"rev\": 1, \"basis\": \"b\", \"sd\": []}]", "[{\"rev\": 1, \"basis\": \"b\", \"sd\": [\"x\"]}]",
                "[" + naming(first, "reason").replace("\"sd\":[", "\"sd\":[\"x\",") + "]",
                "[" + naming(first, "reason") + "," + naming(first, "reason") + "]")) {
            var redaction = redaction(wrong);
            assertEquals(REFUSED,
                    assertThrows(SQLException.class, () -> Schema.insert(app, redaction), wrong).getSQLState());
            app.rollback();
        }
        assertEquals(List.of(), stored(1).erased);
    }

    @Test
    void a_redaction_reaches_no_other_record_and_says_what_it_is() throws SQLException {
        var elsewhere = revision(1, null);
        elsewhere.record = UUID.randomUUID();
        Schema.insert(app, sealed(elsewhere));
        app.commit();
        assertThrows(SQLException.class, () -> redact(app, naming(elsewhere, "reason")));
        app.rollback();
        var quiet = redaction("[" + naming(first, "reason") + "]");
        quiet.action = "CHANGED";
        assertEquals("23514", assertThrows(SQLException.class, () -> Schema.insert(app, quiet)).getSQLState());
    }

    @Test
    void what_the_past_keeps_of_an_erased_state_goes_with_it() throws SQLException {
        keepThePastOfPeople();
        Schema.update(owner, order(1));
        assertEquals(1, keptInThePast());
        redact(owner, naming(first, "state"));
        assertEquals(0, keptInThePast());
    }

    @Test
    void what_is_just_being_ordered_does_not_escape_an_erasure() throws Exception {
        keepThePastOfPeople();
        Schema.update(owner, "update ledger_state set size = size");
        Schema.update(owner, order(1));
        var erasure = CompletableFuture.runAsync(this::eraseTheFirstState);
        assertThrows(TimeoutException.class, () -> erasure.get(500, TimeUnit.MILLISECONDS), "it waits for the order");
        owner.commit();
        erasure.get(30, TimeUnit.SECONDS);
        assertEquals(0, keptInThePast());
    }

    private void eraseTheFirstState() {
        try {
            redact(app, naming(first, "state"));
            app.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void keepThePastOfPeople() throws SQLException {
        if (Schema.update(owner, "update past.kept set name = name") == 0) {
            Schema.update(owner, """
                    create table person (id uuid primary key, version integer not null, recorded_at timestamptz not null,
                        visibility text, party text, parties varchar[], name jsonb)""");
            Schema.update(owner, "do $$ begin perform past.remember('PERSON', 'person'); end $$");
            owner.commit();
        }
    }

    private String order(int rev) {
        return "insert into ledger_leaf select coalesce(max(leaf_index) + 1, 0), '%s', %d from ledger_leaf".formatted(record,
                rev);
    }

    private int keptInThePast() throws SQLException {
        return Schema.update(owner, "update past.person_state set party = party where id = '%s'".formatted(record));
    }

    private void withoutTheDatabasesHand(String naming) throws SQLException {
        Schema.update(owner, "alter table revision disable trigger revision_erases_what_it_redacts");
        redact(owner, naming);
    }

    private String erasure(int rev, String field, String values, int place) {
        return """
                update revision set %s, erased = erased || '{%s}',
                    salts = overlay(salts placing decode(repeat('00', 16), 'hex') from %d for 16)
                where record = '%s' and rev = %d""".formatted(values, field, place * 16 + 1, record, rev);
    }

    private static String refused(Connection database, String statement) {
        return assertThrows(SQLException.class, () -> Schema.update(database, statement), statement).getSQLState();
    }

    private void redact(Connection database, String... namings) throws SQLException {
        Schema.insert(database, redaction("[" + String.join(",", namings) + "]"));
    }

    private Revision redaction(String redacts) {
        var revision = revision(3, second);
        revision.action = "REDACTED";
        revision.redacts = (ArrayNode) Json.read(redacts);
        try {
            return sealed(revision);
        } catch (Refusal malformed) {
            revision.entry = first.entry;
            return revision;
        }
    }

    private static String naming(Revision of, String... fields) {
        return Json.read("{\"rev\":%d,\"basis\":\"GDPR Art. 17\",\"sd\":[\"%s\"]}".formatted(of.rev,
                String.join("\",\"", digests(of, fields)))).toString();
    }

    private static List<String> digests(Revision of, String... fields) {
        return of.content().disclosures(of.salts, List.of(fields)::contains).stream().map(Disclosure::digest).toList();
    }

    private static byte[] salt(Revision of, int place) {
        return Arrays.copyOfRange(of.salts, place * 16, place * 16 + 16);
    }

    private Revision stored(int rev) throws SQLException {
        return stored(app, rev);
    }

    private Revision stored(Connection database, int rev) throws SQLException {
        return Schema.revisions(database, "where record = '%s' and rev = %d".formatted(record, rev)).get(0);
    }

    private Revision revision(int rev, Revision before) {
        var revision = new Revision();
        revision.record = record;
        revision.rev = rev;
        revision.kind = "PERSON";
        revision.visibility = Visibility.PARTIES;
        revision.action = "CHANGED";
        revision.at = Instant.parse("2026-03-01T12:34:56.789012Z").plusSeconds(rev);
        revision.effectiveOn = LocalDate.of(2026, 3, rev);
        revision.actor = "delegate-aze";
        revision.party = "AZE";
        revision.organization = "energy \"ministry\"";
        revision.reason = "tab\t, quote \", backslash \\, bell \u0007, line\n, \u2028, Əlövsət 😀 \u007f </script>";
        revision.change = (ObjectNode) Json
                .of("{'name': [{'en': 'Elnur', 'az': 'Elnur Məmmədov'}, null], 'a': [true, -7], 'zz': [[], {}]}");
        revision.state = (ObjectNode) Json.of("{'name': {'en': '', 'az-Latn': 'ş', 'az': '\\u0001'}, 'weight': 12, 'b': false,"
                + " 'sources': [{'url': 'https://example.org/?a=1&b=2', 'kind': 'REPORTED'}, [1, [2, null]]], 'aB': 1, 'ab': 2}");
        revision.prev = before == null ? null : Hash.ofLeaf(before.entry).bytes();
        return sealed(revision);
    }

    private static Revision sealed(Revision revision) {
        var salts = new byte[RevisionContent.SALT_BYTES];
        CHANCE.nextBytes(salts);
        return revision.sealed(revision.prev, salts);
    }
}
