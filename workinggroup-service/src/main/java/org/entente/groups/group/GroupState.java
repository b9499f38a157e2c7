package org.entente.groups.group;

import java.util.List;

/** Where a working group stands. */
public enum GroupState {
    PROPOSED,
    ACTIVE,
    DORMANT,
    CONCLUDED,
    REPLACED;

    List<GroupState> next() {
        return switch (this) {
            case PROPOSED -> List.of(ACTIVE, CONCLUDED);
            case ACTIVE -> List.of(DORMANT, CONCLUDED, REPLACED);
            case DORMANT -> List.of(ACTIVE, CONCLUDED, REPLACED);
            case CONCLUDED, REPLACED -> List.of();
        };
    }

    boolean mayBecome(GroupState other) {
        return next().contains(other);
    }

    boolean isClosed() {
        return next().isEmpty();
    }
}
