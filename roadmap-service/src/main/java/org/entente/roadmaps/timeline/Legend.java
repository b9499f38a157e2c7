package org.entente.roadmaps.timeline;

import java.util.ArrayList;
import java.util.List;

import org.entente.roadmaps.milestone.MilestoneState;

/** What the marks mean. */
final class Legend {

    private static final int COLUMNS = 3;
    private static final int COLUMN = 390;
    private static final int LINE = 24;
    private static final int HEADING = 22;
    private static final int SYMBOL = 52;

    private final Words words;
    private final Canvas canvas;
    private final List<Entry> entries = new ArrayList<>();

    /** A mark, and what it means. */
    private record Entry(String key, Symbol symbol) {
    }

    private interface Symbol {
        void draw(double x, double y, Canvas on);
    }

    Legend(Words words, Canvas canvas) {
        this.words = words;
        this.canvas = canvas;
        for (var state : MilestoneState.values()) {
            entries.add(new Entry("state." + state, (x, y, on) -> Look.mark(state, x + SYMBOL / 2.0, y, on)));
        }
        entries.add(new Entry("legend.due", (x, y, on) -> Look.due(x + SYMBOL / 2.0, y, on)));
        entries.add(new Entry("legend.first", (x, y, on) -> Look.first(x + 8, x + SYMBOL - 8, y, on)));
        entries.add(new Entry("legend.later", (x, y, on) -> Look.slip(x + 6, x + SYMBOL - 12, y, on)));
        entries.add(new Entry("legend.earlier", (x, y, on) -> Look.slip(x + SYMBOL - 12, x + 6, y, on)));
        entries.add(new Entry("legend.dependency", (x, y, on) -> Look.arrow(x - 4, y, x + SYMBOL, y, false, on)));
        entries.add(new Entry("legend.broken", (x, y, on) -> Look.arrow(x - 4, y, x + SYMBOL, y, true, on)));
        entries.add(new Entry("legend.elsewhere", (x, y, on) -> Look.fromElsewhere(x + SYMBOL, y + 4, on)));
    }

    int height() {
        return HEADING + LINE * ((entries.size() + COLUMNS - 1) / COLUMNS) + HEADING;
    }

    void draw(double left, double top) {
        canvas.begin("legend");
        canvas.write(words.say("legend"), left, top + 14, Look.TEXT, true, Look.INK);
        for (int i = 0; i < entries.size(); i++) {
            var x = left + COLUMN * (i % COLUMNS);
            var y = top + HEADING + LINE * (i / COLUMNS) + LINE / 2.0;
            entries.get(i).symbol().draw(x, y, canvas);
            canvas.write(words.say(entries.get(i).key()), x + SYMBOL + 6, y + 4, Look.TEXT, false, Look.INK);
        }
    }
}
