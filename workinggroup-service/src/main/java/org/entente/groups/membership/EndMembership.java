package org.entente.groups.membership;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Ends a membership.
 *
 * @param until its last day
 */
public record EndMembership(@NotNull LocalDate until, @NotBlank @Size(max = 2000) String reason) {
}
