package org.entente.roadmaps.milestone;

/** How far an assessment finds a milestone to be. */
public enum Reading {
    /** What is needed to judge is not there. */
    NO_EVIDENCE,
    NOT_STARTED,
    LIMITED,
    SUBSTANTIAL,
    COMPLETE
}
