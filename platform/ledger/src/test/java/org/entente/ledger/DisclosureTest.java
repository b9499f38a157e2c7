package org.entente.ledger;

import static org.entente.ledger.Refusals.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

class DisclosureTest {
    private static final Instant AT = Profile.ENTRY_1.at();
    private static final SecureRandom CHANCE = new SecureRandom();

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes());
    }

    @Test
    void the_example_of_rfc_9901_has_its_digest() {
        var text = encoded("[\"_26bc4LT-ac6q2KI6cBW5es\", \"family_name\", \"M\u00f6bius\"]");
        var disclosure = Disclosure.parse(text);
        assertEquals("X9yH0Ajrdm1Oij4tWso9UzzKJvPoDxwmuEcO3XAdRC0", disclosure.digest());
        assertEquals("family_name", disclosure.name());
        assertEquals("M\u00f6bius", disclosure.value());
        assertEquals(text, disclosure.text());
    }

    @Test
    void a_disclosure_is_the_canonical_text_of_its_array() {
        var disclosure = Profile.DISCLOSURES.get(11);
        assertEquals("[\"CwsLCwsLCwsLCwsLCwsLCw\",\"rev\",1]", new String(Base64.getUrlDecoder().decode(disclosure.text())));
        assertEquals(disclosure, Disclosure.parse(disclosure.text()));
    }

    @Test
    void the_same_value_has_another_digest_each_time() {
        var one = Disclosure.of("party", "AZE", CHANCE);
        var other = Disclosure.of("party", "AZE", CHANCE);
        assertNotEquals(one.digest(), other.digest());
    }

    @Test
    void what_is_no_disclosure_is_refused() {
        var salt = "\"CwsLCwsLCwsLCwsLCwsLCw\"";
        for (var json : List.of("", "[]", "{}", "[" + salt + ",\"rev\"]", "[" + salt + ",\"rev\",1,1]", "[" + salt + ",1,1]",
                "[1,\"rev\",1]", "[\"short\",\"rev\",1]", "[" + salt + ",\"rev\",1.5]", "[" + salt + ",\"rev\",1",
                "[" + salt + ",\"rev\",{\"a\":1,\"a\":2}]")) {
            refused(Finding.DISCLOSURE_MALFORMED, () -> Disclosure.parse(encoded(json)));
        }
        var good = encoded("[" + salt + ",\"rev\",12]");
        for (var text : List.of(good + "=", good + "\n", good.replace(good.charAt(5), '+'), good.substring(1))) {
            refused(Finding.DISCLOSURE_MALFORMED, () -> Disclosure.parse(text));
        }
    }

    @Test
    void the_name_of_a_field_is_shown_in_logs_and_its_value_is_not() {
        assertEquals("reason", Profile.DISCLOSURES.get(9).toString());
    }

    @Test
    void an_entry_opens_to_the_fields_that_were_handed_out() {
        var fields = Profile.ENTRY_1.open(Profile.DISCLOSURES);
        assertEquals(14, fields.size());
        assertEquals("DUE_DATE_MOVED", fields.get("action"));
        assertEquals(Map.of("dueOn", List.of("2026-05-10", "2026-06-10")), fields.get("change"));
        assertEquals(1L, fields.get("rev"));
        assertTrue(fields.containsKey("prev") && fields.get("prev") == null);
        assertEquals(Map.of(), Profile.ENTRY_1.open(List.of()));
        assertEquals(Set.of("reason"), Profile.ENTRY_1.open(List.of(Profile.DISCLOSURES.get(9))).keySet());
    }

    @Test
    void foreign_and_doubled_disclosures_are_refused() {
        refused(Finding.DISCLOSURE_UNKNOWN, () -> Profile.ENTRY_1.open(List.of(Disclosure.of("reason", "rain", CHANCE))));
        var reason = Profile.DISCLOSURES.get(9);
        refused(Finding.DISCLOSURE_UNKNOWN, () -> Profile.ENTRY_1.open(List.of(reason, reason)));
    }

    @Test
    void the_fields_that_identify_a_revision_stand_or_fall_together() {
        for (int i : new int[] { 0, 4, 5, 8, 11, 13 }) {
            var without = new ArrayList<>(Profile.DISCLOSURES);
            without.remove(i);
            refused(Finding.DISCLOSURE_MISSING, () -> Profile.ENTRY_1.open(without));
        }
        for (int i : new int[] { 1, 2, 3, 6, 7, 9, 10, 12 }) {
            var without = new ArrayList<>(Profile.DISCLOSURES);
            without.remove(i);
            assertEquals(13, Profile.ENTRY_1.open(without).size());
        }
    }

    private static List<Disclosure> with(String name, Object value) {
        var fields = new HashMap<>(content(2).fields());
        fields.put(name, value);
        return fields.entrySet().stream().map(field -> Disclosure.of(field.getKey(), field.getValue(), CHANCE)).toList();
    }

    private static RevisionContent content(long rev) {
        var prev = rev == 1 ? null : Profile.ENTRY_1.leafHash();
        var redaction = new RevisionContent.Redaction(1, List.of(Profile.ENTRY_1.digests().get(0)), "Court order 7");
        return new RevisionContent("REDACTED", "secretariat", Map.of("title", Arrays.asList(null, "Grid")),
                LocalDate.of(2026, 3, 1), "MILESTONE", "m-1", "ministry", "AZE", prev, "order", List.of(redaction), rev,
                Map.of("title", "Grid"), "PARTIES");
    }

    @Test
    void a_revision_is_committed_to_with_all_its_fields() {
        for (long rev = 1; rev <= 2; rev++) {
            var commitment = content(rev).commit(AT, CHANCE);
            var entry = (RevisionEntry) Entry.parse(commitment.entry().bytes());
            assertEquals(commitment.entry(), entry);
            assertEquals(14, entry.open(commitment.disclosures()).size());
            assertEquals("2026-03-01", entry.open(commitment.disclosures()).get("effectiveOn"));
        }
    }

    @Test
    void a_field_with_a_value_that_its_type_does_not_allow_is_not_committed_to() {
        var bad = new HashMap<String, List<Object>>();
        bad.put("action", Arrays.asList(null, "", "moved", "DUE DATE", 1, "A__B", "_A"));
        bad.put("actor", List.of("", 1));
        bad.put("change", List.of("x", Map.of("dueOn", "x"), Map.of("dueOn", List.of(1)), List.of()));
        bad.put("effectiveOn", List.of("2026-3-1", "2026-02-30", "today", 20260301, "2026-03-01T00:00:00Z"));
        bad.put("entity", Arrays.asList(null, "milestone"));
        bad.put("id", Arrays.asList(null, "", 7));
        bad.put("prev", Arrays.asList(null, "", "x", Profile.ENTRY_1.leafHash().hex()));
        bad.put("redacts", List.of(List.of(), Map.of(), List.of(Map.of("rev", 1)), List.of("x"),
                List.of(Map.of("rev", 0, "sd", List.of(Profile.ENTRY_1.digests().get(0)), "basis", "x")),
                List.of(Map.of("rev", 1, "sd", List.of(), "basis", "x")),
                List.of(Map.of("rev", 1, "sd", List.of("x"), "basis", "x"))));
        bad.put("rev", Arrays.asList(null, 0, -1, "2", 1));
        bad.put("state", List.of("x", List.of()));
        bad.put("visibility", Arrays.asList(null, "public", 1));
        bad.put("extra", Arrays.asList(null, 1));
        bad.forEach((name, values) -> values
                .forEach(value -> refused(Finding.REVISION_SCHEMA, () -> RevisionEntry.of(AT, with(name, value)))));
    }

    @Test
    void a_revision_with_a_field_less_or_twice_is_not_committed_to() {
        var less = new ArrayList<>(with("reason", "x"));
        less.removeIf(disclosure -> disclosure.name().equals("reason"));
        refused(Finding.REVISION_SCHEMA, () -> RevisionEntry.of(AT, less));
        var twice = new ArrayList<>(less);
        twice.add(Disclosure.of("party", "USA", CHANCE));
        refused(Finding.REVISION_SCHEMA, () -> RevisionEntry.of(AT, twice));
    }

    @Test
    void an_entry_that_commits_to_two_values_of_one_field_does_not_open() {
        var two = new ArrayList<>(with("party", "AZE"));
        two.removeIf(disclosure -> disclosure.name().equals("reason"));
        two.add(Disclosure.of("party", "USA", CHANCE));
        var digests = two.stream().map(Disclosure::digest).sorted().toList();
        var members = Map.of("_sd", digests, "_sd_alg", "sha-256", "at", "2026-03-01T12:34:56.789012Z", "type",
                RevisionEntry.TYPE);
        var forged = (RevisionEntry) Entry.parse(CanonicalJson.write(members).getBytes());
        refused(Finding.REVISION_SCHEMA, () -> forged.open(two));
    }
}
