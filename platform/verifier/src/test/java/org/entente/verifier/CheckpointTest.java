package org.entente.verifier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.entente.ledger.Checkpoint;
import org.entente.ledger.CheckpointSubmission;
import org.entente.ledger.Hash;
import org.entente.ledger.SignedNote;
import org.entente.ledger.SigningKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checkpoints: two against each other, and every way to spoil one. */
class CheckpointTest {
    @TempDir
    Path room;
    private Auditor auditor;
    private final SampleLog log = SampleLog.of(19);

    @BeforeEach
    void arrive() {
        auditor = new Auditor(room);
    }

    private Path note(long size) {
        return auditor.write("note" + size, log.note(size).toString());
    }

    private String submission(long from, long to) {
        return CheckpointSubmission.of(log.prover().consistency(from, to), log.note(to)).text();
    }

    private Auditor.Answer compared(long from, long to, Object... more) {
        var words = new Object[more.length + 2];
        words[0] = note(from);
        words[1] = note(to);
        System.arraycopy(more, 0, words, 2, more.length);
        return auditor.asks("checkpoints", words);
    }

    @Test
    void growth_is_proved_by_a_proof_or_by_the_logs_tiles() {
        compared(7, 20, "--consistency", auditor.write("proof", submission(7, 20))).verified();
        compared(7, 20, "--log", auditor.folder(log.files())).says("The tree of 7 entries is the beginning of the tree of 20");
        compared(20, 20).verified();
    }

    @Test
    void without_any_proof_nothing_is_verified() {
        compared(7, 20).couldNotCheck();
        compared(7, 20, "--consistency", room.resolve("nothing")).couldNotCheck();
        compared(7, 20, "--log", room.resolve("nowhere")).couldNotCheck();
    }

    @Test
    void a_proof_between_other_checkpoints_is_refused() {
        compared(7, 20, "--consistency", auditor.write("proof", submission(8, 20))).findsOnly("EVIDENCE_MALFORMED");
        compared(7, 20, "--consistency", auditor.write("proof", submission(7, 19))).findsOnly("EVIDENCE_MALFORMED");
    }

    @Test
    void a_spoiled_proof_is_refused() {
        var good = log.prover().consistency(7, 20);
        for (int i = 0; i < good.path().size(); i++) {
            var path = new ArrayList<>(good.path());
            path.set(i, Hash.ofLeaf(new byte[] { 1 }));
            spoiled(path).findsOnly("CONSISTENCY_ROOT");
        }
        spoiled(good.path().subList(1, good.path().size())).finds();
        spoiled(List.of()).findsOnly("PROOF_LENGTH");
    }

    private Auditor.Answer spoiled(List<Hash> path) {
        var submission = new CheckpointSubmission(7, path, log.note(20));
        return compared(7, 20, "--consistency", auditor.write("proof", submission.text()));
    }

    @Test
    void tiles_of_another_history_do_not_prove_growth() {
        var other = SampleLog.of(3);
        for (int i = 0; i < 16; i++) {
            other.revise(SampleLog.OTHER);
        }
        auditor.write("other", other.note().toString());
        auditor.asks("checkpoints", note(7), auditor.path("other"), "--log", auditor.folder(other.files()))
                .findsOnly("CONSISTENCY_ROOT");
        auditor.asks("checkpoints", note(20), auditor.path("other")).findsOnly("EQUIVOCATION");
    }

    @Test
    void checkpoints_of_two_trusted_logs_are_not_compared() {
        var elsewhere = SigningKey.ofSeed("ledger.example.org/other", SampleLog.filled(7));
        var checkpoint = new Checkpoint(elsewhere.name(), 20, log.checkpoint(20).root());
        auditor.write("policy", "log " + SampleLog.KEY.logKey() + "\nlog " + elsewhere.logKey() + "\nquorum none\n");
        auditor.asks("checkpoints", note(20), auditor.write("other", checkpoint.signedBy(elsewhere).toString()))
                .findsOnly("ORIGIN_MISMATCH");
    }

    @Test
    void a_smaller_new_checkpoint_is_a_rollback() {
        compared(20, 7).findsOnly("ROLLBACK");
    }

    @Test
    void every_flipped_bit_of_a_checkpoint_is_refused() throws IOException {
        var trust = trust();
        var note = Files.readAllBytes(note(20));
        for (int bit = 0; bit < note.length * 8; bit++) {
            var flipped = note.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            assertFalse(accepted(trust, flipped), "bit " + bit);
        }
    }

    @Test
    void every_truncated_checkpoint_is_refused() throws IOException {
        var trust = trust();
        var note = Files.readAllBytes(note(20));
        for (int length = 0; length < note.length; length++) {
            assertFalse(accepted(trust, Arrays.copyOf(note, length)), "length " + length);
        }
    }

    private Trust trust() {
        var words = List.of("log", "here", "--policy", auditor.path("policy").toString());
        return Trust.of(new Arguments(words, 1, Trust.OPTIONS, Check.FLAGS), Clock.fixed(Auditor.TODAY, ZoneOffset.UTC));
    }

    private static boolean accepted(Trust trust, byte[] note) {
        return new Report().check("", () -> trust.accept(SignedNote.parse(note), new Report()));
    }

    @Test
    void keys_alone_can_be_trusted_and_witnesses_are_then_all_asked_for() {
        var keys = List.of("--vkey", SampleLog.KEY.logKey().toString(), "--witness", SampleLog.USA.witnessKey().toString());
        var words = new ArrayList<>(List.of("checkpoints", note(20).toString(), note(20).toString()));
        words.addAll(keys);
        Auditor.runs(words.toArray(String[]::new)).verified();
        words.addAll(
                List.of("--witness", SigningKey.ofSeed("w", SampleLog.filled(8)).witnessKey().toString()));
        Auditor.runs(words.toArray(String[]::new)).findsOnly("WITNESS_QUORUM");
        var unwitnessed = Auditor.runs("checkpoints", note(20).toString(), note(20).toString(), "--vkey",
                SampleLog.KEY.logKey().toString());
        unwitnessed.verified();
        unwitnessed.says("is the operator's word");
    }

    @Test
    void a_state_file_is_made_extended_and_used() throws IOException {
        var state = auditor.path("state");
        var folder = auditor.folder(log.files());
        compared(7, 7, "--state", state).verified();
        compared(20, 20, "--state", state).says("was not checked");
        assertEquals(1, Files.readAllLines(state).size());
        compared(20, 20, "--state", state, "--log", folder).says("of one history with all 1 checkpoints");
        assertEquals(2, Files.readAllLines(state).size());
        compared(20, 20, "--state", state, "--log", folder).verified();
        assertEquals(2, Files.readAllLines(state).size());
    }

    @Test
    void a_damaged_state_file_is_no_evidence_against_the_log() throws IOException {
        var state = auditor.path("state");
        compared(7, 7, "--state", state).verified();
        var kept = Files.readString(state);
        for (var damaged : List.of("{}", "rubbish", kept.replace("\\n7\\n", "\\n8\\n"), kept.substring(0, 100))) {
            Files.writeString(state, damaged, StandardCharsets.UTF_8);
            auditor.asks("log", auditor.folder(log.files()), "--state", state).couldNotCheck();
        }
    }
}
