package org.entente.web;

import java.lang.reflect.Method;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;

import jakarta.ws.rs.container.ContainerRequestContext;

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
    private static final String ACCEPT_DATETIME = "Accept-Datetime";

    /** How far another machine's clock may be ahead of ours; an instant that comes at once is waited for. */
    private static final Duration OTHER_CLOCKS = Duration.ofSeconds(1);

    @RestQuery
    @Parameter(description = "What the register showed at that instant (RFC 3339, UTC), or after the first N entries of its ledger: `ledger:N`. Such an answer never changes.", schema = @Schema(type = SchemaType.STRING, maxLength = 40, examples = {
            "2026-05-10T12:00:00Z", "ledger:1024" }))
    public String asOf;

    @RestQuery
    @Parameter(description = "What was true on that day, as the register knew it at `asOf`: of each record the last revision that was effective by then.")
    public LocalDate effectiveAt;

    /** Whether an operation can be asked about the past: it declares these parameters. */
    public static boolean isAskedOf(Method operation) {
        return Arrays.stream(operation.getParameterTypes()).anyMatch(PointInTime.class::isAssignableFrom);
    }

    /**
     * The instant that a request asks about: {@code asOf}, or {@code Accept-Datetime} in its stead (RFC 7089 section 2.1.1), or
     * now
     * where it names a day of the other axis alone; empty for the present.
     *
     * @throws Refusal 400 for another form, and for the future, of which no register can tell
     */
    public static Optional<Instant> instant(ContainerRequestContext request, Clock clock) {
        var asOf = request.getUriInfo().getQueryParameters().getFirst(AS_OF);
        var header = request.getHeaderString(ACCEPT_DATETIME);
        if (asOf != null) {
            return Optional.of(asOf(asOf, clock));
        }
        if (header != null) {
            return Optional.of(httpDate(header, clock));
        }
        return Optional.ofNullable(day(request)).map(day -> clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    /**
     * The day of effective time that a request asks about; null for none.
     *
     * @throws Refusal 400 for another form
     */
    public static LocalDate day(ContainerRequestContext request) {
        var day = request.getUriInfo().getQueryParameters().getFirst(EFFECTIVE_AT);
        try {
            return day == null ? null : ExactValues.date(day);
        } catch (InvalidValue invalid) {
            throw CommonProblem.VALIDATION.because(1).at(Violation.inQuery(EFFECTIVE_AT, invalid.getMessage()));
        }
    }

    /**
     * An instant of the past, in the one spelling that the contract names.
     *
     * @throws InvalidValue for another form, and for the future, of which no register can tell
     */
    public static Instant instant(String text, Clock clock) {
        return past(ExactValues.instant(text), clock);
    }

    private static Instant asOf(String asOf, Clock clock) {
        try {
            return instant(asOf, clock);
        } catch (InvalidValue invalid) {
            throw CommonProblem.VALIDATION.because(1).at(Violation.inQuery(AS_OF, invalid.getMessage()));
        }
    }

    private static Instant httpDate(String header, Clock clock) {
        try {
            return past(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(header)), clock);
        } catch (InvalidValue | DateTimeException invalid) {
            throw CommonProblem.VALIDATION.because(1)
                    .at(Violation.inHeader(ACCEPT_DATETIME, "must be a date as HTTP writes it, and not in the future"));
        }
    }

    /** Whether no register can tell of an instant yet. */
    public static boolean isFuture(Instant instant, Clock clock) {
        return instant.isAfter(clock.instant().plus(OTHER_CLOCKS));
    }

    private static Instant past(Instant instant, Clock clock) {
        if (isFuture(instant, clock)) {
            throw new InvalidValue("must not lie in the future");
        }
        return instant;
    }
}
