package org.entente.groups.meeting;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Brings a meeting to another state.
 *
 * @param startsOn the new day of a meeting that is postponed; absent: not known yet
 * @param effectiveOn the day from which it is true; absent: today
 */
public record MoveMeeting(@NotNull MeetingState to, LocalDate startsOn, LocalDate effectiveOn,
        @Size(max = 2000) String reason) {
}
