package org.entente.verifier;

import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProofCheckTest {
    @TempDir
    Path room;
    private Auditor auditor;
    private final SampleLog log = SampleLog.of(6);

    @BeforeEach
    void arrive() {
        auditor = new Auditor(room);
    }

    private Auditor.Answer judged(String proof, byte[] entry) {
        return auditor.asks("proof", auditor.write("proof", proof), "--entry", auditor.write("entry", entry));
    }

    @Test
    void each_entry_is_proved_by_its_own_proof_alone() {
        for (int index = 0; index < log.size(); index++) {
            for (int other = 0; other < log.size(); other++) {
                var answer = judged(log.proof(index), log.entries.get(other));
                if (index == other) {
                    answer.verified();
                } else {
                    answer.findsOnly("PROOF_ROOT");
                }
            }
        }
    }

    @Test
    void a_writers_receipt_is_proved_without_the_entry() {
        var leaf = log.made.get(0).leaf().base64();
        var proof = auditor.write("proof", log.proof(1));
        auditor.asks("proof", proof, "--leaf", leaf).verified();
        auditor.asks("proof", proof, "--leaf", ":" + leaf + ":").says("only its leaf hash was given");
        auditor.asks("proof", proof, "--leaf", log.made.get(1).leaf().base64()).findsOnly("PROOF_ROOT");
        auditor.asks("proof", proof, "--leaf", "AAAA").couldNotCheck();
    }

    @Test
    void every_truncation_and_every_flipped_byte_of_a_proof_is_refused() {
        var proof = log.proof(3).getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at < proof.length; at++) {
            var flipped = proof.clone();
            flipped[at] ^= (byte) (1 << at % 8);
            refused(flipped, "flipped at " + at);
            refused(Arrays.copyOf(proof, at), "cut at " + at);
        }
    }

    private void refused(byte[] proof, String how) {
        auditor.write("proof", proof);
        auditor.write("entry", log.entries.get(3));
        assertNotEquals(0, auditor.asks("proof", auditor.path("proof"), "--entry", auditor.path("entry")).exit(), how);
    }

    @Test
    void an_entry_that_is_none_is_found_even_if_the_log_has_it() {
        log.add("rubbish".getBytes(StandardCharsets.UTF_8));
        judged(log.proof(7), log.entries.get(7)).finds("ENTRY_NOT_CANONICAL");
    }

    @Test
    void a_post_dated_entry_contradicts_the_witnesses() {
        var made = log.add(SampleLog.content(SampleLog.OTHER, 1, null), log.now().plusSeconds(3600));
        judged(log.proof(made.index()), made.entry().bytes()).findsOnly("POSTDATED");
    }
}
