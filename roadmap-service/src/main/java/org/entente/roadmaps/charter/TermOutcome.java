package org.entente.roadmaps.charter;

/** How a Term ended, as somebody put on record. */
public enum TermOutcome {
    MET,
    MISSED
}
