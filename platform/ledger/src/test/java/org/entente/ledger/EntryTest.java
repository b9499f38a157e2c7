package org.entente.ledger;

import static org.entente.ledger.Refusals.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

class EntryTest {
    private static final String KEY = new String(Profile.ENTRY_0.bytes());
    private static final String REVISION = new String(Profile.ENTRY_1.bytes());

    private static void refusedAs(Finding finding, List<String> texts) {
        for (var text : texts) {
            refused(finding, () -> Entry.parse(text.getBytes()));
        }
    }

    @Test
    void entries_are_written_in_canonical_form() {
        assertEquals("{\"at\":\"2026-03-01T12:00:00.000000Z\",\"state\":\"active\",\"type\":\"org.entente.ledger.key.v1\","
                + "\"vkey\":\"" + Profile.LOG.logKey() + "\"}", KEY);
        assertEquals("{\"_sd\":[\"", REVISION.substring(0, 9));
        assertEquals("\"],\"_sd_alg\":\"sha-256\",\"at\":\"2026-03-01T12:34:56.789012Z\","
                + "\"type\":\"org.entente.ledger.revision.v1\"}", REVISION.substring(REVISION.indexOf("\"],")));
    }

    @Test
    void the_same_json_in_other_bytes_is_refused() {
        refusedAs(Finding.ENTRY_NOT_CANONICAL,
                List.of(KEY.replace("{\"at", "{ \"at"), KEY + "\n", KEY.replace("active", "\\u0061ctive"),
                        KEY.replace("{\"at\":\"2026-03-01T12:00:00.000000Z\",\"state\":\"active\"",
                                "{\"state\":\"active\",\"at\":\"2026-03-01T12:00:00.000000Z\""),
                        KEY.replace("{\"at\"", "{\"at\":1,\"at\""), "\ufeff" + KEY, "", "not json"));
        refused(Finding.ENTRY_NOT_CANONICAL, () -> Entry.parse(new byte[] { '"', (byte) 0xff, '"' }));
    }

    @Test
    void unknown_missing_and_wrong_members_are_refused() {
        refusedAs(Finding.ENTRY_SCHEMA,
                List.of("[]", "{}", "null", "\"text\"", KEY.replace("key.v1", "key.v2"),
                        KEY.replace("\"org.entente.ledger.key.v1\"", "1"), KEY.replace("active", "lost"),
                        KEY.replace("\"active\"", "null"), KEY.replace("\"state\":\"active\",", ""),
                        KEY.replace("\"state\"", "\"status\""), KEY.replace("{\"at\"", "{\"a\":1,\"at\""),
                        REVISION.replace("sha-256", "sha-512"), REVISION.replace("{\"_sd\":", "{\"_a\":1,\"_sd\":"),
                        REVISION.replace("\"_sd_alg\":\"sha-256\",", "")));
        refused(Finding.ENTRY_SCHEMA, () -> Entry.parse(new byte[65_536]));
    }

    @Test
    void a_time_has_one_spelling() {
        for (var time : List.of("2026-03-01T12:00:00Z", "2026-03-01T12:00:00.000Z", "2026-03-01T12:00:00.0000000Z",
                "2026-03-01T12:00:00.000000+00:00", "2026-03-01T13:00:00.000000+01:00", "2026-03-01 12:00:00.000000Z",
                "2026-02-30T12:00:00.000000Z", "2026-03-01T24:00:00.000000Z", "2026-03-01T12:00:60.000000Z",
                "2026-03-01t12:00:00.000000z", "2026-3-01T12:00:00.000000Z", "+12026-03-01T12:00:00.000000Z", "")) {
            refusedAs(Finding.ENTRY_SCHEMA, List.of(KEY.replace("2026-03-01T12:00:00.000000Z", time)));
        }
    }

    @Test
    void a_time_of_more_than_six_decimals_is_not_cut_off() {
        var nanos = Instant.parse("2026-03-01T12:00:00.000000001Z");
        refused(Finding.ENTRY_SCHEMA,
                () -> new KeyEntry(nanos, KeyEntry.State.ACTIVE, Profile.LOG.logKey()).bytes());
    }

    @Test
    void a_key_entry_names_a_good_key_of_a_log() {
        refused(Finding.ENTRY_SCHEMA, () -> new KeyEntry(Profile.WITNESSED, KeyEntry.State.ACTIVE,
                Profile.WITNESS.witnessKey()));
        refusedAs(Finding.KEY_MALFORMED, List.of(KEY.replace("6b6350c9", "6b6350c8")));
        var retired = new KeyEntry(Profile.WITNESSED, KeyEntry.State.RETIRED, Profile.LOG.logKey());
        assertEquals(retired, Entry.parse(retired.bytes()));
    }

    @Test
    void a_revision_entry_has_fourteen_different_digests_in_order() {
        var digests = Profile.ENTRY_1.digests();
        var first = "\"" + digests.get(0) + "\"";
        var second = "\"" + digests.get(1) + "\"";
        refusedAs(Finding.ENTRY_SCHEMA,
                List.of(REVISION.replace(first + "," + second, second + "," + first), REVISION.replace(second, first),
                        REVISION.replace(first + ",", ""), REVISION.replace(first, "\"\"," + first),
                        REVISION.replace(first, "1"), REVISION.replace(first, "\"short\""),
                        REVISION.replace(first, first.replaceAll(".\"$", "B\"")),
                        REVISION.replaceAll("\\[.*]", "{}"), REVISION.replaceAll("\\[.*]", "[]")));
    }

    @Test
    void no_bit_of_an_entry_can_be_flipped_without_another_leaf_or_a_refusal() {
        var bytes = Profile.ENTRY_1.bytes();
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            var flipped = bytes.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            assertFalse(Refusals.accepts(() -> requireSameLeaf(Entry.parse(flipped))), "bit " + bit);
        }
    }

    private static void requireSameLeaf(Entry entry) {
        Finding.ENTRY_HASH_MISMATCH.unless(entry.leafHash().equals(Profile.ENTRY_1.leafHash()), "");
    }
}
