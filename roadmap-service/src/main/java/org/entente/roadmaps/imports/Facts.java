package org.entente.roadmaps.imports;

import java.time.LocalDate;
import java.util.Objects;

/**
 * What holds of a milestone at one time, in the register's own words.
 *
 * @param owner who answers for it, or null
 * @param due the day, or null
 * @param dueText the term in words, or null
 * @param resolved the day on which it was reached, or null
 */
record Facts(String title, String owner, LocalDate due, String dueText, LocalDate resolved, State state) {

    enum State {
        OPEN,
        REOPENED,
        DONE,
        REMOVED;

        /** As the register writes it. */
        String word() {
            return this == DONE ? "done" : this == REMOVED ? "removed" : "open";
        }
    }

    /** Whether what has no field of its own here is the same. */
    boolean isInWords(Facts other) {
        return other != null && Objects.equals(dueText, other.dueText) && Objects.equals(owner, other.owner);
    }

    Facts titled(String other) {
        return new Facts(other, owner, due, dueText, resolved, state);
    }

    Facts ownedBy(String other) {
        return new Facts(title, other, due, dueText, resolved, state);
    }

    Facts due(LocalDate day, String inWords) {
        return new Facts(title, owner, day, inWords, resolved, state);
    }

    Facts resolved(LocalDate day, State then) {
        return new Facts(title, owner, due, dueText, day, then);
    }
}
