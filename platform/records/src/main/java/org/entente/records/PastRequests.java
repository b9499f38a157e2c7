package org.entente.records;

import java.time.Clock;
import java.time.LocalDate;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;

import org.entente.web.CommonProblem;
import org.entente.web.InvalidValue;
import org.entente.web.Lookback;
import org.entente.web.PointInTime;
import org.entente.web.Violation;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Settles which point of time a request asks about, before its resource runs: {@code asOf}, or {@code Accept-Datetime} in its
 * stead (RFC 7089), and {@code effectiveAt}. An instant that the ledger's order does not cover yet is waited for.
 */
@Singleton
public class PastRequests {

    private final Lookback lookback;
    private final Moments moments;
    private final Clock clock;

    PastRequests(Lookback lookback, Moments moments, Clock clock) {
        this.lookback = lookback;
        this.moments = moments;
        this.clock = clock;
    }

    @ServerRequestFilter
    public void settle(ContainerRequestContext request, ResourceInfo resource) {
        if (!PointInTime.isAskedOf(resource.getResourceMethod())) {
            return;
        }
        var day = PointInTime.day(request);
        var asOf = request.getUriInfo().getQueryParameters().getFirst(PointInTime.AS_OF);
        if (asOf != null) {
            lookBackTo(named(asOf), day);
        } else {
            PointInTime.instant(request, clock).ifPresent(instant -> lookBackTo(moments.at(instant), day));
        }
    }

    private Moment named(String asOf) {
        try {
            return moments.of(asOf);
        } catch (InvalidValue invalid) {
            throw CommonProblem.VALIDATION.because(1).at(Violation.inQuery(PointInTime.AS_OF, invalid.getMessage()));
        }
    }

    private void lookBackTo(Moment moment, LocalDate day) {
        lookback.to(moment.asOf(), moment.ledgerSize(), day);
    }
}
