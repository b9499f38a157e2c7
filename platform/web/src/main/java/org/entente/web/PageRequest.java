package org.entente.web;

import java.util.ArrayList;
import java.util.Set;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

import io.quarkus.arc.Arc;

/** Which page of a list, in which order. */
public class PageRequest extends PointInTime {

    private static final int USUAL = 20;
    private static final int MOST = 100;
    /** Few enough that a page of long records is no burden, enough that what a question costs by itself is little. */
    private static final int AT_ONCE = 250;
    private static final String WHOLE = "must not be given: this form holds the whole list";
    private static final Set<String> NO_PART_OF_THE_QUESTION = Set.of("cursor", "limit", "count", AS_OF);

    @RestQuery
    @Parameter(description = "How many records a page has.", schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "20"))
    public Integer limit;

    @RestQuery
    @Parameter(description = "Where the page begins: `next` of the page before.", schema = @Schema(type = SchemaType.STRING, maxLength = 1000))
    public String cursor;

    @RestQuery
    @Parameter(description = "The field to sort by, with `-` for descending.", schema = @Schema(type = SchemaType.STRING, maxLength = 40))
    public String sort;

    @RestQuery
    @Parameter(description = "Whether to count all records that match, as `total`.")
    public Boolean count;

    @Context
    UriInfo uri;

    private boolean walks;

    /**
     * The whole list from here on, in pages of our own size: for an answer that holds all of it.
     *
     * @throws Refusal 400 where the caller asked for one page of it, or for a number that such an answer has no place for
     */
    public void walk() {
        var refusals = new ArrayList<Violation>();
        if (limit != null) {
            refusals.add(Violation.inQuery("limit", WHOLE));
        }
        if (count != null) {
            refusals.add(Violation.inQuery("count", WHOLE));
        }
        if (!refusals.isEmpty()) {
            var refusal = CommonProblem.VALIDATION.because(refusals.size());
            refusals.forEach(refusal::at);
            throw refusal;
        }
        walks = true;
    }

    /** Whether the answer holds the whole list. */
    public boolean walks() {
        return walks;
    }

    /** Goes on where the page before ended. */
    public void walkOn(String next) {
        cursor = next;
    }

    public int limit() {
        if (walks) {
            return AT_ONCE;
        }
        if (limit != null && (limit < 1 || limit > MOST)) {
            throw CommonProblem.VALIDATION.because(1).at(Violation.inQuery("limit", "must be from 1 to " + MOST));
        }
        return limit == null ? USUAL : limit;
    }

    public boolean counts() {
        return Boolean.TRUE.equals(count);
    }

    /** What a cursor is bound to: the path with every parameter that chooses or orders records. */
    public String question() {
        var text = new StringBuilder(uri.getPath());
        var lookback = Arc.container().instance(Lookback.class).get();
        if (lookback.isPast()) {
            // Settled: the next page is one of the same register, however this one was asked for.
            text.append('@').append(lookback.asOf()).append(' ').append(lookback.size());
        }
        uri.getQueryParameters().entrySet().stream().filter(e -> !NO_PART_OF_THE_QUESTION.contains(e.getKey()))
                .sorted(java.util.Map.Entry.comparingByKey())
                .forEach(e -> text.append('&').append(e.getKey()).append(e.getValue()));
        return text.toString();
    }
}
