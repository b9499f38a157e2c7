package org.entente.roadmaps.milestone;

/** How exactly a due day is known: the day is then the last of its month, quarter, season, half or year. */
public enum DuePrecision {
    DAY,
    MONTH,
    QUARTER,
    SEASON,
    HALF,
    YEAR
}
