package org.entente.roadmaps.difference;

/** What a record of a roadmap is, in the order in which they are told. */
public enum RecordKind {
    ROADMAP,
    PROJECT,
    MILESTONE
}
