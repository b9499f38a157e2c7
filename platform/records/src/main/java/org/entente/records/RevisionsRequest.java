package org.entente.records;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.entente.web.CommonProblem;
import org.entente.web.PageRequest;
import org.entente.web.PartyCode;
import org.entente.web.Violation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.Separator;

/** Which revisions, on both axes of time, by whom, and of what. */
public class RevisionsRequest extends PageRequest {

    private static final String WORD = "[A-Z][A-Z0-9_]{0,62}";

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

    @RestQuery
    @Separator(",")
    @Parameter(description = "Only these actions, such as `DUE_DATE_MOVED`.")
    public List<@Pattern(regexp = WORD) String> action;

    @RestQuery
    @Size(max = 63)
    @Parameter(description = "Only revisions that changed this field, such as `dueOn`.")
    public String field;

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
