package org.entente.roadmaps.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;

import org.entente.roadmaps.milestone.MilestoneState;
import org.entente.web.Texts;
import org.junit.jupiter.api.Test;

class LookTest {

    private static List<String> shapes(MilestoneState state) {
        var canvas = new Canvas("en", "A mark", "A mark");
        canvas.begin("milestone-1");
        Look.mark(state, 10, 10, canvas);
        var drawn = new DrawnPicture(new String(canvas.bytes(20, 20), StandardCharsets.UTF_8));
        return drawn.forms("1");
    }

    @Test
    void no_state_is_told_by_its_colour_alone() {
        var shapes = new HashSet<List<String>>();
        var colours = new HashSet<Object>();
        for (var state : MilestoneState.values()) {
            assertTrue(shapes.add(shapes(state)), state + " looks like another: " + shapes(state));
            assertTrue(colours.add(Look.of(state)), state + " has the colour of another");
        }
    }

    @Test
    void a_scale_has_steps_that_can_be_read_however_long_it_is() {
        for (var last : List.of("2026-01-02", "2026-09-01", "2028-01-01", "2045-01-01", "2999-01-01", "9999-12-31")) {
            var scale = Scale.over(List.of(LocalDate.parse("2026-01-01"), LocalDate.parse(last)), 100, 200);
            var steps = scale.steps();
            assertTrue(!steps.isEmpty() && steps.size() <= 14, last + " " + steps);
            for (var step : steps) {
                assertTrue(scale.of(step) >= 100 && scale.of(step) <= 200, last + " " + step);
                assertEquals(1, step.getDayOfMonth());
            }
        }
    }

    @Test
    void what_cannot_be_written_or_would_turn_the_line_is_not() {
        assertEquals("a b c", Words.in("az").text(Texts.of("fr", "\u0001a\uFFFFb\u202E\u0085\uD800c\u2028")));
    }

    @Test
    void a_line_is_cut_by_what_it_needs_in_width() {
        assertEquals("Cable", Words.cut("Cable", 5));
        assertEquals("Cabl…", Words.cut("Cables", 4));
        assertEquals("中文…", Words.cut("中文标题", 5));
        assertEquals("😀…", Words.cut("😀😀", 3));
    }
}
