package org.entente.ledger;

import static org.entente.ledger.Refusals.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

/** The two proofs that travel as files: c2sp.org/tlog-proof and the body of add-checkpoint. */
class ProofFileTest {
    private static final String BODY = """
            old 20852014
            PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=
            jrJZDmY8Y7SyJE0MWLpLozkIVMSMZcD5kvuKxPC3swk=
            5+pKlUdi2LeF/BcMHBn+Ku6yhPGNCswZZD1X/6QgPd8=
            /6WVhPs2CwSsb5rYBH5cjHV/wSmA79abXAwhXw3Kj/0=

            example.com/behind-the-sofa
            20852163
            CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

            \u2014 example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo\
            +zyWE+xeMcTOAYQ8=
            \u2014 example.com/behind-the-sofa opLqBQsREYCgu6xQkYQwJr9fo45a62DN9EdmHXnZdXNqlcVGlCum2Wks+49/V6267UEjw6QUXTS\
            5Rovnzv++qbSzm9Q=
            """;

    private final ProofFile ours = Profile.proofOf(1);

    @Test
    void our_proof_file_has_the_published_form() {
        assertEquals("c2sp.org/tlog-proof@v1\nindex 1\n" + Profile.ENTRY_0.leafHash().base64() + "\n\n" + Profile.NOTE,
                ours.text());
        assertEquals(ours, ProofFile.parse(ours.text()));
    }

    @Test
    void extra_data_is_kept_and_proves_nothing() {
        var withExtra = new ProofFile(Optional.of("Zm9v"), 1, ours.path(), ours.note());
        assertEquals("extra Zm9v", withExtra.text().split("\n")[1]);
        assertEquals(withExtra, ProofFile.parse(withExtra.text()));
        withExtra.verify(Profile.ENTRY_1.bytes(), Profile.POLICY);
    }

    @Test
    void what_is_no_proof_file_is_refused() {
        var text = ours.text();
        for (var malformed : List.of("", text.replace("@v1", "@v2"), text.replace("index 1", "index 01"),
                text.replace("index 1", "index -1"), text.replace("index 1", "index  1"),
                text.replace("index 1", "index"), text.replace("index 1\n", ""), text.replace("index 1", "Index 1"),
                text.replace("index 1", "extra Zm9\nindex 1"), text.replace("index 1", "extra Zm9v\nextra Zm9v\nindex 1"),
                text.replace("index 1\n", "index 1\nnot a hash\n"), text.replace("index 1\n", "index 1\nZm9v\n"),
                text.replaceFirst("\n", "\r\n"), " " + text)) {
            refused(Finding.PROOF_MALFORMED, () -> ProofFile.parse(malformed));
        }
        var many = text.replace("index 1\n", "index 1\n" + (Profile.ENTRY_0.leafHash().base64() + "\n").repeat(64));
        refused(Finding.PROOF_MALFORMED, () -> ProofFile.parse(many));
    }

    @Test
    void no_bit_of_a_proof_file_can_be_flipped() {
        var bytes = ours.text().getBytes();
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            var flipped = bytes.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            assertFalse(Refusals.accepts(() -> ProofFile.parse(StrictText.utf8(flipped, Finding.PROOF_MALFORMED))
                    .verify(Profile.ENTRY_1.bytes(), Profile.POLICY)), "bit " + bit);
        }
    }

    @Test
    void no_byte_of_a_proof_file_can_be_cut_off() {
        var text = ours.text();
        for (int length = 0; length < text.length(); length++) {
            var cut = text.substring(0, length);
            assertFalse(Refusals.accepts(() -> ProofFile.parse(cut).verify(Profile.ENTRY_1.bytes(), Profile.POLICY)));
        }
    }

    @Test
    void no_bit_of_the_entry_can_be_flipped() {
        var bytes = Profile.ENTRY_1.bytes();
        for (int bit = 0; bit < bytes.length * 8; bit += 7) {
            var flipped = bytes.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            refused(Finding.PROOF_ROOT, () -> new InclusionProof(1, 2, ours.path()).verify(Hash.ofLeaf(flipped),
                    Profile.CHECKPOINT.root()));
        }
    }

    @Test
    void an_index_beyond_the_checkpoint_is_refused() {
        var beyond = new ProofFile(Optional.empty(), 2, ours.path(), ours.note());
        refused(Finding.PROOF_MALFORMED, () -> beyond.verify(Profile.ENTRY_1.bytes(), Profile.POLICY));
    }

    @Test
    void the_example_of_tlog_witness_reads_back_as_it_was_written() {
        var submission = CheckpointSubmission.parse(BODY);
        assertEquals(20852014, submission.oldSize());
        assertEquals(4, submission.path().size());
        assertEquals(20852163, submission.proof().newSize());
        assertEquals(2, submission.note().signatures().size());
        assertEquals(BODY, submission.text());
    }

    @Test
    void a_submission_from_the_empty_log_has_no_hashes() {
        var tiles = new StoredTiles();
        tiles.store(Profile.GROWTH);
        var submission = CheckpointSubmission.of(new Prover(tiles).consistency(0, 2), Profile.NOTE);
        assertEquals("old 0\n\n" + Profile.NOTE, submission.text());
        assertEquals(submission, CheckpointSubmission.parse(submission.text()));
        submission.proof().verify(Hash.EMPTY_TREE, Profile.CHECKPOINT.root());
    }

    @Test
    void what_is_no_submission_is_refused() {
        var hash = "PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=\n";
        for (var malformed : List.of("", BODY.replace("old 2", "old 02"), BODY.replace("old ", "new "),
                BODY.replace("old ", "old"), BODY.replace(hash, hash + "\t\n"), BODY.replace(hash, hash.repeat(61)),
                BODY.replace("old 20852014\n", ""))) {
            refused(Finding.PROOF_MALFORMED, () -> CheckpointSubmission.parse(malformed));
        }
        var shrinking = CheckpointSubmission.parse(BODY.replace("old 20852014", "old 20852164"));
        refused(Finding.PROOF_MALFORMED, shrinking::proof);
    }

    @Test
    void from_the_empty_tree_everything_follows_and_nothing_is_shown() {
        var vacuous = new ConsistencyProof(0, 2, List.of());
        assertEquals(true, vacuous.vacuous());
        vacuous.verify(Hash.EMPTY_TREE, Profile.CHECKPOINT.root());
        refused(Finding.CONSISTENCY_ROOT, () -> vacuous.verify(Profile.CHECKPOINT.root(), Profile.CHECKPOINT.root()));
        var padded = new ConsistencyProof(0, 2, List.of(Profile.CHECKPOINT.root()));
        refused(Finding.PROOF_LENGTH, () -> padded.verify(Hash.EMPTY_TREE, Profile.CHECKPOINT.root()));
    }

    @Test
    void equal_sizes_need_equal_roots() {
        var same = new ConsistencyProof(2, 2, List.of());
        same.verify(Profile.CHECKPOINT.root(), Profile.CHECKPOINT.root());
        refused(Finding.CONSISTENCY_ROOT, () -> same.verify(Hash.EMPTY_TREE, Profile.CHECKPOINT.root()));
    }
}
