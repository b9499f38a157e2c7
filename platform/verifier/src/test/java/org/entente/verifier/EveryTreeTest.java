package org.entente.verifier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;

import org.entente.ledger.Checkpoint;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trees of 1 to 300 leaves, each read whole, with checkpoints kept from before. */
class EveryTreeTest {
    private static final int LARGEST = 300;

    @TempDir
    Path room;
    private Trust trust;
    private final SampleLog log = SampleLog.of(0);

    @BeforeEach
    void arrive() {
        var policy = new Auditor(room).path("policy").toString();
        trust = Trust.of(new Arguments(List.of("log", "here", "--policy", policy), 1, Trust.OPTIONS, Check.FLAGS),
                Clock.fixed(Auditor.TODAY, ZoneOffset.UTC));
    }

    private static Report read(Map<String, byte[]> files, Head head, List<Checkpoint> kept) {
        var report = new Report();
        LogFiles served = path -> Optional.ofNullable(files.get(path));
        report.check("the tree", () -> new TreeAudit(served, head, kept, report).run((span, entries, leaves) -> {
        }));
        return report;
    }

    @Test
    void every_tree_is_the_one_it_says_and_continues_those_before() {
        for (int size = 1; size <= LARGEST; size++) {
            var head = trust.acceptOlder(log.note());
            var kept = LongStream.of(1, size / 2, size - 1, size, 256).filter(old -> old > 0 && old <= head.size())
                    .mapToObj(log::checkpoint).toList();
            var report = read(log.files(), head, kept);
            assertEquals(Verdict.VERIFIED, report.verdict(), report.sentences());
            log.revise(SampleLog.MILESTONE);
        }
    }

    @Test
    void a_flipped_bit_in_any_tile_or_bundle_of_any_tree_is_found() {
        for (int size = 1; size <= LARGEST; size++) {
            if (size % 37 == 0 || size > 254 && size < 259) {
                var head = trust.acceptOlder(log.note());
                log.files().keySet().stream().filter(name -> name.startsWith("tile/")).forEach(name -> {
                    var files = log.files();
                    var bytes = files.get(name);
                    bytes[bytes.length * 2 / 3] ^= 16;
                    assertFalse(read(files, head, List.of()).clean(), name);
                });
            }
            log.revise(SampleLog.MILESTONE);
        }
    }
}
