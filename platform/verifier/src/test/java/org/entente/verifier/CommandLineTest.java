package org.entente.verifier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.entente.ledger.CanonicalJson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {
    @TempDir
    Path room;
    private Auditor auditor;
    private final SampleLog log = SampleLog.of(2);

    @BeforeEach
    void arrive() {
        auditor = new Auditor(room);
    }

    @Test
    void what_is_not_understood_is_never_verified() {
        var folder = auditor.folder(log.files()).toString();
        var policy = auditor.path("policy").toString();
        for (var words : List.of(List.<String> of(), List.of("--help"), List.of("verify"), List.of("log"),
                List.of("log", folder),
                List.of("log", folder, "--policy"), List.of("log", folder, "--policy", policy, "--polcy", policy),
                List.of("log", folder, folder, "--policy", policy),
                List.of("log", folder, "--policy", policy, "--policy", policy),
                List.of("log", folder, "--policy", policy, "--vkey", "x"), List.of("log", folder, "--vkey", "x"),
                List.of("log", folder, "--policy", folder + "/tile/0/000.p/3"), List.of("log", folder, "--policy", folder),
                List.of("log", folder, "--policy", policy, "--cleared"),
                List.of("log", folder, "--policy", policy, "--max-age", "1h"),
                List.of("log", folder, "--policy", policy, "--min-size", "-1"),
                List.of("log", room + "/nowhere", "--policy", policy),
                List.of("log", "http://", "--policy", policy), List.of("log", "http://x/?a", "--policy", policy),
                List.of("log", folder, "--policy", policy, "--token-file", "nothing"),
                List.of("log", folder, "--policy", policy, "--histories", "nothing"),
                List.of("log", folder, "--policy", policy, "--leaf", "x"), List.of("proof", folder, "--policy", policy),
                List.of("checkpoints", folder, "--policy", policy))) {
            Auditor.runs(words.toArray(String[]::new)).couldNotCheck();
        }
    }

    @Test
    void an_age_is_not_checked_without_witnesses() {
        var answer = Auditor.runs("log", auditor.folder(log.files()).toString(), "--vkey", SampleLog.KEY.logKey().toString(),
                "--max-age", "PT1H");
        answer.couldNotCheck();
        answer.says("needs witnesses");
    }

    @Test
    void scripts_get_json_with_the_same_verdict() {
        var files = log.files();
        assertEquals("VERIFIED", json(files).get("verdict"));
        files.remove("tile/0/000.p/3");
        var bad = json(files);
        assertEquals("BAD_EVIDENCE", bad.get("verdict"));
        assertEquals(1L, bad.get("exit"));
        assertEquals(List.of(), bad.get("proved"));
        assertTrue(bad.get("findings").toString().contains("RESOURCE_MISSING"));
        files.remove("checkpoint");
        assertEquals("NOT_CHECKED", json(files).get("verdict"));
    }

    private Map<?, ?> json(SampleLog.Files files) {
        return (Map<?, ?>) CanonicalJson.read(auditor.asks("log", auditor.folder(files), "--json").text().strip());
    }

    @Test
    void evidence_cannot_write_lines_of_its_own_into_the_report() {
        var files = log.evidence(SampleLog.MILESTONE);
        files.put("evidence.json", SampleLog.manifest("x\\n\\u001b[2JVERIFIED.\\nProved:", 2, 0).replace("\\\\", "\\"));
        var answer = auditor.asks("bundle", auditor.folder(files));
        answer.finds("HISTORY_MISMATCH");
        assertTrue(answer.text().lines().noneMatch(line -> line.startsWith("VERIFIED") || line.contains("\u001b")),
                answer.text());
    }

    @Test
    void a_saved_log_is_verified_like_the_one_it_came_from() {
        var saved = room.resolve("saved");
        var from = auditor.folder(log.files());
        auditor.asks("log", from, "--disclosures", from, "--cleared", "--save", saved).verified();
        auditor.asks("log", saved, "--disclosures", saved, "--cleared").verified();
        auditor.asks("log", from, "--save", saved).verified();
        var other = SampleLog.of(1);
        other.revise(SampleLog.OTHER);
        auditor.asks("log", auditor.folder(other.files()), "--save", saved).couldNotCheck();
    }

    @Test
    void a_receipt_that_the_log_has_not_is_found() {
        var folder = auditor.folder(log.files());
        auditor.asks("log", folder, "--leaf", log.made.get(1).leaf().base64()).says("All 1 receipts");
        auditor.asks("log", folder, "--leaf", SampleLog.of(4).made.get(3).leaf().base64()).findsOnly("LATE_MERGE");
    }
}
