package org.entente.groups.group;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.entente.web.Texts;

/**
 * A group's terms of reference.
 *
 * @param agreedOn the day on which the Parties agreed it; absent while it is a draft
 * @param until its last day, or null
 * @param url where its text is published, or null
 */
public record Mandate(@NotNull Texts title, LocalDate agreedOn, LocalDate until,
        @Size(max = 2000) @Pattern(regexp = "https?://[^\\s]+", message = "must be an http or https address") String url) {

    boolean isInForce(LocalDate day) {
        return agreedOn != null && !day.isBefore(agreedOn) && (until == null || !day.isAfter(until));
    }
}
