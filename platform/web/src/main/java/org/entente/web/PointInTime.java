package org.entente.web;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * The two axes of time on which a register can be asked. An operation that declares them answers of the past as well; what they
 * say is read before the operation runs, so that everything it asks, the clock included, is of that time: see {@link Lookback}.
 */
public class PointInTime {

    public static final String AS_OF = "asOf";
    public static final String EFFECTIVE_AT = "effectiveAt";

    @RestQuery
    @Parameter(description = "What the register showed at that instant (RFC 3339, UTC), or after the first N entries of its ledger: `ledger:N`. Such an answer never changes.", schema = @Schema(type = SchemaType.STRING, maxLength = 40, examples = {
            "2026-05-10T12:00:00Z", "ledger:1024" }))
    public String asOf;

    @RestQuery
    @Parameter(description = "What was true on that day, as the register knew it at `asOf`: of each record the last revision that was effective by then.")
    public LocalDate effectiveAt;
}
