package org.entente.roadmaps.milestone;

/** Where a milestone stands against its agreed day. */
public enum Timeliness {
    ON_TRACK,
    /** The forecast lies behind the agreed day. */
    AT_RISK,
    /** The agreed day has passed and nothing was reported as achieved. */
    OVERDUE,
    MET,
    MET_LATE
}
