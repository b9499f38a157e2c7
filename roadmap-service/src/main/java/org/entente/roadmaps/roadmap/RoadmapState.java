package org.entente.roadmaps.roadmap;

import java.util.Map;
import java.util.Set;

/** The life of a roadmap. Being proposed, agreed and completed is a matter of all Parties, so it takes a proposal. */
public enum RoadmapState {
    DRAFT,
    PROPOSED,
    AGREED,
    COMPLETED,
    WITHDRAWN;

    private static final Map<RoadmapState, Set<RoadmapState>> NEXT = Map.of(
            DRAFT, Set.of(PROPOSED, WITHDRAWN), PROPOSED, Set.of(AGREED, DRAFT, WITHDRAWN),
            AGREED, Set.of(COMPLETED, WITHDRAWN), COMPLETED, Set.of(), WITHDRAWN, Set.of());

    Set<RoadmapState> next() {
        return NEXT.get(this);
    }

    /** Whether one Party alone may bring it there. */
    boolean isOneSided() {
        return this == WITHDRAWN;
    }
}
