package org.entente.verifier;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.entente.ledger.CanonicalJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Evidence of any shape is judged: it must not get away by making the verifier stumble. */
class MalformedTest {
    private static final List<Object> ODD = new ArrayList<>(List.of("", "x", -1, 0, 9_007_199_254_740_991L, true, List.of(),
            List.of(1), List.of(List.of()), Map.of(), Map.of("a", 1), "AAAA", "2026-03-01T12:00:00Z"));

    @TempDir
    Path room;
    private final Random chance = new Random(20261124);
    private final SampleLog log = SampleLog.of(2);

    @Test
    void odd_values_in_any_member_of_a_bundle_are_findings() {
        var auditor = new Auditor(room);
        ODD.add(null);
        for (var name : List.of("evidence.json", "revisions.ndjson")) {
            var honest = log.evidence(SampleLog.MILESTONE);
            var line = honest.text(name).lines().findFirst().orElseThrow();
            for (var member : ((Map<?, ?>) CanonicalJson.read(line)).keySet()) {
                for (var value : ODD) {
                    var files = new SampleLog.Files();
                    files.putAll(honest);
                    var odd = with(line, (String) member, value);
                    if (odd.equals(line)) {
                        continue;
                    }
                    files.put(name, honest.text(name).replace(line, odd));
                    judged(auditor.asks("bundle", auditor.folder(files), "--record", SampleLog.MILESTONE),
                            name + " " + member + " = " + value);
                }
            }
        }
    }

    private static String with(String line, String member, Object value) {
        var members = new HashMap<String, Object>();
        ((Map<?, ?>) CanonicalJson.read(line)).forEach((key, old) -> members.put((String) key, old));
        members.put(member, value);
        return CanonicalJson.write(members);
    }

    private static void judged(Auditor.Answer answer, String how) {
        assertFalse(answer.text().contains("The verifier itself failed"), how + ": " + answer.text());
        // A member without meaning to the proof (source, question, asked) may read otherwise; what else says so must be found.
        if (!how.matches("evidence.json (source|question|asked) .*")) {
            assertNotEquals(0, answer.exit(), how + ": " + answer.text());
        }
    }

    @Test
    void random_bytes_in_any_file_are_findings() {
        var auditor = new Auditor(room);
        var honest = log.evidence(SampleLog.MILESTONE);
        for (var name : List.of("evidence.json", "revisions.ndjson", "checkpoint", "proofs/1.tlog-proof")) {
            for (int i = 0; i < 60; i++) {
                var files = new SampleLog.Files();
                files.putAll(honest);
                var bytes = honest.get(name).clone();
                bytes[chance.nextInt(bytes.length)] = (byte) chance.nextInt();
                files.put(name, bytes);
                var answer = auditor.asks("bundle", auditor.folder(files), "--record", SampleLog.MILESTONE);
                assertFalse(answer.text().contains("The verifier itself failed"), answer.text());
            }
        }
    }
}
