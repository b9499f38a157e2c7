package org.entente.ledger;

import static org.entente.ledger.Refusals.accepts;
import static org.entente.ledger.Refusals.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class PolicyTest {
    private static final List<SigningKey> X = witnesses("x", 1);
    private static final List<SigningKey> Y = witnesses("y", 4);
    private static final String LOG = "log " + Profile.LOG.logKey() + "\n";
    private static final String WITNESSES = lines("X", X) + lines("Y", Y);
    private static final Instant NOW = Profile.WITNESSED;

    private static List<SigningKey> witnesses(String name, int from) {
        return IntStream.range(from, from + 3)
                .mapToObj(i -> SigningKey.ofSeed(name + ".example/" + i, Profile.filled(i, 32))).toList();
    }

    private static String lines(String name, List<SigningKey> witnesses) {
        var lines = new StringBuilder();
        for (int i = 0; i < witnesses.size(); i++) {
            lines.append("witness %s%d %s\n".formatted(name, i + 1, witnesses.get(i).witnessKey()));
        }
        return lines.toString();
    }

    private static Policy policy(String text) {
        return Policy.parse(text.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean met(String groups, SigningKey... cosigners) {
        var note = Profile.CHECKPOINT.signedBy(Profile.LOG);
        for (var cosigner : cosigners) {
            note = note.with(cosigner.cosign(Profile.CHECKPOINT, NOW));
        }
        var cosigned = note;
        return accepts(() -> policy(LOG + WITNESSES + groups).accept(cosigned));
    }

    @Test
    void the_example_of_tlog_policy_asks_for_two_of_one_group_and_one_of_the_other() {
        var groups = """
                group X-witnesses 2 X1 X2 X3
                group Y-witnesses any Y1 Y2 Y3
                group X-and-Y all X-witnesses Y-witnesses
                quorum X-and-Y
                """;
        assertEquals(true, met(groups, X.get(0), X.get(2), Y.get(1)));
        assertEquals(false, met(groups, X.get(0), Y.get(0), Y.get(1), Y.get(2)));
        assertEquals(false, met(groups, X.get(0), X.get(1), X.get(2)));
        assertEquals(false, met(groups));
    }

    @Test
    void a_quorum_is_a_witness_a_group_or_none() {
        assertEquals(true, met("quorum X1\n", X.get(0)));
        assertEquals(false, met("quorum X1\n", X.get(1)));
        assertEquals(true, met("quorum none\n"));
        assertEquals(false, met("group all-x all X1 X2 X3\nquorum all-x\n", X.get(0), X.get(1)));
        assertEquals(true, met("group all-x all X1 X2 X3\nquorum all-x\n", X.get(0), X.get(1), X.get(2)));
    }

    @Test
    void a_witness_that_cosigned_twice_counts_once() {
        var note = Profile.CHECKPOINT.signedBy(Profile.LOG).with(X.get(0).cosign(Profile.CHECKPOINT, NOW))
                .with(X.get(0).cosign(Profile.CHECKPOINT, NOW.plusSeconds(60)));
        var two = policy(LOG + WITNESSES + "group x 2 X1 X2 X3\nquorum x\n");
        refused(Finding.WITNESS_QUORUM, () -> two.accept(note));
        var one = policy(LOG + WITNESSES + "group x any X1 X2 X3\nquorum x\n");
        assertEquals(2, one.accept(note).cosignatures().size());
    }

    @Test
    void a_cosignature_of_another_checkpoint_refuses_the_note() {
        var other = new Checkpoint(Profile.ORIGIN, 3, Profile.CHECKPOINT.root());
        var note = Profile.NOTE.with(X.get(0).cosign(other, NOW));
        refused(Finding.SIG_INVALID, () -> policy(LOG + WITNESSES + "quorum none\n").accept(note));
    }

    @Test
    void a_checkpoint_of_another_log_is_refused_whoever_signed_it() {
        var foreign = SigningKey.ofSeed("other.example/log", Profile.filled(7, 32));
        var note = new Checkpoint("other.example/log", 2, Profile.CHECKPOINT.root()).signedBy(foreign);
        refused(Finding.ORIGIN_MISMATCH, () -> policy(LOG + "quorum none\n").accept(note));
        var both = policy(LOG + "log " + foreign.logKey() + "\nquorum none\n");
        var unsigned = new SignedNote(Profile.CHECKPOINT.text(), List.of(foreignLine(foreign)));
        assertEquals("other.example/log", both.accept(note).checkpoint().origin());
        refused(Finding.SIG_NO_KNOWN_KEY, () -> both.accept(unsigned));
    }

    /** What a log's operator could sign with its own key over the text of another log. */
    private static NoteSignature foreignLine(SigningKey foreign) {
        var asOwn = SigningKey.ofSeed(Profile.ORIGIN, Profile.filled(7, 32)).sign(Profile.CHECKPOINT);
        return new NoteSignature(foreign.name(), foreign.logKey().id(), asOwn.signature());
    }

    @Test
    void a_note_that_only_witnesses_signed_is_refused() {
        var line = X.get(0).cosign(Profile.CHECKPOINT, NOW);
        var note = new SignedNote(Profile.CHECKPOINT.text(), List.of(line));
        refused(Finding.SIG_NO_KNOWN_KEY, () -> policy(LOG + WITNESSES + "quorum X1\n").accept(note));
    }

    @Test
    void a_retired_key_no_longer_vouches_once_it_left_the_policy() {
        var next = SigningKey.ofSeed(Profile.ORIGIN, Profile.filled(8, 32));
        var later = policy("log " + next.logKey() + "\nquorum none\n");
        assertEquals(List.of(next.logKey()), later.accept(Profile.CHECKPOINT.signedBy(Profile.LOG, next)).signers());
        refused(Finding.SIG_NO_KNOWN_KEY, () -> later.accept(Profile.CHECKPOINT.signedBy(Profile.LOG)));
    }

    @Test
    void space_tabs_comments_and_foreign_letters_are_allowed() {
        var text = "# T\u00fcrk\u00e7e\n\n \t\nlog\t " + Profile.LOG.logKey() + " \n  witness  \u0130\u017eumrud "
                + X.get(0).witnessKey() + "\thttps://w.example/\n\t# end\nquorum \u0130\u017eumrud\n";
        assertEquals("\u0130\u017eumrud", policy(text).witnesses().get(0).name());
        var opaque = text.replace("\u0130\u017eumrud", "\u00ff").getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(1, Policy.parse(opaque).witnesses().size());
    }

    @Test
    void what_is_no_policy_is_refused() {
        var key = X.get(0).witnessKey();
        var malformed = new ArrayList<>(List.of("", "\n", LOG, "quorum\n", "quorum none extra\n", "quorum X1\n",
                "quorum none\nquorum none\n", "quorum none", "quorum none\r\n", "policy\nquorum none\n",
                LOG + LOG + "quorum none\n", "log\nquorum none\n", LOG.strip() + " url more\nquorum none\n",
                "log " + key + "\nquorum none\n", "witness a " + Profile.LOG.logKey() + "\nquorum none\n",
                "witness a\nquorum none\n", "witness none " + key + "\nquorum none\n",
                "witness a " + key + "\nwitness b " + key + "\nquorum none\n",
                "witness a " + key + "\nwitness a " + X.get(1).witnessKey() + "\nquorum none\n"));
        for (var group : List.of("group g\n", "group g all\n", "group g 1\n", "group g 0 X1\n", "group g 3 X1 X2\n",
                "group g 01 X1\n", "group g some X1\n", "group g any none\n", "group g any unknown\n",
                "group g any X1 X1\n", "group none any X1\n", "group X1 any X2\n", "group g any g\n",
                "group g any X1\ngroup h any X1 X2\n", "group g any X1\ngroup h all g g\n")) {
            malformed.add(LOG + WITNESSES + group + "quorum none\n");
        }
        for (var text : malformed) {
            refused(Finding.POLICY_MALFORMED, () -> policy(text));
        }
        refused(Finding.KEY_MALFORMED, () -> policy("log example.com/foo+530d903a+AA==\nquorum none\n"));
    }

    @Test
    void a_name_is_compared_as_octets() {
        var key = X.get(0).witnessKey();
        refused(Finding.POLICY_MALFORMED, () -> policy("witness K " + key + "\nquorum \u212a\n"));
    }

    @Test
    void thirty_two_of_everything_are_supported() {
        var text = new StringBuilder();
        for (int i = 0; i < 32; i++) {
            var seed = Profile.filled(0, 32);
            Arrays.fill(seed, (byte) (i + 100));
            var key = SigningKey.ofSeed("w.example/" + i, seed);
            text.append("log %s\nwitness w%d %s\ngroup g%d all w%d\n".formatted(key.logKey(), i, key.witnessKey(), i, i));
        }
        assertEquals(32, policy(text + "quorum g31\n").witnesses().size());
    }
}
