package org.entente.gateway.overview;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.HttpHeaders;

import org.entente.web.Trace;

import io.vertx.ext.web.RoutingContext;

/** The caller's own token, language and trace, which go with each question. */
class OnBehalf {

    @HeaderParam(HttpHeaders.AUTHORIZATION)
    public String authorization;

    @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
    public String languages;

    @HeaderParam("traceparent")
    public String trace;

    static OnBehalf of(RoutingContext rc) {
        var caller = new OnBehalf();
        caller.authorization = rc.request().getHeader(HttpHeaders.AUTHORIZATION);
        caller.languages = rc.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        caller.trace = Trace.parentFor(rc);
        return caller;
    }
}
