package org.entente.web;

import java.time.LocalDate;

/**
 * The who and why of one change, as its revision will tell.
 *
 * @param caller who changes
 * @param reason in the caller's words, or null
 * @param effectiveOn the day from which it is true, or null: the day of recording
 * @param origin where another register tells of the change, where the caller replays one; else null
 * @param actor whom that register names as the one who did it, where the caller replays one; else null
 */
public record Act(Caller caller, String reason, LocalDate effectiveOn, Origin origin, String actor) {

    /** Who did it: the caller, or whom the other register names. */
    public String actorOrCaller() {
        return origin == null ? caller.name() : actor;
    }
}
