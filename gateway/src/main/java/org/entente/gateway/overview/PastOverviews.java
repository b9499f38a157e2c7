package org.entente.gateway.overview;

import java.time.Clock;

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
        if (PointInTime.isAskedOf(resource.getResourceMethod())) {
            var day = PointInTime.day(request);
            PointInTime.instant(request, clock).ifPresent(instant -> lookback.to(instant, 0, day));
        }
    }
}
