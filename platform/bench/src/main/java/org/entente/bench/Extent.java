package org.entente.bench;

/**
 * How much is measured.
 *
 * @param rounds how often each variant has its turn
 * @param glance only whether everything starts: the figures mean nothing
 */
public record Extent(int rounds, boolean glance) {

    public static final Extent GLANCE = new Extent(1, true);

    /** Of what a benchmark does a lot, so much. */
    public int of(int whole) {
        return glance ? Math.max(1, whole / 200) : whole;
    }
}
