package org.entente.records;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.entente.web.CommonProblem;
import org.entente.web.PageRequest;
import org.entente.web.PartyCode;
import org.entente.web.Violation;
import org.jboss.resteasy.reactive.RestQuery;

/** When something was done, on both axes of time, and by whom. */
public class ActsRequest extends PageRequest {

    @RestQuery
    @Parameter(description = "Only what was recorded at this instant or later (RFC 3339, UTC). What was committed so late that an answer about its recorded time had been given before counts from the first instant that had not been answered.")
    public Instant from;

    @RestQuery
    @Parameter(description = "Only what was recorded at this instant or earlier.")
    public Instant until;

    @RestQuery
    @Parameter(description = "Only what is effective on this day or later.")
    public LocalDate effectiveFrom;

    @RestQuery
    @Parameter(description = "Only what is effective on this day or earlier.")
    public LocalDate effectiveUntil;

    @RestQuery
    @Size(max = 255)
    @Parameter(description = "Only what this person or system did: a user name or client id.")
    public String actor;

    @RestQuery
    @PartyCode
    @Parameter(description = "Only what was done for this Party.")
    public String party;

    @RestQuery
    @Size(max = 255)
    @Parameter(description = "Only what was done by this organization.")
    public String organization;

    /** Of {@code past.change c}, or of what is derived from it: done by whom it is asked about. */
    public Where byWhom() {
        return new Where().andIfAsked("c.actor = ?", actor).andIfAsked("c.party = ?", party)
                .andIfAsked("c.organization = ?", organization);
    }

    /** @throws org.entente.web.Refusal 400 for a period that ends before it begins */
    void mustBeInOrder() {
        if (from != null && until != null && from.isAfter(until)) {
            throw CommonProblem.VALIDATION.because(1).at(Violation.inQuery("from", "must not be after until"));
        }
        if (effectiveFrom != null && effectiveUntil != null && effectiveFrom.isAfter(effectiveUntil)) {
            throw CommonProblem.VALIDATION.because(1)
                    .at(Violation.inQuery("effectiveFrom", "must not be after effectiveUntil"));
        }
    }
}
