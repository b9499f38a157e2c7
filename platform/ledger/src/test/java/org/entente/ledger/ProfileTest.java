package org.entente.ledger;

import static org.entente.ledger.Refusals.refused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

/** The profile of the specification's section 9, byte for byte. */
class ProfileTest {
    @Test
    void the_keys_have_the_verified_names_and_ids() {
        assertEquals("ledger.example.org/roadmaps+6b6350c9+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4",
                Profile.LOG.logKey().toString());
        assertEquals("witness.example.net/w1+34d1e7ee+BMhAafoiFsbtwdUsqDqhHCZ91UQK+lJgkMpD69DKhqnP",
                Profile.WITNESS.witnessKey().toString());
    }

    @Test
    void the_key_entry_has_the_verified_leaf() {
        assertEquals("8bc038daca6bc3f2009e435e1a9636ab11091ba53cc6257fb7bd0cfb65d78506",
                Profile.ENTRY_0.leafHash().hex());
    }

    @Test
    void the_revision_entry_has_the_verified_length_and_leaf() {
        assertEquals(748, Profile.ENTRY_1.bytes().length);
        assertEquals("25bcf4d87aaeecf7f28e59e7c1db4f7f738230b5406ceda17e6543f59bfc721e",
                Profile.ENTRY_1.leafHash().hex());
    }

    @Test
    void the_checkpoint_has_the_verified_root_and_signature() {
        assertEquals("97ded50fb87bb69df50a7d420b918f8ea208de200a80898e46c3f64335470d34",
                Profile.CHECKPOINT.root().hex());
        assertEquals("\u2014 ledger.example.org/roadmaps a2NQyS0ICThn4pko8OgHro8ACn/20rxndZ1Uzt2VJKXSTP4t/ecfPPUKECli"
                + "qMfm+gOE8hXoE9LGHWAzNO0+Ipdv5wQ=", Profile.LOG.sign(Profile.CHECKPOINT).toString());
    }

    @Test
    void the_witness_line_is_the_verified_one() {
        assertEquals(
                "\u2014 witness.example.net/w1 NNHn7gAAAABppDJ0HGeOCseCw1gmYUTbLUQnbXnquwDfGCZuSow8wbb2HtoDCH1JkxVEu/aA"
                        + "oujpYAZmT6Ep2jS9EuGwcx5YIXFMDA==",
                Profile.WITNESS.cosign(Profile.CHECKPOINT, Profile.WITNESSED).toString());
    }

    @Test
    void the_note_reads_back_as_it_was_written() {
        assertEquals(Profile.NOTE, SignedNote.parse(Profile.NOTE.toString()));
        assertEquals(Profile.CHECKPOINT, Checkpoint.parse(Profile.NOTE.text()));
    }

    @Test
    void both_entries_read_back_as_they_were_written() {
        for (var entry : List.of(Profile.ENTRY_0, Profile.ENTRY_1)) {
            assertEquals(entry, Entry.parse(entry.bytes()));
            assertArrayEquals(entry.bytes(), Entry.parse(entry.bytes()).bytes());
        }
    }

    @Test
    void a_proof_file_convinces_by_entry_policy_and_nothing_else() {
        for (int index = 0; index < 2; index++) {
            var entry = List.of(Profile.ENTRY_0, Profile.ENTRY_1).get(index).bytes();
            var file = ProofFile.parse(Profile.proofOf(index).text());
            var acceptance = file.verify(entry, Profile.POLICY);
            assertEquals(Profile.CHECKPOINT, acceptance.checkpoint());
            assertEquals(List.of(Profile.LOG.logKey()), acceptance.signers());
            var cosignature = new Cosignature(Profile.WITNESS.witnessKey(), Profile.WITNESSED);
            assertEquals(List.of(cosignature), acceptance.cosignatures());
        }
    }

    @Test
    void a_proof_file_of_one_entry_says_nothing_of_another() {
        refused(Finding.PROOF_ROOT, () -> Profile.proofOf(0).verify(Profile.ENTRY_1.bytes(), Profile.POLICY));
    }

    @Test
    void the_policy_tells_where_log_and_witness_are() {
        assertEquals("https://ledger.example.org/api/v1/ledgers/roadmaps", Profile.POLICY.logs().get(0).url().orElseThrow());
        var witness = Profile.POLICY.witnesses().get(0);
        assertEquals("one", witness.name());
        assertEquals("https://witness.example.net/", witness.url().orElseThrow());
    }
}
