package org.entente.bench;

import java.util.List;

/**
 * How much is measured.
 *
 * @param rounds how often each variant has its turn
 * @param glance only whether everything starts: the figures mean nothing
 * @param sizes of what is measured, where a question has several; none: its usual ones
 */
public record Extent(int rounds, boolean glance, List<Long> sizes) {

    /** Of what a benchmark does a lot, so much. */
    public int of(int whole) {
        return glance ? Math.max(1, whole / 200) : whole;
    }
}
