package org.entente.gateway.guard;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.entente.gateway.Settings;
import org.entente.web.Operations;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/**
 * Lets the pages of configured origins read our answers, refusals too, and no other page. An origin is compared letter by
 * letter; one that is not on the list gets the answer that it would get without CORS, so that it cannot read it. Tokens come in
 * a header, so credentials (cookies) are never allowed. Source: Fetch standard, CORS protocol; ASVS 5.0 3.4.2.
 */
@ApplicationScoped
class AllowedOrigins {

    /** Before the path is looked at (1000): a page may read 404 and 413 as well. */
    private static final int EARLY = 1200;
    private static final int NO_CONTENT = 204;
    /** What the gate would say, and the origin. */
    private static final String VARY = "Accept, Accept-Datetime, Accept-Language, Authorization, Origin";
    private static final String VARY_IN_PUBLIC = "Accept-Encoding, Origin";
    private static final String SENT = "Accept, Accept-Datetime, Accept-Language, Authorization, Content-Type, Idempotency-Key, If-Match, "
            + "If-None-Match, traceparent";
    private static final String READ = "ETag, Ledger-Leaf, Link, Location, Memento-Datetime, Retry-After, RateLimit, RateLimit-Policy, "
            + "WWW-Authenticate";

    private final Operations operations;
    private final Set<String> origins;

    AllowedOrigins(Operations operations, Settings settings) {
        this.operations = operations;
        this.origins = Set.copyOf(settings.corsOrigins().orElse(List.of()));
    }

    void register(@Observes Filters filters) {
        if (!origins.isEmpty()) {
            filters.register(this::answer, EARLY);
        }
    }

    private void answer(RoutingContext rc) {
        var response = rc.response();
        response.putHeader(HttpHeaders.VARY, operations.isPublic(rc) ? VARY_IN_PUBLIC : VARY);
        var origin = rc.request().getHeader(HttpHeaders.ORIGIN);
        if (origin == null || !origins.contains(origin)) {
            rc.next();
            return;
        }
        response.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
        if (isPreflight(rc) && !operations.at(rc.request().path()).isEmpty()) {
            allow(response, operations.at(rc.request().path()).keySet());
        } else {
            response.putHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, READ);
            rc.next();
        }
    }

    private static boolean isPreflight(RoutingContext rc) {
        return rc.request().method().name().equals("OPTIONS")
                && rc.request().getHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD) != null;
    }

    private static void allow(HttpServerResponse response, Set<String> methods) {
        response.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, String.join(", ", new TreeSet<>(methods)));
        response.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, SENT);
        response.putHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, "600");
        response.setStatusCode(NO_CONTENT).end();
    }
}
