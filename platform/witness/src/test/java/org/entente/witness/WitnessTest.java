package org.entente.witness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

import org.entente.ledger.Checkpoint;
import org.entente.ledger.ConsistencyProof;
import org.entente.ledger.Hash;
import org.entente.ledger.SignedNote;
import org.entente.ledger.SigningKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What it judges (c2sp.org/tlog-witness, "add-checkpoint"), without HTTP. */
class WitnessTest {
    private static final SigningKey KEY = SigningKey.ofSeed("witness.example.net/w1", SampleLog.filled(0x57));
    private static final SigningKey NEXT_LOG_KEY = SigningKey.ofSeed(SampleLog.ORIGIN, SampleLog.filled(0x58));
    private static final Clock CLOCK = Clock.fixed(Instant.ofEpochSecond(1_772_368_500), ZoneOffset.UTC);

    @TempDir
    Path room;
    private final SampleLog log = new SampleLog("ours");
    private final SampleLog forked = new SampleLog("forked");
    private final ByteArrayOutputStream journal = new ByteArrayOutputStream();
    private StateFile state;
    private Witness witness;

    @BeforeEach
    void start() throws CannotStart {
        state = StateFile.open(room.resolve("state"), KEY.witnessKey());
        var logs = KnownLogs.of(List.of("# ours", "", SampleLog.KEY.logKey().toString(), NEXT_LOG_KEY.logKey().toString()));
        witness = new Witness(KEY, logs, state, CLOCK, new PrintStream(journal, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void stop() throws IOException {
        state.close();
    }

    private Answer add(String body) {
        return witness.add(body.getBytes(StandardCharsets.UTF_8));
    }

    private void refused(int status, String body) {
        var before = state.last(SampleLog.ORIGIN);
        var answer = add(body);
        assertEquals(status, answer.status(), answer.body());
        assertEquals(before, state.last(SampleLog.ORIGIN));
    }

    private void cosigned(String body, Checkpoint checkpoint) {
        var answer = add(body);
        assertEquals(200, answer.status(), answer.body());
        var note = checkpoint.signedBy(SampleLog.KEY).withCosignatures(answer.body(), List.of(KEY.witnessKey()));
        assertEquals(2, note.signatures().size());
        assertEquals(checkpoint, state.last(SampleLog.ORIGIN));
    }

    private void knows(long size, String body) {
        assertEquals(new Answer(409, "text/x.tlog.size", size + "\n"), add(body));
    }

    @Test
    void it_writes_the_line_that_the_specification_has() {
        var root = Hash.of(HexFormat.of().parseHex("97ded50fb87bb69df50a7d420b918f8ea208de200a80898e46c3f64335470d34"));
        var note = new Checkpoint(SampleLog.ORIGIN, 2, root).signedBy(SampleLog.KEY);
        var line = "\u2014 witness.example.net/w1 NNHn7gAAAABppDJ0HGeOCseCw1gmYUTbLUQnbXnquwDfGCZuSow8wbb2HtoDCH1JkxVEu/aAoujpYAZm"
                + "T6Ep2jS9EuGwcx5YIXFMDA==\n";
        assertEquals(new Answer(200, "text/plain; charset=utf-8", line),
                add(SampleLog.submission(new ConsistencyProof(0, 2, List.of()), note)));
    }

    @Test
    void the_first_checkpoint_comes_from_nothing_and_each_next_one_from_the_last() {
        cosigned(log.growth(0, 0), log.at(0));
        cosigned(log.growth(0, 7), log.at(7));
        cosigned(log.growth(7, 7), log.at(7));
        cosigned(log.growth(7, 8), log.at(8));
        cosigned(log.growth(8, 150), log.at(150));
        assertEquals("", journal.toString(StandardCharsets.UTF_8));
    }

    @Test
    void every_growth_of_a_small_log_is_cosigned_and_every_growth_of_a_forked_one_refused() throws IOException, CannotStart {
        for (int from = 1; from < 7; from++) {
            for (int to = from + 1; to < 10; to++) {
                state.close();
                Files.delete(room.resolve("state"));
                Files.delete(room.resolve("state.lock"));
                start();
                cosigned(log.growth(0, from), log.at(from));
                if (from > 1) {
                    refused(422, forked.growth(from, to));
                }
                cosigned(log.growth(from, to), log.at(to));
            }
        }
    }

    @Test
    void an_inconsistent_checkpoint_is_refused_and_kept_as_evidence_once() {
        cosigned(log.growth(0, 5), log.at(5));
        refused(422, forked.growth(5, 9));
        refused(422, forked.growth(5, 9));
        var evidence = journal.toString(StandardCharsets.UTF_8);
        assertTrue(evidence.contains(forked.at(9).signedBy(SampleLog.KEY).toString()));
        assertEquals(1, evidence.split("REFUSED", -1).length - 1);
        cosigned(log.growth(5, 9), log.at(9));
    }

    @Test
    void a_proof_that_is_short_long_or_of_other_hashes_is_refused() {
        cosigned(log.growth(0, 5), log.at(5));
        var note = log.at(9).signedBy(SampleLog.KEY);
        var path = log.proof(5, 9).path();
        for (var other : List.of(List.<Hash> of(), path.subList(1, path.size()), List.of(Hash.EMPTY_TREE),
                Stream.concat(path.stream(), path.stream()).toList())) {
            refused(422, SampleLog.submission(new ConsistencyProof(5, 9, other), note));
        }
        refused(422, SampleLog.submission(new ConsistencyProof(5, 5, path), log.at(5).signedBy(SampleLog.KEY)));
    }

    @Test
    void a_proof_from_nothing_has_no_hashes() {
        refused(422,
                SampleLog.submission(new ConsistencyProof(0, 5, List.of(Hash.EMPTY_TREE)), log.at(5).signedBy(SampleLog.KEY)));
    }

    @Test
    void a_log_that_goes_back_is_told_how_far_it_was() {
        cosigned(log.growth(0, 9), log.at(9));
        knows(9, log.growth(0, 5));
        knows(9, log.growth(5, 5));
        knows(9, log.growth(5, 12));
        knows(9, log.growth(12, 20));
        knows(9, forked.growth(0, 9));
        assertEquals(log.at(9), state.last(SampleLog.ORIGIN));
    }

    @Test
    void another_tree_of_the_same_size_is_refused_and_kept_as_evidence() {
        cosigned(log.growth(0, 5), log.at(5));
        knows(5, forked.growth(5, 5));
        assertEquals(log.at(5), state.last(SampleLog.ORIGIN));
        assertTrue(journal.toString(StandardCharsets.UTF_8).contains(forked.at(5).signedBy(SampleLog.KEY).toString()));
    }

    @Test
    void a_checkpoint_that_no_known_key_signed_is_refused() {
        var stranger = SigningKey.ofSeed(SampleLog.ORIGIN, SampleLog.filled(1));
        refused(403, SampleLog.submission(log.proof(0, 5), log.at(5).signedBy(stranger)));
        var alien = log.at(5).signedBy(SampleLog.KEY).toString().replace(log.at(5).root().base64(), log.at(6).root().base64());
        refused(403, SampleLog.submission(log.proof(0, 5), SignedNote.parse(alien)));
    }

    @Test
    void its_own_cosignature_under_a_checkpoint_is_no_signature_of_the_log() {
        var own = KEY.cosign(log.at(5), CLOCK.instant());
        var note = log.at(5).signedBy(SampleLog.KEY).toString();
        var onlyOurs = SignedNote.parse(note.substring(0, note.indexOf('\u2014')) + own + "\n");
        refused(403, SampleLog.submission(log.proof(0, 5), onlyOurs));
    }

    @Test
    void while_a_log_rotates_its_key_either_signs_and_strangers_lines_are_ignored() {
        var stranger = SigningKey.ofSeed(SampleLog.ORIGIN, SampleLog.filled(1));
        var both = log.at(5).signedBy(stranger, NEXT_LOG_KEY, SampleLog.KEY);
        cosigned(SampleLog.submission(log.proof(0, 5), both), log.at(5));
        cosigned(SampleLog.submission(log.proof(5, 6), log.at(6).signedBy(NEXT_LOG_KEY)), log.at(6));
    }

    @Test
    void a_log_that_was_not_named_is_unknown() {
        var other = SigningKey.ofSeed("ledger.example.org/others", SampleLog.filled(1));
        var checkpoint = new Checkpoint("ledger.example.org/others", 5, log.at(5).root());
        refused(404, SampleLog.submission(log.proof(0, 5), checkpoint.signedBy(other)));
    }

    @Test
    void a_malformed_body_is_refused() {
        var good = log.growth(3, 9);
        for (var body : List.of("", "\n", "old 3", "old 3\n\n", good.substring(0, good.length() - 1),
                good.replace("old 3", "old 03"),
                good.replace("old 3", "old -3"), good.replace("old 3", "old  3"), good.replace("old 3", "new 3"),
                good.replace("old 3", "old 10"), good.replace("old 3", "old 99999999999999999999"), good.replace("\n", "\r\n"),
                good.replace("\n9\n", "\n09\n"), good.replace("\n9\n", "\n9\nmore\n"), good.replace("old 3\n", "old 3\nAAAA\n"),
                good.replace("old 3\n", "old 3\n" + (Hash.EMPTY_TREE.base64() + "\n").repeat(64)), good + "more")) {
            refused(400, body);
        }
        assertEquals(400, witness.add(new byte[] { (byte) 0xff, (byte) 0xfe }).status());
    }

    @Test
    void without_a_record_there_is_no_cosignature() throws IOException {
        cosigned(log.growth(0, 5), log.at(5));
        Files.createDirectory(room.resolve("state.new"));
        var answer = add(log.growth(5, 9));
        assertEquals(500, answer.status());
        assertFalse(answer.body().contains("\u2014"));
        knows(5, log.growth(0, 9));
        Files.delete(room.resolve("state.new"));
        cosigned(log.growth(5, 9), log.at(9));
    }
}
