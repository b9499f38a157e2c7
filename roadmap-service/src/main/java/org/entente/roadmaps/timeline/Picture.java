package org.entente.roadmaps.timeline;

import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.entente.roadmaps.milestone.MilestoneState;
import org.entente.roadmaps.milestone.MilestoneView;

/** A timeline, drawn: what is what on the left, when on the right, a row for each milestone. */
final class Picture {

    private static final int WIDTH = 1200;
    private static final int MARGIN = 16;
    private static final int LEFT = 380;
    private static final int RIGHT = WIDTH - 24;
    private static final int TOP = 104;
    private static final int ROW = 28;
    private static final int TITLE_FITS = 90;
    private static final int LABEL_FITS = 52;
    private static final int SECTION_FITS = 150;
    /** Where a milestone without a day has its mark. */
    private static final int UNDATED = LEFT + 18;

    private final Timeline timeline;
    private final Words words;
    private final Telling telling;
    private final Scale scale;
    private final Map<UUID, Place> places = new HashMap<>();
    private final Canvas canvas;
    private final int bottom;

    /** Where a milestone stands. */
    private record Place(MilestoneView milestone, double x, double y) {
    }

    Picture(Timeline timeline, Words words) {
        this.timeline = timeline;
        this.words = words;
        telling = new Telling(timeline, words);
        scale = Scale.over(days(), LEFT, RIGHT);
        canvas = new Canvas(words.language(), telling.title(), telling.description());
        bottom = place();
    }

    private List<LocalDate> days() {
        var days = new ArrayList<LocalDate>();
        days.add(timeline.today());
        Stream.concat(Stream.of(timeline.roadmap().startsOn(), timeline.roadmap().endsOn()),
                timeline.milestones().flatMap(m -> Stream.of(m.firstDueOn(), m.dueOn(), Telling.standsOn(m))))
                .filter(Objects::nonNull)
                .forEach(days::add);
        return days;
    }

    /** Gives each milestone its place, and tells where the rows end. */
    private int place() {
        var y = TOP;
        for (var section : timeline.sections()) {
            y += ROW;
            for (var m : section.milestones()) {
                var day = Telling.standsOn(m);
                places.put(m.id(), new Place(m, day == null ? UNDATED : scale.of(day), y + ROW / 2.0));
                y += ROW;
            }
        }
        return y;
    }

    byte[] draw() {
        var legend = new Legend(words, canvas);
        var height = bottom + legend.height() + MARGIN;
        canvas.begin("paper");
        canvas.fill(new Rectangle2D.Double(0, 0, WIDTH, height), Look.PAPER);
        canvas.write(Words.cut(telling.title(), TITLE_FITS), MARGIN, 34, Look.HEADING, true, Look.INK);
        canvas.write(telling.facts(), MARGIN, 56, Look.TEXT, false, Look.PALE_INK);
        drawSections();
        drawScale();
        drawDependencies();
        timeline.milestones().map(m -> places.get(m.id())).forEach(this::drawMilestone);
        legend.draw(MARGIN, bottom + MARGIN);
        return canvas.bytes(WIDTH, height);
    }

    private void drawSections() {
        canvas.begin("sections");
        var y = TOP;
        for (var section : timeline.sections()) {
            canvas.fill(new Rectangle2D.Double(MARGIN / 2.0, y + 3, WIDTH - MARGIN, ROW - 6), Look.BAND);
            canvas.write(Words.cut(telling.name(section), SECTION_FITS), MARGIN, y + 18, Look.TEXT, true, Look.INK);
            y += ROW * (1 + section.milestones().size());
        }
    }

    private void drawScale() {
        canvas.begin("scale");
        for (var step : scale.steps()) {
            var x = scale.of(step);
            canvas.line(Look.line(x, TOP - 8, x, bottom), Look.GRID, 1);
            canvas.write(words.tick(step, scale.isOfYears()), x + 3, TOP - 10, Look.SMALL, false, Look.PALE_INK);
        }
        canvas.begin("today");
        var x = scale.of(timeline.today());
        canvas.line(Look.line(x, TOP - 26, x, bottom), Look.TODAY, 1.5, 6, 3);
        // To the left of the line where there is no room to its right.
        var label = words.say("today", words.day(timeline.today()));
        canvas.write(label, x > RIGHT - 170 ? x - 170 : x + 4, TOP - 28, Look.SMALL, true, Look.TODAY);
    }

    /** Below the marks. */
    private void drawDependencies() {
        canvas.begin("dependencies");
        timeline.milestones().map(m -> places.get(m.id())).filter(place -> counts(place.milestone())).forEach(to -> {
            to.milestone().dependsOn().stream().map(places::get).filter(Objects::nonNull)
                    .filter(from -> counts(from.milestone())).forEach(from -> drawArrow(from, to));
            if (!telling.elsewhere(to.milestone()).isEmpty()) {
                Look.fromElsewhere(to.x(), to.y(), canvas);
            }
        });
    }

    private void drawArrow(Place from, Place to) {
        var before = Telling.standsOn(from.milestone());
        var after = Telling.standsOn(to.milestone());
        Look.arrow(from.x(), from.y(), to.x(), to.y(), before != null && after != null && after.isBefore(before), canvas);
    }

    private static boolean counts(MilestoneView milestone) {
        return milestone.state() != MilestoneState.CANCELLED;
    }

    private void drawMilestone(Place place) {
        var m = place.milestone();
        canvas.begin("milestone-" + m.id(), telling.of(m));
        canvas.write(Words.cut(telling.name(m), LABEL_FITS), MARGIN + 12, place.y() + 4, Look.TEXT, false, Look.INK);
        if (m.dueOn() != null) {
            var due = scale.of(m.dueOn());
            if (Telling.wasMoved(m)) {
                Look.first(scale.of(m.firstDueOn()), due, place.y(), canvas);
            }
            Look.due(due, place.y(), canvas);
            if (place.x() != due) {
                Look.slip(due, place.x(), place.y(), canvas);
            }
        }
        Look.mark(m.state(), place.x(), place.y(), canvas);
        if (Telling.standsOn(m) == null) {
            canvas.write(words.say("no-day"), UNDATED + 14, place.y() + 4, Look.SMALL, false, Look.PALE_INK);
        }
    }
}
