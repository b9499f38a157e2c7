package org.entente.groups.meeting;

import java.util.List;

/** Where a meeting stands. {@code MINUTES_AGREED} is reached by agreeing its minutes, not by a transition. */
public enum MeetingState {
    PLANNED,
    CONVENED,
    HELD,
    MINUTES_AGREED,
    POSTPONED,
    CANCELLED;

    List<MeetingState> next() {
        return switch (this) {
            case PLANNED -> List.of(CONVENED, POSTPONED, CANCELLED);
            case CONVENED -> List.of(HELD, POSTPONED, CANCELLED);
            case POSTPONED -> List.of(PLANNED, CONVENED, CANCELLED);
            case HELD, MINUTES_AGREED, CANCELLED -> List.of();
        };
    }

    boolean mayBecome(MeetingState other) {
        return next().contains(other);
    }

    boolean needsReason() {
        return this == POSTPONED || this == CANCELLED;
    }

    /** What was held may still be corrected, until its minutes are agreed. */
    boolean isClosed() {
        return this == MINUTES_AGREED || this == CANCELLED;
    }
}
