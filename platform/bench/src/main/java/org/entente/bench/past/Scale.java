package org.entente.bench.past;

import java.util.Locale;

/**
 * How many revisions a register has, and how they are spread: the first ten roadmaps are those that are asked for, and have the
 * same 10,000 revisions in each register. What else there is grows in number, and beyond a million in the length of each
 * history.
 *
 * @param roadmaps how many there are, those asked for included
 * @param revisions how many a milestone has that is not asked for
 */
record Scale(int roadmaps, int revisions) {

    static final int ASKED_ROADMAPS = 10;
    static final int MILESTONES = 50;
    static final int ASKED_REVISIONS = 20;
    private static final int LONG_HISTORY = 100;
    private static final int MANY_ROADMAPS = 1_000;
    private static final long THOUSAND = 1_000;

    static Scale of(long revisions) {
        var roadmaps = revisions / MILESTONES / ASKED_REVISIONS;
        return roadmaps <= MANY_ROADMAPS ? new Scale((int) Math.max(ASKED_ROADMAPS, roadmaps), ASKED_REVISIONS)
                : new Scale((int) (revisions / MILESTONES / LONG_HISTORY), LONG_HISTORY);
    }

    int milestones() {
        return roadmaps * MILESTONES;
    }

    int askedMilestones() {
        return ASKED_ROADMAPS * MILESTONES;
    }

    long total() {
        return (long) askedMilestones() * ASKED_REVISIONS + (long) (milestones() - askedMilestones()) * revisions;
    }

    /** As in the arguments: {@code 10k}, {@code 1M}. */
    @Override
    public String toString() {
        var size = total();
        return size >= THOUSAND * THOUSAND ? String.format(Locale.ROOT, "%dM", size / THOUSAND / THOUSAND)
                : String.format(Locale.ROOT, "%dk", size / THOUSAND);
    }
}
