package org.entente.gateway.overview;

import java.time.LocalDate;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;

import org.entente.web.Lookback;
import org.entente.web.PointInTime;
import org.entente.web.Trace;

import io.vertx.ext.web.RoutingContext;

/** The caller's own token, language and trace, and the time asked about, which go with each question. */
class OnBehalf {

    @HeaderParam(HttpHeaders.AUTHORIZATION)
    public String authorization;

    @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
    public String languages;

    @HeaderParam("traceparent")
    public String trace;

    @QueryParam(PointInTime.AS_OF)
    public String asOf;

    @QueryParam(PointInTime.EFFECTIVE_AT)
    public LocalDate effectiveAt;

    static OnBehalf of(RoutingContext rc, Lookback lookback) {
        var caller = new OnBehalf();
        caller.authorization = rc.request().getHeader(HttpHeaders.AUTHORIZATION);
        caller.languages = rc.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        caller.trace = Trace.parentFor(rc);
        if (lookback.isPast()) {
            caller.asOf = lookback.asOf().toString();
            caller.effectiveAt = lookback.effectiveAt();
        }
        return caller;
    }
}
