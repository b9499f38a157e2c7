package org.entente.verifier;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.entente.ledger.CanonicalJson;
import org.entente.ledger.Checkpoint;
import org.entente.ledger.Disclosure;
import org.entente.ledger.EntryBundle;
import org.entente.ledger.Hash;
import org.entente.ledger.KeyEntry;
import org.entente.ledger.SignedNote;
import org.entente.ledger.SigningKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The attacks of the ledger's specification, section 8, on a whole log in a folder. */
class AttackTest {
    private static final int REVISIONS = 299;

    @TempDir
    Path room;
    private Auditor auditor;
    private SampleLog log;

    @BeforeEach
    void arrive() {
        auditor = new Auditor(room);
        log = SampleLog.of(REVISIONS);
    }

    private Auditor.Answer judged(Consumer<SampleLog.Files> attack, String... more) {
        var files = log.files();
        attack.accept(files);
        return judged(files, more);
    }

    private Auditor.Answer judged(SampleLog.Files files, String... more) {
        var folder = auditor.folder(files);
        var words = new ArrayList<Object>(List.of(folder));
        for (var word : more) {
            words.add(word.equals("HERE") ? folder : word);
        }
        return auditor.asks("log", words.toArray());
    }

    private static String[] cleared() {
        return new String[] { "--disclosures", "HERE", "--cleared" };
    }

    private Auditor.Answer content() {
        return judged(log.files(), cleared());
    }

    private static void flip(SampleLog.Files files, String name, int at) {
        files.get(name)[at] ^= 1;
    }

    @Test
    void an_honest_log_is_verified_with_all_its_content() {
        var answer = content();
        answer.verified();
        answer.says("All 300 entries lead to the signed root");
        answer.says("What was handed out of 299 revisions, of 1 records");
        judged(log.files()).says("What the entries say was not checked");
    }

    @Test
    void changed_swapped_doubled_and_dropped_entries_are_found() {
        judged(files -> flip(files, "tile/entries/000", 300)).finds("ENTRY_HASH_MISMATCH");
        judged(files -> rebundle(files, entries -> entries.set(5, entries.get(6)))).finds("ENTRY_HASH_MISMATCH");
        judged(files -> rebundle(files, entries -> entries.add(5, entries.remove(6)))).finds("ENTRY_HASH_MISMATCH");
        judged(files -> rebundle(files, entries -> entries.remove(5))).finds("BUNDLE_MALFORMED");
        judged(files -> files.put("tile/entries/000", new byte[] { 0, 9, 1 })).finds("BUNDLE_MALFORMED");
        judged(files -> files.remove("tile/entries/000")).finds("RESOURCE_MISSING");
    }

    private void rebundle(SampleLog.Files files, Consumer<List<byte[]>> change) {
        var entries = new ArrayList<>(log.entries.subList(0, 256));
        change.accept(entries);
        files.put("tile/entries/000", EntryBundle.of(entries).bytes());
    }

    @Test
    void an_entry_changed_with_its_leaf_hash_and_tiles_does_not_lead_to_the_signed_root() {
        var signed = log.note().toString();
        var forged = SampleLog.of(REVISIONS - 1);
        forged.revise(SampleLog.OTHER);
        var files = forged.files();
        files.put("checkpoint", signed);
        judged(files).findsOnly("ROOT_MISMATCH");
    }

    @Test
    void higher_tiles_changed_cut_off_or_missing_are_found() {
        var tile = "tile/1/000.p/1";
        judged(files -> flip(files, tile, 7)).findsOnly("TILE_MISMATCH");
        judged(files -> files.put(tile, new byte[31])).findsOnly("TILE_MALFORMED");
        judged(files -> files.remove(tile)).findsOnly("RESOURCE_MISSING");
        judged(files -> files.remove("tile/0/001.p/44")).findsOnly("RESOURCE_MISSING");
    }

    @Test
    void a_checkpoint_of_another_key_or_log_is_refused() {
        var mallory = SigningKey.ofSeed(SampleLog.ORIGIN, SampleLog.filled(9));
        var elsewhere = SigningKey.ofSeed("ledger.example.org/other", SampleLog.filled(1));
        var checkpoint = log.checkpoint(log.size());
        judged(files -> files.put("checkpoint", checkpoint.signedBy(mallory).toString())).findsOnly("SIG_NO_KNOWN_KEY");
        judged(files -> files.put("checkpoint",
                new Checkpoint(elsewhere.name(), 300, checkpoint.root()).signedBy(elsewhere).toString()))
                .findsOnly("ORIGIN_MISMATCH");
        var forgedId = checkpoint.text() + "\n" + line(checkpoint.signedBy(mallory), checkpoint.signedBy(SampleLog.KEY));
        judged(files -> files.put("checkpoint", forgedId)).findsOnly("SIG_INVALID");
        judged(files -> files.put("checkpoint", "no note")).findsOnly("NOTE_MALFORMED");
    }

    /** The signature of one note under the key id of another. */
    private static String line(SignedNote forged, SignedNote honest) {
        var bytes = Base64.getDecoder().decode(last(forged.signatures().get(0).toString()));
        var id = Base64.getDecoder().decode(last(honest.signatures().get(0).toString()));
        System.arraycopy(id, 0, bytes, 0, 4);
        return "— " + SampleLog.ORIGIN + " " + Base64.getEncoder().encodeToString(bytes) + "\n";
    }

    private static String last(String line) {
        return line.substring(line.lastIndexOf(' ') + 1);
    }

    @Test
    void another_log_that_is_trusted_too_is_not_the_one_asked_for() {
        judged(log.files(), "--origin", SampleLog.ORIGIN).verified();
        judged(log.files(), "--origin", "ledger.example.org/working-groups").findsOnly("ORIGIN_MISMATCH");
    }

    @Test
    void a_history_rewritten_and_signed_again_contradicts_the_kept_checkpoint() {
        var state = keep(SampleLog.of(200));
        var rewritten = SampleLog.of(100);
        rewritten.revise(SampleLog.OTHER);
        for (int i = 0; i < 198; i++) {
            rewritten.revise(SampleLog.MILESTONE);
        }
        judged(rewritten.files(), "--state", state).findsOnly("CONSISTENCY_ROOT");
    }

    /** Audits a log and keeps its checkpoint. */
    private String keep(SampleLog earlier) {
        var state = auditor.path("state").toString();
        judged(earlier.files(), "--state", state).verified();
        return state;
    }

    @Test
    void a_log_that_continues_the_kept_checkpoints_is_verified_and_kept() {
        for (int revisions : List.of(1, 254, 255, 256, 298)) {
            keep(SampleLog.of(revisions));
        }
        judged(log.files(), "--state", auditor.path("state").toString()).says("All 5 checkpoints that you kept are beginnings");
    }

    @Test
    void nothing_is_kept_of_a_log_in_which_anything_is_wrong() {
        var state = keep(SampleLog.of(2));
        var before = GivenFiles.read(Path.of(state), 10_000);
        judged(files -> flip(files, "tile/1/000.p/1", 7), "--state", state).finds("TILE_MISMATCH");
        assertEquals(new String(before), new String(GivenFiles.read(Path.of(state), 10_000)));
    }

    @Test
    void a_tail_cut_off_shows_by_kept_checkpoints_or_by_age_and_size() {
        var state = keep(log);
        var cut = SampleLog.of(200).files();
        judged(cut, "--state", state).findsOnly("ROLLBACK");
        judged(cut, "--min-size", "300").findsOnly("TOO_SMALL");
        judged(cut, "--max-age", "PT1H").findsOnly("STALE");
        judged(cut, "--max-age", "PT24H", "--min-size", "201").verified();
    }

    @Test
    void one_fresh_cosignature_does_not_make_a_checkpoint_fresh_for_a_quorum_of_two() {
        var checkpoint = log.checkpoint(log.size());
        var half = checkpoint.signedBy(SampleLog.KEY).with(SampleLog.USA.cosign(checkpoint, Auditor.TODAY))
                .with(SampleLog.AZE.cosign(checkpoint, log.now()));
        judged(files -> files.put("checkpoint", half.toString()), "--max-age", "PT1H").findsOnly("STALE");
    }

    @Test
    void two_trees_of_one_size_are_equivocation_and_need_a_quorum_that_cannot_be() {
        var state = keep(log);
        var other = SampleLog.of(REVISIONS - 1);
        other.revise(SampleLog.OTHER);
        judged(other.files(), "--state", state).findsOnly("EQUIVOCATION");
        var checkpoint = other.checkpoint(other.size());
        var files = other.files();
        files.put("checkpoint",
                checkpoint.signedBy(SampleLog.KEY).with(SampleLog.AZE.cosign(checkpoint, log.now())).toString());
        judged(files).findsOnly("WITNESS_QUORUM");
    }

    @Test
    void a_back_dated_entry_is_found_by_the_order_of_the_log() {
        log.add(SampleLog.content(SampleLog.OTHER, 1, null), log.now().minusSeconds(126));
        judged(log.files()).findsOnly("BACKDATED");
        var slow = SampleLog.of(REVISIONS);
        slow.add(SampleLog.content(SampleLog.OTHER, 1, null), slow.now().minusSeconds(125));
        judged(slow.files()).verified();
    }

    @Test
    void an_entry_back_dated_before_a_witness_saw_the_log_without_it_is_found() {
        var state = auditor.path("state").toString();
        var idle = log.files();
        idle.put("checkpoint", log.note(log.size(), log.now().plusSeconds(3600)).toString());
        judged(idle, "--state", state).verified();
        log.add(SampleLog.content(SampleLog.OTHER, 1, null), log.now().plusSeconds(60));
        judged(files -> files.put("checkpoint", log.note(log.size(), log.now().plusSeconds(4000)).toString()), "--state", state)
                .findsOnly("BACKDATED");
    }

    @Test
    void a_post_dated_entry_is_found_by_the_witnesses_and_does_not_spoil_the_rest() {
        log.add(SampleLog.content(SampleLog.OTHER, 1, null), log.now().plusSeconds(36_000));
        log.revise(SampleLog.MILESTONE);
        judged(log.files()).findsOnly("POSTDATED");
    }

    @Test
    void per_record_rules_are_judged_from_disclosures() {
        log.add(SampleLog.content(SampleLog.MILESTONE, 4, log.made.get(2).leaf()), log.now());
        content().findsOnly("REV_DUPLICATE");
        log = SampleLog.of(5);
        log.add(SampleLog.content(SampleLog.MILESTONE, 7, log.last(SampleLog.MILESTONE).leaf()), log.now());
        content().findsOnly("REV_GAP");
        log = SampleLog.of(5);
        log.add(SampleLog.content(SampleLog.MILESTONE, 6, log.made.get(0).leaf()), log.now());
        content().findsOnly("PREV_MISMATCH");
        log = SampleLog.of(5);
        log.add(SampleLog.content(SampleLog.MILESTONE, 6, log.last(SampleLog.MILESTONE).leaf()), log.now().minusSeconds(61));
        content().findsOnly("TIME_REGRESSION");
    }

    @Test
    void a_record_that_turns_into_another_kind_is_found() {
        log.turnIntoAProject(SampleLog.MILESTONE);
        content().findsOnly("HISTORY_MISMATCH");
    }

    @Test
    void a_revision_that_follows_one_which_was_never_logged_is_found_without_clearance() {
        log.add(SampleLog.content(SampleLog.OTHER, 2, Hash.ofLeaf(new byte[3])), log.now());
        judged(log.files(), "--disclosures", "HERE").findsOnly("PREV_MISMATCH");
    }

    @Test
    void a_revision_that_follows_a_hidden_one_is_said_to_be_unproved() {
        log.revise(SampleLog.OTHER);
        log.revise(SampleLog.OTHER);
        var answer = judged(files -> redisclose(files, items -> items.set(300 - 256, List.of())), "--disclosures", "HERE");
        answer.verified();
        answer.says("1 revision entries were not opened to you");
        answer.says("of the revisions shown others were withheld");
    }

    /** Changes what is handed out of the entries from index 256 on. */
    private void redisclose(SampleLog.Files files, Consumer<List<List<String>>> change) {
        var name = files.keySet().stream().filter(path -> path.startsWith("disclosures/001")).findFirst().orElseThrow();
        var items = new ArrayList<List<String>>();
        for (var made : log.made.subList(255, log.made.size())) {
            items.add(made.disclosures().stream().map(Disclosure::text).toList());
        }
        change.accept(items);
        files.put(name, CanonicalJson.write(Map.of("items", items)));
    }

    @Test
    void other_bytes_and_other_members_are_no_entries() {
        var key = new KeyEntry(SampleLog.START, KeyEntry.State.ACTIVE, SampleLog.KEY.logKey()).bytes();
        log.add((new String(key) + " ").getBytes());
        judged(log.files()).findsOnly("ENTRY_NOT_CANONICAL");
        log = SampleLog.of(1);
        log.add(new String(key).replace("key.v1", "key.v2").getBytes());
        judged(log.files()).findsOnly("ENTRY_SCHEMA");
        log = SampleLog.of(1);
        log.add(new KeyEntry(log.now(), KeyEntry.State.ACTIVE,
                SigningKey.ofSeed("ledger.example.org/x", SampleLog.filled(4)).logKey()).bytes());
        judged(log.files()).findsOnly("ORIGIN_MISMATCH");
    }

    @Test
    void fields_of_other_kinds_are_no_revision() {
        var bad = Disclosure.of("rev", "one", new SecureRandom());
        var good = log.made.get(0).disclosures();
        var digests = new ArrayList<>(good.stream().filter(one -> !one.name().equals("rev")).map(Disclosure::digest).toList());
        digests.add(bad.digest());
        digests.sort(null);
        log.add(CanonicalJson.write(Map.of("_sd", digests, "_sd_alg", "sha-256", "at", "2026-03-01T17:00:00.000000Z",
                "type", "org.entente.ledger.revision.v1")).getBytes());
        var texts = new ArrayList<>(good.stream().filter(one -> !one.name().equals("rev")).map(Disclosure::text).toList());
        texts.add(bad.text());
        judged(files -> redisclose(files, items -> items.add(texts)), cleared()).findsOnly("REVISION_SCHEMA");
    }

    @Test
    void disclosures_of_other_content_or_held_back_are_found() {
        var other = List.of(Disclosure.of("actor", "x", new SecureRandom()).text());
        judged(files -> redisclose(files, items -> items.set(3, other)), cleared()).finds("DISCLOSURE_UNKNOWN");
        judged(files -> redisclose(files, items -> items.set(3, items.get(4))), cleared()).finds("DISCLOSURE_UNKNOWN");
        judged(files -> redisclose(files, items -> items.set(3, List.of())), cleared()).finds("DISCLOSURE_MISSING");
        judged(files -> redisclose(files, items -> items.set(3, items.get(3).subList(0, 13))), cleared())
                .finds("DISCLOSURE_MISSING");
        judged(files -> redisclose(files, items -> items.remove(3)), cleared()).finds("EVIDENCE_MALFORMED");
        judged(files -> files.remove("disclosures/000"), cleared()).finds("RESOURCE_MISSING");
        for (var items : List.of("[[1]]", "1", "null", "{}", "[1]")) {
            judged(files -> files.put("disclosures/000", "{\"items\":" + items + "}"), cleared()).finds("EVIDENCE_MALFORMED");
        }
    }

    @Test
    void a_key_entry_has_nothing_to_disclose() {
        var text = Disclosure.of("actor", "x", new SecureRandom()).text();
        judged(files -> files.put("disclosures/000",
                files.text("disclosures/000").replace("{\"items\":[[]", "{\"items\":[[\"" + text + "\"]")), cleared())
                .findsOnly("DISCLOSURE_UNKNOWN");
    }

    @Test
    void erased_content_is_gone_with_a_redaction_and_shown_content_is_not() {
        var erased = log.made.get(260);
        log.redact(SampleLog.MILESTONE, 261, List.of(erased.digest("reason")));
        var files = log.files();
        judged(files, cleared()).findsOnly("REDACTION_INVALID");
        redisclose(files, items -> items.set(260 - 255, erased.disclosures().stream()
                .filter(disclosure -> !disclosure.name().equals("reason")).map(Disclosure::text).toList()));
        judged(files, cleared()).says("1 erased fields are accounted for");
    }

    @Test
    void an_empty_log_is_not_verified() {
        var empty = new Checkpoint(SampleLog.ORIGIN, 0, Hash.EMPTY_TREE);
        var files = new SampleLog.Files();
        files.put("checkpoint", empty.signedBy(SampleLog.KEY).with(SampleLog.USA.cosign(empty, SampleLog.START))
                .with(SampleLog.AZE.cosign(empty, SampleLog.START)).toString());
        var answer = judged(files);
        answer.couldNotCheck();
        answer.says("The log has no entries");
    }
}
