package org.entente.ledger;

import static org.entente.ledger.Refusals.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;

import org.junit.jupiter.api.Test;

/** The rules of c2sp.org/signed-note, with its example and that of the Go implementation. */
class SignedNoteTest {
    private static final VerifierKey FOO = VerifierKey
            .parse("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k");
    private static final String EXAMPLE = "This is an example message.\n\n\u2014 example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tna"
            + "gv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n";

    private static final VerifierKey PETER = VerifierKey
            .parse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
    private static final VerifierKey ENOCH = VerifierKey
            .parse("EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop");
    private static final String PETER_LINE = "\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1F"
            + "FYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
    private static final String ENOCH_LINE = "\u2014 EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1"
            + "aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n";
    private static final String GO_TEXT = "If you think cryptography is the answer to your problem,\n"
            + "then you don't know what your problem is.\n";

    private final SignedNote ours = Profile.NOTE;
    private final VerifierKey log = Profile.LOG.logKey();

    @Test
    void the_example_of_the_specification_verifies() {
        var note = SignedNote.parse(EXAMPLE);
        assertEquals("This is an example message.\n", note.text());
        assertEquals(note.signatures(), note.verify(List.of(FOO)));
        assertEquals(EXAMPLE, note.toString());
    }

    @Test
    void two_signers_verify_alone_and_together_in_any_order() {
        for (var lines : List.of(PETER_LINE + ENOCH_LINE, ENOCH_LINE + PETER_LINE)) {
            var note = SignedNote.parse(GO_TEXT + "\n" + lines);
            assertEquals(2, note.verify(List.of(PETER, ENOCH)).size());
            assertEquals("PeterNeumann", note.verify(List.of(PETER)).get(0).name());
            assertEquals("EnochRoot", note.verify(List.of(ENOCH)).get(0).name());
        }
    }

    @Test
    void a_note_without_any_known_key_is_refused() {
        refused(Finding.SIG_NO_KNOWN_KEY, () -> SignedNote.parse(EXAMPLE).verify(List.of(PETER)));
        refused(Finding.SIG_NO_KNOWN_KEY, () -> SignedNote.parse(EXAMPLE).verify(List.of()));
    }

    @Test
    void a_failing_line_of_a_known_key_refuses_the_note_although_another_is_good() {
        var broken = ENOCH_LINE.replace("Xm2/5n2t", "Xm2/5n3t");
        var note = SignedNote.parse(GO_TEXT + "\n" + PETER_LINE + broken);
        refused(Finding.SIG_INVALID, () -> note.verify(List.of(PETER, ENOCH)));
        assertEquals(1, note.verify(List.of(PETER)).size());
    }

    @Test
    void a_line_with_a_known_name_and_a_foreign_id_is_ignored() {
        var other = SigningKey.ofSeed(Profile.ORIGIN, Profile.filled(9, 32));
        var note = Profile.CHECKPOINT.signedBy(Profile.LOG, other);
        assertEquals(List.of(Profile.LOG.sign(Profile.CHECKPOINT)), note.verify(List.of(log)));
        refused(Finding.SIG_NO_KNOWN_KEY, () -> Profile.CHECKPOINT.signedBy(other).verify(List.of(log)));
    }

    @Test
    void a_forged_key_id_is_a_failing_line_of_the_known_key() {
        var other = SigningKey.ofSeed(Profile.ORIGIN, Profile.filled(9, 32)).sign(Profile.CHECKPOINT);
        var forged = new NoteSignature(Profile.ORIGIN, log.id(), other.signature());
        refused(Finding.SIG_INVALID, () -> ours.with(forged).verify(List.of(log)));
    }

    @Test
    void a_cosignature_counts_for_the_witness_and_not_for_a_log_with_its_key() {
        assertEquals(1, ours.verify(List.of(Profile.WITNESS.witnessKey())).size());
        refused(Finding.SIG_NO_KNOWN_KEY, () -> ours.verify(List.of(Profile.WITNESS.logKey())));
    }

    @Test
    void of_a_witness_answer_only_good_lines_of_trusted_witnesses_are_taken_over() {
        var second = SigningKey.ofSeed("witness.example.net/w2", Profile.filled(2, 32));
        var answer = Profile.WITNESS.cosign(Profile.CHECKPOINT, Profile.WITNESSED) + "\n"
                + second.cosign(Profile.CHECKPOINT, Profile.WITNESSED) + "\n";
        var bare = Profile.CHECKPOINT.signedBy(Profile.LOG);
        assertEquals(ours, bare.withCosignatures(answer, List.of(Profile.WITNESS.witnessKey())));
        var other = new Checkpoint(Profile.ORIGIN, 3, Profile.CHECKPOINT.root());
        var bad = Profile.WITNESS.cosign(other, Profile.WITNESSED) + "\n";
        refused(Finding.SIG_INVALID, () -> bare.withCosignatures(bad, List.of(Profile.WITNESS.witnessKey())));
        refused(Finding.NOTE_MALFORMED, () -> bare.withCosignatures("", List.of(Profile.WITNESS.witnessKey())));
    }

    @Test
    void a_line_that_is_there_already_is_not_added_again() {
        assertEquals(ours, ours.with(Profile.LOG.sign(Profile.CHECKPOINT)));
    }

    @Test
    void what_is_no_note_is_refused() {
        var line = PETER_LINE;
        for (var malformed : List.of("", "\n", "text\n", "text\n\n", "text\n" + line, "text\n\n" + line.strip(),
                "text\n\n" + line + "\n", "text\r\n\n" + line, "text\t\n\n" + line, "te\u0000xt\n\n" + line,
                "text\n\n" + line.replace("\u2014", "-"), "text\n\n" + line.replace("\u2014 ", "\u2014"),
                "text\n\n" + line.replace("PeterNeumann", "Peter Neumann"),
                "text\n\n" + line.replace("PeterNeumann", "Peter\u00a0Neumann"),
                "text\n\n" + line.replace("PeterNeumann", "Peter\u0085Neumann"),
                "text\n\n" + line.replace("PeterNeumann", "Peter+Neumann"),
                "text\n\n" + line.replace("PeterNeumann", ""), "text\n\n" + line.replace("=", ""),
                "text\n\n" + line.replace("AM=", "AN="), "text\n\n\u2014 name AAAAAA==\n", "text\n\n\u2014 name \n",
                "text \ud800\n\n" + line)) {
            refused(Finding.NOTE_MALFORMED, () -> SignedNote.parse(malformed));
        }
        refused(Finding.NOTE_MALFORMED, () -> SignedNote.parse(new byte[] { (byte) 0xff, '\n', '\n' }));
    }

    @Test
    void a_note_may_hold_empty_lines_and_a_hundred_signatures_but_no_more() {
        assertEquals("a\n\nb\n", SignedNote.parse("a\n\nb\n\n" + PETER_LINE).text());
        assertEquals(100, SignedNote.parse("a\n\n" + PETER_LINE.repeat(100)).signatures().size());
        refused(Finding.NOTE_MALFORMED, () -> SignedNote.parse("a\n\n" + PETER_LINE.repeat(101)));
        refused(Finding.NOTE_MALFORMED, () -> SignedNote.parse("a".repeat(1_000_000) + "\n\n" + PETER_LINE));
    }

    @Test
    void no_bit_of_a_checkpoint_can_be_flipped() {
        var bytes = Profile.CHECKPOINT.signedBy(Profile.LOG).toString().getBytes();
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            var flipped = bytes.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            assertFalse(Refusals.accepts(() -> SignedNote.parse(flipped).verify(List.of(log))), "bit " + bit);
        }
    }

    @Test
    void no_byte_of_a_cosigned_checkpoint_can_be_cut_off() {
        var note = ours.toString();
        for (int length = 0; length < note.length(); length++) {
            var cut = note.substring(0, length);
            assertFalse(Refusals.accepts(() -> Profile.POLICY.accept(SignedNote.parse(cut))), "at " + length);
        }
    }

    @Test
    void no_bit_of_a_cosignature_can_be_flipped() {
        var bytes = ours.toString().getBytes();
        var from = new String(bytes).lastIndexOf('\u2014');
        for (int bit = from * 8; bit < bytes.length * 8; bit++) {
            var flipped = bytes.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            assertFalse(Refusals.accepts(() -> Profile.POLICY.accept(SignedNote.parse(flipped))), "bit " + bit);
        }
    }
}
