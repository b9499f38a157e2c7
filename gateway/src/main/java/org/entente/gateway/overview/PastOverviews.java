package org.entente.gateway.overview;

import java.time.Clock;
import java.time.temporal.ChronoUnit;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;

import org.entente.web.Lookback;
import org.entente.web.PointInTime;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * A view of the past is composed of answers about one instant, so that instant is settled here. The size of a ledger names
 * none, since each service has its own.
 */
@Singleton
public class PastOverviews {

    private final Lookback lookback;
    private final Clock clock;

    PastOverviews(Lookback lookback, Clock clock) {
        this.lookback = lookback;
        this.clock = clock;
    }

    @ServerRequestFilter
    public void settle(ContainerRequestContext request, ResourceInfo resource) {
        if (!PointInTime.isAskedOf(resource.getResourceMethod())) {
            return;
        }
        var query = request.getUriInfo().getQueryParameters();
        var asOf = query.getFirst(PointInTime.AS_OF);
        var day = PointInTime.day(query.getFirst(PointInTime.EFFECTIVE_AT));
        var preferred = request.getHeaderString(PointInTime.ACCEPT_DATETIME);
        if (asOf != null) {
            lookback.to(PointInTime.instant(asOf, clock), 0, day);
        } else if (preferred != null) {
            lookback.to(PointInTime.httpDate(preferred, clock), 0, day);
        } else if (day != null) {
            lookback.to(clock.instant().truncatedTo(ChronoUnit.MICROS), 0, day);
        }
    }
}
