package org.entente.roadmaps.roadmap;

import java.util.Map;
import java.util.Set;

/** The life of a project. */
public enum ProjectState {
    PIPELINE,
    IMPLEMENTATION,
    FINALISATION,
    CLOSED,
    SUSPENDED,
    CANCELLED;

    private static final Map<ProjectState, Set<ProjectState>> NEXT = Map.of(
            PIPELINE, Set.of(IMPLEMENTATION, SUSPENDED, CANCELLED),
            IMPLEMENTATION, Set.of(FINALISATION, SUSPENDED, CANCELLED),
            FINALISATION, Set.of(CLOSED, SUSPENDED, CANCELLED),
            SUSPENDED, Set.of(PIPELINE, IMPLEMENTATION, FINALISATION, CANCELLED),
            CLOSED, Set.of(), CANCELLED, Set.of());

    Set<ProjectState> next() {
        return NEXT.get(this);
    }
}
