package org.entente.gateway.guard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.entente.gateway.GatewayProblem;
import org.entente.gateway.Settings;
import org.entente.web.Problems;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * Refuses requests that two readers would read differently, and heads that are too large, each with a problem: Vert.x would
 * accept the first and answer the others without a body. Source: RFC 9112 sections 3.2 and 6.3.
 */
@ApplicationScoped
class Framing {

    /** After the trace is known (2000), before the path is looked at (1000). */
    private static final int EARLY = 1500;

    private final Problems problems;
    private final Settings settings;

    Framing(Problems problems, Settings settings) {
        this.problems = problems;
        this.settings = settings;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, EARLY);
    }

    private void check(RoutingContext rc) {
        var request = rc.request();
        if (request.uri().length() > settings.longestAddress()) {
            refuse(rc, GatewayProblem.ADDRESS_TOO_LONG, settings.longestAddress());
        } else if (sizeOf(request) > settings.mostHeaderBytes()) {
            refuse(rc, GatewayProblem.HEADERS_TOO_LARGE, settings.mostHeaderBytes());
        } else if (isAmbiguous(request)) {
            refuse(rc, GatewayProblem.REQUEST_AMBIGUOUS);
        } else {
            rc.next();
        }
    }

    private void refuse(RoutingContext rc, GatewayProblem problem, Object... values) {
        // What follows on this connection may be the rest of a request that was never understood.
        rc.response().putHeader(HttpHeaders.CONNECTION, "close");
        problems.answer(rc, problem.because(values));
    }

    private static int sizeOf(HttpServerRequest request) {
        int size = 0;
        for (var header : request.headers()) {
            size += header.getKey().length() + header.getValue().length() + ": \r\n".length();
        }
        return size;
    }

    private static boolean isAmbiguous(HttpServerRequest request) {
        var encodings = request.headers().getAll(HttpHeaders.TRANSFER_ENCODING);
        var lengths = request.headers().getAll(HttpHeaders.CONTENT_LENGTH);
        return request.headers().getAll(HttpHeaders.HOST).size() > 1 || lengths.size() > 1 || encodings.size() > 1
                || !encodings.isEmpty() && !(encodings.get(0).equalsIgnoreCase("chunked") && lengths.isEmpty());
    }
}
