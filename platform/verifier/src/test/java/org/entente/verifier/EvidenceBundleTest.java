package org.entente.verifier;

import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.entente.ledger.Disclosure;
import org.entente.ledger.Hash;
import org.entente.ledger.ProofFile;
import org.entente.ledger.SignedNote;
import org.entente.ledger.SigningKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceBundleTest {
    /** Files of a bundle that nothing is concluded from. */
    private static final Set<String> CONVENIENCES = Set.of("README.txt", "policy", "entente-verifier.jar");

    @TempDir
    Path room;
    private Auditor auditor;
    private SampleLog log;

    @BeforeEach
    void arrive() {
        auditor = new Auditor(room);
        log = SampleLog.of(3);
        log.revise(SampleLog.OTHER);
    }

    private Auditor.Answer judged(SampleLog.Files files, String... more) {
        var words = new ArrayList<Object>(List.of(auditor.folder(files)));
        words.addAll(List.of("--record", SampleLog.MILESTONE));
        words.addAll(List.of(more));
        return auditor.asks("bundle", words.toArray());
    }

    private Auditor.Answer judged(String... more) {
        return judged(log.evidence(SampleLog.MILESTONE), more);
    }

    /** The bundle with its first revision shown otherwise. */
    private Auditor.Answer shownAs(Consumer<Map<String, Object>> otherwise) {
        var items = items();
        otherwise.accept(items.get(0));
        return judged(with(items));
    }

    private List<Map<String, Object>> items() {
        var items = new ArrayList<Map<String, Object>>();
        log.made.stream().filter(made -> made.content().id().equals(SampleLog.MILESTONE))
                .forEach(made -> items.add(new HashMap<>(SampleLog.item(made))));
        return items;
    }

    private SampleLog.Files with(List<Map<String, Object>> items) {
        var files = log.evidence(SampleLog.MILESTONE);
        files.put("revisions.ndjson", SampleLog.ndjson(items));
        return files;
    }

    @Test
    void an_honest_bundle_is_verified_as_folder_and_as_zip() {
        judged("--cleared").verified();
        var answer = auditor.asks("bundle", auditor.zip(log.evidence(SampleLog.MILESTONE)), "--record", SampleLog.MILESTONE);
        answer.verified();
        answer.says("3 entries are in the signed tree");
        answer.says("no later revision");
        answer.says("What was never written");
    }

    @Test
    void evidence_of_another_record_than_asked_for_is_no_evidence() {
        judged(log.evidence(SampleLog.OTHER)).findsOnly("HISTORY_MISMATCH");
        auditor.asks("bundle", auditor.folder(log.evidence(SampleLog.OTHER))).says("You did not say");
    }

    @Test
    void every_value_shown_is_held_against_the_entry() {
        shownAs(item -> item.put("actor", "somebody else")).findsOnly("HISTORY_MISMATCH");
        shownAs(item -> item.put("at", "2026-03-01T12:01:01Z")).findsOnly("HISTORY_MISMATCH");
        shownAs(item -> item.put("at", "yesterday")).findsOnly("HISTORY_MISMATCH");
        shownAs(item -> item.put("state", Map.of("dueOn", "2026-07-10", "weight", 2))).findsOnly("HISTORY_MISMATCH");
        shownAs(item -> item.put("organization", "a ministry")).findsOnly("HISTORY_MISMATCH");
        shownAs(item -> item.remove("reason")).findsOnly("HISTORY_MISMATCH");
        shownAs(item -> item.put("revision", 2)).findsOnly("HISTORY_MISMATCH");
        shownAs(item -> item.put("comment", "not committed to")).finds("HISTORY_MISMATCH");
        shownAs(item -> item.remove("entry")).finds("HISTORY_MISMATCH");
        shownAs(item -> item.put("entry", "AAAA ")).finds("HISTORY_MISMATCH");
    }

    @Test
    void a_disclosure_of_another_value_is_unknown_to_the_entry() {
        var forged = Disclosure.of("actor", "somebody else", new SecureRandom()).text();
        shownAs(item -> {
            item.put("actor", "somebody else");
            item.put("disclosures", List.of(forged));
        }).finds("DISCLOSURE_UNKNOWN");
        shownAs(item -> item.put("disclosures", List.of("rubbish"))).finds("DISCLOSURE_MALFORMED");
        shownAs(item -> item.put("disclosures", List.of())).finds("HISTORY_MISMATCH");
        shownAs(item -> item.putAll(SampleLog.without(item, "rev"))).finds("DISCLOSURE_MISSING");
    }

    @Test
    void an_item_that_is_of_no_revision_or_tells_of_none_is_a_mismatch() {
        shownAs(item -> item.put("entry", Base64.getEncoder().encodeToString(log.entries.get(0))))
                .findsOnly("HISTORY_MISMATCH");
        shownAs(item -> {
            item.keySet().retainAll(Set.of("at", "leafIndex", "entry"));
            item.put("disclosures", List.of());
        }).findsOnly("HISTORY_MISMATCH");
    }

    @Test
    void a_field_that_is_shown_without_its_disclosure_is_not_believed() {
        shownAs(item -> {
            var reason = item.get("reason");
            item.putAll(SampleLog.without(item, "reason"));
            item.put("reason", reason);
        }).findsOnly("HISTORY_MISMATCH");
    }

    @Test
    void a_withheld_field_is_a_finding_only_for_who_is_cleared() {
        var items = items();
        items.set(0, SampleLog.without(items.get(0), "reason"));
        var answer = judged(with(items));
        answer.verified();
        answer.says("1 fields of the revisions shown were withheld");
        judged(with(items), "--cleared").findsOnly("DISCLOSURE_MISSING");
    }

    @Test
    void a_withheld_revision_is_said_to_be_unproved_and_a_finding_for_who_is_cleared() {
        var files = withoutSecond();
        var answer = judged(files);
        answer.verified();
        answer.says("of the revisions shown others were withheld");
        judged(files, "--cleared").findsOnly("REV_GAP");
    }

    private SampleLog.Files withoutSecond() {
        var items = items();
        items.remove(1);
        var files = with(items);
        files.remove("proofs/2.tlog-proof");
        files.put("evidence.json", SampleLog.manifest(SampleLog.MILESTONE, 2, 0));
        return files;
    }

    @Test
    void fewer_or_more_revisions_than_announced_are_a_mismatch() {
        var files = withoutSecond();
        files.put("evidence.json", SampleLog.manifest(SampleLog.MILESTONE, 3, 0));
        judged(files).findsOnly("HISTORY_MISMATCH");
        files.put("evidence.json", SampleLog.manifest(SampleLog.MILESTONE, 2, 1));
        judged(files).findsOnly("HISTORY_MISMATCH");
        files.put("evidence.json", SampleLog.manifest(SampleLog.OTHER, 2, 0));
        judged(files).findsOnly("HISTORY_MISMATCH");
    }

    @Test
    void a_skipped_number_is_found_even_where_revisions_may_be_hidden() {
        log.add(SampleLog.content(SampleLog.MILESTONE, 5, log.last(SampleLog.MILESTONE).leaf()), log.now());
        judged().findsOnly("REV_GAP");
    }

    @Test
    void a_number_beyond_the_logs_size_is_found() {
        log.add(SampleLog.content(SampleLog.MILESTONE, 4_000_000_000L, Hash.ofLeaf(new byte[1])), log.now());
        judged().findsOnly("REV_GAP");
    }

    @Test
    void a_second_revision_of_one_number_is_found() {
        var second = log.made.get(0).leaf();
        log.add(SampleLog.content(SampleLog.MILESTONE, 2, second), log.now());
        judged().findsOnly("REV_DUPLICATE");
    }

    @Test
    void a_chain_to_another_past_is_found() {
        log.add(SampleLog.content(SampleLog.MILESTONE, 4, log.made.get(0).leaf()), log.now());
        judged().findsOnly("PREV_MISMATCH");
    }

    @Test
    void time_that_runs_backwards_within_a_record_is_found() {
        var last = log.last(SampleLog.MILESTONE);
        log.add(SampleLog.content(SampleLog.MILESTONE, 4, last.leaf()), last.entry().at().minusSeconds(1));
        judged().findsOnly("TIME_REGRESSION");
    }

    @Test
    void an_order_in_the_log_other_than_that_of_the_numbers_is_found() {
        var items = items();
        items.get(0).put("leafIndex", 3);
        items.get(2).put("leafIndex", 1);
        judged(with(items)).finds("TIME_REGRESSION", "PROOF_ROOT");
    }

    @Test
    void a_record_that_turns_into_another_kind_is_found() {
        log.turnIntoAProject(SampleLog.MILESTONE);
        judged().findsOnly("HISTORY_MISMATCH");
    }

    @Test
    void a_post_dated_entry_contradicts_the_witnesses() {
        log.add(SampleLog.content(SampleLog.MILESTONE, 4, log.last(SampleLog.MILESTONE).leaf()), log.now().plusSeconds(3600));
        judged().findsOnly("POSTDATED");
    }

    @Test
    void an_erased_field_is_accounted_for_by_its_redaction() {
        log.redact(SampleLog.MILESTONE, 1, List.of(log.made.get(0).digest("reason")));
        var items = items();
        items.set(0, SampleLog.without(items.get(0), "reason"));
        var files = with(items);
        var answer = judged(files, "--cleared");
        answer.verified();
        answer.says("1 erased fields are accounted for");
    }

    @Test
    void erased_content_that_is_shown_all_the_same_is_found() {
        log.redact(SampleLog.MILESTONE, 1, List.of(log.made.get(0).digest("reason")));
        judged().findsOnly("REDACTION_INVALID");
    }

    @Test
    void a_redaction_of_what_is_not_there_is_found() {
        log.redact(SampleLog.MILESTONE, 1, List.of(log.made.get(3).digest("reason")));
        judged().findsOnly("REDACTION_INVALID");
    }

    @Test
    void a_redaction_of_what_comes_later_is_found() {
        log.redact(SampleLog.MILESTONE, 9, List.of(log.made.get(0).digest("reason")));
        judged().findsOnly("REDACTION_INVALID");
    }

    @Test
    void a_pending_revision_is_said_to_be_unproved() {
        var files = log.evidence(SampleLog.MILESTONE);
        pending(files);
        var answer = judged(files);
        answer.verified();
        answer.says("1 revision(s) were not in the log yet");
    }

    /** One more revision that the log has not yet, recorded at the moment of the checkpoint. */
    private void pending(SampleLog.Files files) {
        log.add(SampleLog.content(SampleLog.MILESTONE, 4, log.last(SampleLog.MILESTONE).leaf()), log.now().minusSeconds(40));
        var items = items();
        items.get(3).remove("leafIndex");
        files.put("revisions.ndjson", SampleLog.ndjson(items));
        files.put("evidence.json", SampleLog.manifest(SampleLog.MILESTONE, 4, 1));
    }

    @Test
    void a_revision_that_waits_too_long_for_the_log_is_found() {
        var late = log.note(log.size(), log.now().plusSeconds(600)).toString();
        var files = log.evidence(SampleLog.MILESTONE);
        log.made.forEach(made -> {
            if (made.content().id().equals(SampleLog.MILESTONE)) {
                files.put("proofs/" + made.index() + ".tlog-proof", proofWith(made.index(), late));
            }
        });
        files.put("checkpoint", late);
        pending(files);
        judged(files).findsOnly("LATE_MERGE");
    }

    private String proofWith(long index, String note) {
        return ProofFile.of(log.prover().inclusion(index, log.size()),
                SignedNote.parse(note)).text();
    }

    @Test
    void a_bundle_without_any_entry_is_not_verified() {
        var files = log.evidence("0198c2f0-0000-7000-8000-000000000009");
        var answer = auditor.asks("bundle", auditor.folder(files));
        answer.couldNotCheck();
        answer.says("nothing was there to verify");
    }

    @Test
    void a_proof_of_another_index_or_checkpoint_is_refused() {
        var files = log.evidence(SampleLog.MILESTONE);
        files.put("proofs/1.tlog-proof", log.proof(2));
        judged(files).findsOnly("PROOF_ROOT");
        files.put("proofs/1.tlog-proof", log.proof(1));
        log.revise(SampleLog.OTHER);
        files.put("proofs/1.tlog-proof", log.proof(1));
        judged(files).findsOnly("EVIDENCE_MALFORMED");
    }

    @Test
    void a_place_in_the_log_that_the_proof_does_not_prove_is_refused() {
        var items = items();
        items.get(0).put("leafIndex", 0);
        var files = with(items);
        files.put("proofs/0.tlog-proof", files.text("proofs/1.tlog-proof"));
        files.remove("proofs/1.tlog-proof");
        judged(files).findsOnly("PROOF_ROOT");
    }

    @Test
    void a_link_in_a_folder_is_no_file_of_it() throws IOException {
        var files = log.evidence(SampleLog.MILESTONE);
        var policy = auditor.path("policy");
        files.remove("policy");
        var folder = auditor.folder(files);
        Files.createSymbolicLink(folder.resolve("policy"), policy);
        auditor.asks("bundle", folder).findsOnly("EVIDENCE_MALFORMED");
    }

    @Test
    void the_policy_in_the_bundle_is_never_the_one_that_counts() {
        var mallory = SigningKey.ofSeed(SampleLog.ORIGIN, SampleLog.filled(9));
        var files = log.evidence(SampleLog.MILESTONE);
        files.put("checkpoint", log.checkpoint(log.size()).signedBy(mallory).toString());
        files.put("policy", "log " + mallory.logKey() + "\nquorum none\n");
        judged(files).finds("SIG_NO_KNOWN_KEY");
    }

    @Test
    void each_file_removed_truncated_or_flipped_is_noticed_or_was_no_evidence() {
        var honest = log.evidence(SampleLog.MILESTONE);
        for (var name : honest.keySet()) {
            for (var spoiled : spoiled(honest.get(name))) {
                var files = new SampleLog.Files();
                files.putAll(honest);
                if (spoiled == null) {
                    files.remove(name);
                } else {
                    files.put(name, spoiled);
                }
                var answer = judged(files);
                if (CONVENIENCES.contains(name)) {
                    answer.verified();
                } else {
                    assertNotEquals(0, answer.exit(), name + ": " + answer.text());
                }
            }
        }
    }

    private static List<byte[]> spoiled(byte[] bytes) {
        var flipped = bytes.clone();
        flipped[bytes.length / 2] ^= 1;
        var first = bytes.clone();
        first[0] ^= 4;
        return Arrays.asList(null, new byte[0], Arrays.copyOf(bytes, bytes.length / 2), Arrays.copyOf(bytes, bytes.length - 1),
                flipped, first);
    }

    @Test
    void files_that_do_not_belong_there_are_refused() {
        for (var name : List.of("notes.txt", "proofs/x.tlog-proof", "proofs/01.tlog-proof", "proofs/9.tlog-proof",
                "sub/policy")) {
            var files = log.evidence(SampleLog.MILESTONE);
            files.put(name, log.proof(1));
            judged(files).finds("EVIDENCE_MALFORMED");
        }
    }
}
