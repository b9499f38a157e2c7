package org.entente.roadmaps.milestone;

import java.util.Map;
import java.util.Set;

/** The life of a milestone. Achieved it is only when the other Parties have confirmed what was reported. */
public enum MilestoneState {
    PLANNED,
    IN_PROGRESS,
    REPORTED,
    ACHIEVED,
    CANCELLED;

    private static final Map<MilestoneState, Set<MilestoneState>> NEXT = Map.of(
            PLANNED, Set.of(IN_PROGRESS, REPORTED, CANCELLED),
            IN_PROGRESS, Set.of(IN_PROGRESS, REPORTED, CANCELLED),
            REPORTED, Set.of(REPORTED, IN_PROGRESS, ACHIEVED, CANCELLED),
            ACHIEVED, Set.of(), CANCELLED, Set.of());

    Set<MilestoneState> next() {
        return NEXT.get(this);
    }
}
