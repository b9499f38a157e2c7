package org.entente.web;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Which page of a list, in which order. */
public class PageRequest extends PointInTime {

    private static final int USUAL = 20;
    private static final int MOST = 100;

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

    public int limit() {
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
        uri.getQueryParameters().entrySet().stream()
                .filter(e -> !e.getKey().equals("cursor") && !e.getKey().equals("limit") && !e.getKey().equals("count"))
                .sorted(java.util.Map.Entry.comparingByKey())
                .forEach(e -> text.append('&').append(e.getKey()).append(e.getValue()));
        return text.toString();
    }
}
