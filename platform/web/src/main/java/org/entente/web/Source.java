package org.entente.web;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Where a record's facts come from.
 *
 * @param url the address of a public report; absent for what is made up
 * @param on the day of the report, where it is known
 * @param kind whether it was reported or is made up for illustration
 * @param note what the source leaves open, or null
 */
public record Source(
        @Size(max = 2000) @Pattern(regexp = "https?://[^\\s]+", message = "must be an http or https address") String url,
        LocalDate on,
        @NotNull Kind kind,
        @Size(max = 2000) String note) {

    public enum Kind {
        REPORTED,
        ILLUSTRATIVE
    }
}
