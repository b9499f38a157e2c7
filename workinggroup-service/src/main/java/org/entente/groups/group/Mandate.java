package org.entente.groups.group;

import static org.entente.groups.GroupProblem.PERIOD_REVERSED;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.entente.web.Texts;

/**
 * A group's terms of reference.
 *
 * @param scope what it is to deal with, or null
 * @param deliverables what it is to bring about, or null
 * @param agreedOn the day on which the Parties agreed it; absent while it is a draft
 * @param until its last day, or null
 * @param url where its text is published, or null
 */
public record Mandate(@NotNull Texts title, Texts scope, Texts deliverables, LocalDate agreedOn, LocalDate until,
        @Size(max = 2000) @Pattern(regexp = "https?://[^\\s]+", message = "must be an http or https address") String url) {

    /** The same, agreed: what says already when it was keeps its day. */
    Mandate agreed(LocalDate day) {
        return agreedOn != null ? this : new Mandate(title, scope, deliverables, day, until, url);
    }

    void mustRunForward() {
        if (agreedOn != null && until != null && until.isBefore(agreedOn)) {
            throw PERIOD_REVERSED.because(until, agreedOn);
        }
    }

    boolean isInForce(LocalDate day) {
        return agreedOn != null && !day.isBefore(agreedOn) && (until == null || !day.isAfter(until));
    }
}
