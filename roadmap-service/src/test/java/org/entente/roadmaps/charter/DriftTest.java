package org.entente.roadmaps.charter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.entente.web.Texts;
import org.junit.jupiter.api.Test;

class DriftTest {

    private static final Map<String, String> BOTH = Map.of("en", "Cable", "az", "Kabel");

    private List<Drift> lags = List.of();
    private Map<String, String> text = BOTH;
    private int revision = 1;

    @Test
    void versions_that_change_together_are_in_step() {
        change("en", "Wire", "az", "Naqil");
        assertEquals(List.of(), lags);
    }

    @Test
    void a_version_that_does_not_follow_lags_since_then() {
        change("en", "Wire");
        assertEquals(List.of(new Drift("title", "az", "en", 2)), lags);
    }

    @Test
    void it_lags_since_the_first_change_that_it_has_not_followed() {
        change("en", "Wire");
        change();
        change("en", "Cables");
        assertEquals(List.of(new Drift("title", "az", "en", 2)), lags);
    }

    @Test
    void who_catches_up_leaves_nothing_behind() {
        change("en", "Wire");
        change("az", "Naqil");
        assertEquals(List.of(), lags);
        change("az", "Kabel");
        assertEquals(List.of(new Drift("title", "en", "az", 4)), lags);
    }

    @Test
    void who_is_ahead_and_changes_with_who_lagged_is_in_step() {
        change("en", "Wire");
        change("en", "Cables", "az", "Kabellər");
        assertEquals(List.of(), lags);
    }

    @Test
    void a_new_version_is_a_translation_of_what_stands_there() {
        change("ru", "Кабель");
        assertEquals(List.of(), lags);
        change("en", "Wire", "de", "Draht");
        assertEquals(List.of(new Drift("title", "az", "en", 3), new Drift("title", "ru", "en", 3)), lags);
    }

    @Test
    void of_three_versions_each_is_told_behind_which() {
        change("ru", "Кабель");
        change("en", "Wire");
        change("az", "Naqil");
        assertEquals(List.of(new Drift("title", "ru", "az", 4), new Drift("title", "ru", "en", 3)), lags);
        change("ru", "Провод");
        assertEquals(List.of(), lags);
    }

    @Test
    void a_version_taken_away_lags_no_more() {
        change("en", "Wire");
        change("az", null);
        assertEquals(List.of(), lags);
        change("az", "Kabel");
        assertEquals(List.of(), lags);
    }

    @Test
    void each_text_is_judged_by_itself_and_one_taken_away_is_forgotten() {
        var from = Map.of("title", new Texts(BOTH), "summary", new Texts(BOTH));
        var to = Map.of("title", new Texts(BOTH), "summary", new Texts(Map.of("en", "Wire", "az", "Kabel")));
        var summary = Drift.after(List.of(), from, to, 2);
        assertEquals(List.of(new Drift("summary", "az", "en", 2)), summary);
        assertEquals(List.of(), Drift.after(summary, to, Map.of("title", new Texts(BOTH)), 3));
        assertEquals(summary, Drift.after(summary, to, to, 3));
    }

    /** @param versions language and text in turn; a null takes one away */
    private void change(String... versions) {
        var next = new TreeMap<>(text);
        for (int i = 0; i < versions.length; i += 2) {
            if (versions[i + 1] == null) {
                next.remove(versions[i]);
            } else {
                next.put(versions[i], versions[i + 1]);
            }
        }
        lags = Drift.after(lags, Map.of("title", new Texts(text)), Map.of("title", new Texts(next)), ++revision);
        text = next;
    }
}
