package org.entente.records;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;

import org.entente.records.ledger.Sequence;
import org.entente.web.CommonProblem;
import org.entente.web.Lookback;
import org.entente.web.PointInTime;
import org.entente.web.Refusal;
import org.entente.web.Violation;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Settles which point of time a request asks about, before its resource runs: {@code asOf}, or {@code Accept-Datetime} in its
 * stead (RFC 7089), and {@code effectiveAt}. An instant that the ledger's order does not cover yet is waited for.
 */
@Singleton
public class PastRequests {

    private static final String LEDGER = "ledger:";
    private static final Pattern ENTRIES = Pattern.compile(LEDGER + "(0|[1-9][0-9]{0,15})");

    private final Lookback lookback;
    private final Sequence sequence;
    private final Clock clock;

    PastRequests(Lookback lookback, Sequence sequence, Clock clock) {
        this.lookback = lookback;
        this.sequence = sequence;
        this.clock = clock;
    }

    @ServerRequestFilter
    public void settle(ContainerRequestContext request, ResourceInfo resource) {
        if (!PointInTime.isAskedOf(resource.getResourceMethod())) {
            return;
        }
        var day = PointInTime.day(request);
        var asOf = request.getUriInfo().getQueryParameters().getFirst(PointInTime.AS_OF);
        if (asOf != null && asOf.startsWith(LEDGER)) {
            lookBackTo(asOf, day);
        } else {
            PointInTime.instant(request, clock).ifPresent(instant -> lookBackTo(instant, day));
        }
    }

    private void lookBackTo(Instant instant, LocalDate day) {
        lookback.to(instant, sequence.sizeAt(instant), day);
    }

    private void lookBackTo(String entries, LocalDate day) {
        var size = ENTRIES.matcher(entries);
        if (!size.matches()) {
            throw invalid("must be ledger: and a number of entries");
        }
        var count = Long.parseLong(size.group(1));
        lookback.to(sequence.reachedAt(count).orElseThrow(() -> invalid("must not be more entries than the ledger has")),
                count, day);
    }

    private static Refusal invalid(String detail) {
        return CommonProblem.VALIDATION.because(1).at(Violation.inQuery(PointInTime.AS_OF, detail));
    }
}
