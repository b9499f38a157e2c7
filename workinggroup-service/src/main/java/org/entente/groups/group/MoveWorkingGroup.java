package org.entente.groups.group;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Brings a working group to another state.
 *
 * @param effectiveOn the day from which it is true; absent: today
 */
public record MoveWorkingGroup(@NotNull GroupState to, LocalDate effectiveOn, @Size(max = 2000) String reason) {
}
