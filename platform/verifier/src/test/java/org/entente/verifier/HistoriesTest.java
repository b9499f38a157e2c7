package org.entente.verifier;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the API shows as histories, against the log. */
class HistoriesTest {
    @TempDir
    Path room;
    private Auditor auditor;
    private SampleLog log;
    private List<Map<String, Object>> items;

    @BeforeEach
    void arrive() {
        auditor = new Auditor(room);
        log = SampleLog.of(4);
        log.revise(SampleLog.OTHER);
        items = new ArrayList<>();
        log.made.forEach(made -> items.add(0, new HashMap<>(SampleLog.item(made))));
    }

    private Auditor.Answer judged(String... more) {
        var folder = auditor.folder(log.files());
        var words = new ArrayList<Object>(
                List.of(folder, "--histories", auditor.write("histories.ndjson", SampleLog.ndjson(items))));
        for (var word : more) {
            words.add(word.equals("HERE") ? folder : word);
        }
        return auditor.asks("log", words.toArray());
    }

    @Test
    void histories_in_any_order_that_show_all_are_verified() {
        var answer = judged("--cleared");
        answer.verified();
        answer.says("5 revisions that histories show are entries of the log");
        judged("--cleared", "--disclosures", "HERE").verified();
    }

    @Test
    void another_entry_than_the_logs_is_a_mismatch() {
        items.get(1).put("leafIndex", 5);
        items.get(0).put("leafIndex", 4);
        judged().finds("HISTORY_MISMATCH");
    }

    @Test
    void more_revisions_than_the_log_has_are_a_mismatch() {
        var other = SampleLog.of(4);
        other.revise(SampleLog.OTHER);
        items.add(new HashMap<>(SampleLog.item(other.revise(SampleLog.OTHER))));
        items.get(5).put("leafIndex", 5);
        judged().finds("HISTORY_MISMATCH");
    }

    @Test
    void fewer_revisions_than_the_log_has_are_a_mismatch_where_it_can_be_known() {
        items.remove(1);
        judged().verified();
        judged().says("proved only as far as Disclosures");
        judged("--disclosures", "HERE").findsOnly("HISTORY_MISMATCH");
        judged("--cleared").findsOnly("HISTORY_MISMATCH");
    }

    @Test
    void a_revision_shown_twice_is_a_mismatch() {
        items.add(items.get(2));
        judged().finds("HISTORY_MISMATCH", "REV_DUPLICATE");
    }

    @Test
    void a_history_without_any_revision_of_the_log_verifies_nothing() {
        items.clear();
        judged().couldNotCheck();
    }

    @Test
    void revisions_newer_than_the_checkpoint_are_said_to_be_unproved() {
        items.add(new HashMap<>(SampleLog.item(log.revise(SampleLog.OTHER))));
        log = SampleLog.of(4);
        log.revise(SampleLog.OTHER);
        judged().verified();
        judged().says("1 revisions shown have a place beyond this checkpoint");
    }

    @Test
    void a_pending_revision_is_unproved_and_after_the_delay_a_finding() {
        var pending = new HashMap<>(SampleLog.item(log.revise(SampleLog.OTHER)));
        pending.remove("leafIndex");
        log = SampleLog.of(4);
        log.revise(SampleLog.OTHER);
        items.add(pending);
        judged().verified();
        judged().says("1 revisions shown were not in the log yet");
        var files = log.files();
        files.put("checkpoint", log.note(log.size(), log.now().plusSeconds(66)).toString());
        auditor.asks("log", auditor.folder(files), "--histories", auditor.path("histories.ndjson")).findsOnly("LATE_MERGE");
    }

    @Test
    void other_content_in_a_history_is_a_mismatch() {
        items.get(0).put("reason", "another");
        judged().findsOnly("HISTORY_MISMATCH");
    }
}
