package org.entente.ledger;

import static org.entente.ledger.Refusals.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

class CheckpointTest {
    private static final String ROOT = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=";

    @Test
    void the_example_of_tlog_checkpoint_reads_back_as_it_was_written() {
        var text = "example.com/behind-the-sofa\n20852163\n" + ROOT + "\n";
        var checkpoint = Checkpoint.parse(text);
        assertEquals("example.com/behind-the-sofa", checkpoint.origin());
        assertEquals(20852163, checkpoint.size());
        assertEquals(text, checkpoint.text());
    }

    @Test
    void what_is_not_exactly_three_lines_is_refused() {
        for (var malformed : List.of("", "\n\n\n", "a.example\n1\n" + ROOT, "a.example\n1\n", "a.example\n1\n\n",
                "a.example\n1\n" + ROOT + "\nextension\n", "a.example\n1\n" + ROOT + "\n\n", "\n1\n" + ROOT + "\n",
                "a example\n1\n" + ROOT + "\n", "a+example\n1\n" + ROOT + "\n", "a.example\n01\n" + ROOT + "\n",
                "a.example\n+1\n" + ROOT + "\n", "a.example\n-1\n" + ROOT + "\n", "a.example\n 1\n" + ROOT + "\n",
                "a.example\n1.0\n" + ROOT + "\n", "a.example\n\u0661\n" + ROOT + "\n",
                "a.example\n9223372036854775808\n" + ROOT + "\n", "a.example\n99999999999999999999\n" + ROOT + "\n",
                "a.example\n1\n" + ROOT.replace("2I=", "2J=") + "\n", "a.example\n1\n" + ROOT.replace("=", "") + "\n",
                "a.example\n1\nCsUYapGGPo4dkMgI\n", "a.example\n0\n" + ROOT + "\n")) {
            refused(Finding.CHECKPOINT_MALFORMED, () -> Checkpoint.parse(malformed));
        }
    }

    @Test
    void the_empty_log_has_a_checkpoint() {
        var checkpoint = Checkpoint.of(Tree.empty(), "a.example");
        assertEquals("a.example\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n", checkpoint.text());
        assertEquals(checkpoint, Checkpoint.parse(checkpoint.text()));
    }

    @Test
    void while_keys_rotate_either_key_verifies_the_same_note() {
        var next = SigningKey.ofSeed(Profile.ORIGIN, Profile.filled(8, 32));
        var note = Profile.CHECKPOINT.signedBy(Profile.LOG, next);
        assertEquals(1, note.verify(List.of(Profile.LOG.logKey())).size());
        assertEquals(1, note.verify(List.of(next.logKey())).size());
        assertEquals(2, note.verify(List.of(Profile.LOG.logKey(), next.logKey())).size());
    }
}
