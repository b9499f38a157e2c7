package org.entente.roadmaps.timeline;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

import org.entente.roadmaps.milestone.MilestoneState;

/** The shapes and colours of a picture. Each state has both, so that none is told by its colour alone. */
final class Look {

    static final int TEXT = 12;
    static final int SMALL = 11;
    static final int HEADING = 20;

    // All at least 3:1 against white, texts 7:1.
    static final Color PAPER = Color.WHITE;
    static final Color INK = new Color(0x1A1A1A);
    static final Color PALE_INK = new Color(0x4A4A4A);
    static final Color GRID = new Color(0xD9DEE5);
    static final Color BAND = new Color(0xEEF2F7);
    static final Color LATE = new Color(0xC44500);
    static final Color EARLY = new Color(0x00734F);
    static final Color TODAY = new Color(0xA3004B);
    static final Color ARROW = new Color(0x5B6B7F);

    private static final double HALF = 6;
    private static final double DIAMOND = 10;
    private static final double STROKE = 1.8;

    private Look() {
    }

    static Color of(MilestoneState state) {
        return new Color(switch (state) {
            case PLANNED -> 0x005F9E;
            case IN_PROGRESS -> 0x9A5200;
            case REPORTED -> 0x6A3D9A;
            case ACHIEVED -> 0x00734F;
            case CANCELLED -> 0x666666;
        });
    }

    /** A ring, a triangle, a square, a disc with a tick, a cross. */
    static void mark(MilestoneState state, double x, double y, Canvas canvas) {
        var colour = of(state);
        switch (state) {
            case PLANNED -> canvas.line(circle(x, y), colour, STROKE);
            case IN_PROGRESS -> canvas.fill(polygon(x - HALF + 1, y - HALF, x + HALF, y, x - HALF + 1, y + HALF), colour);
            case REPORTED ->
                canvas.fill(new Rectangle2D.Double(x - HALF + 1, y - HALF + 1, 2 * HALF - 2, 2 * HALF - 2), colour);
            case ACHIEVED -> {
                canvas.fill(circle(x, y), colour);
                canvas.line(open(x - 3, y, x - 1, y + 2.5, x + 3, y - 2.5), PAPER, STROKE);
            }
            case CANCELLED -> {
                canvas.line(open(x - HALF + 1, y - HALF + 1, x + HALF - 1, y + HALF - 1), colour, STROKE);
                canvas.line(open(x - HALF + 1, y + HALF - 1, x + HALF - 1, y - HALF + 1), colour, STROKE);
            }
        }
    }

    /** The agreed day. */
    static void due(double x, double y, Canvas canvas) {
        canvas.line(polygon(x - DIAMOND, y, x, y - DIAMOND, x + DIAMOND, y, x, y + DIAMOND), INK, 1);
    }

    /** The day that was agreed first, where it was moved since: a post with a line to the one agreed now. */
    static void first(double x, double due, double y, Canvas canvas) {
        canvas.line(open(x, y - DIAMOND + 2, x, y + DIAMOND - 2), INK, 2);
        canvas.line(open(x, y, due, y), PALE_INK, 1, 2, 2);
    }

    /** From the agreed day to another: full where that is later, hollow where it is earlier. */
    static void slip(double due, double day, double y, Canvas canvas) {
        var bar = new Rectangle2D.Double(Math.min(due, day), y - 3, Math.abs(day - due), 6);
        if (day > due) {
            canvas.fill(bar, LATE);
        } else {
            canvas.line(bar, EARLY, 1);
        }
    }

    /** From what is waited for to what waits; dashed where the second does not come after the first. */
    static void arrow(double x, double y, double toX, double toY, boolean broken, Canvas canvas) {
        var colour = broken ? LATE : ARROW;
        var start = x + HALF + 2;
        var end = toX - HALF - 2;
        var bend = Math.max(24, Math.abs(end - start) / 3);
        var way = new Path2D.Double();
        way.moveTo(start, y);
        way.curveTo(start + bend, y, end - 6 - bend, toY, end - 6, toY);
        if (broken) {
            canvas.line(way, colour, 1.2, 5, 3);
        } else {
            canvas.line(way, colour, 1.2);
        }
        canvas.fill(polygon(end - 7, toY - 3.5, end, toY, end - 7, toY + 3.5), colour);
    }

    /** What is waited for stands in another picture. */
    static void fromElsewhere(double toX, double toY, Canvas canvas) {
        var end = toX - HALF - 2;
        canvas.line(new Ellipse2D.Double(end - 28, toY - 11, 5, 5), ARROW, 1);
        canvas.line(open(end - 23, toY - 7, end - 6, toY - 2), ARROW, 1.2);
        canvas.fill(polygon(end - 8, toY - 6, end, toY, end - 8, toY + 1), ARROW);
    }

    static Shape line(double x, double y, double toX, double toY) {
        return open(x, y, toX, toY);
    }

    private static Shape circle(double x, double y) {
        return new Ellipse2D.Double(x - HALF + 0.5, y - HALF + 0.5, 2 * HALF - 1, 2 * HALF - 1);
    }

    private static Path2D open(double... corners) {
        var path = new Path2D.Double();
        path.moveTo(corners[0], corners[1]);
        for (int i = 2; i < corners.length; i += 2) {
            path.lineTo(corners[i], corners[i + 1]);
        }
        return path;
    }

    private static Shape polygon(double... corners) {
        var path = open(corners);
        path.closePath();
        return path;
    }
}
