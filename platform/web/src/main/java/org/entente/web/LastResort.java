package org.entente.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import io.quarkus.security.AuthenticationException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** Answers a failure that no resource and no filter has answered; Quarkus would show a page that names classes. */
@ApplicationScoped
class LastResort {

    private static final Logger LOG = Logger.getLogger(LastResort.class);
    private static final int FIRST = -2000;
    private static final int BAD_REQUEST = 400;

    private final Problems problems;

    LastResort(Problems problems) {
        this.problems = problems;
    }

    void register(@Observes Router router) {
        router.route().order(FIRST).failureHandler(this::answer);
    }

    private void answer(RoutingContext rc) {
        var failure = rc.failure();
        if (failure instanceof AuthenticationException || failure instanceof UnauthorizedException
                || failure instanceof ForbiddenException) {
            rc.next();
        } else if (rc.response().closed()) {
            LOG.debugf(failure, "Nobody is left to be told: %s %s", rc.request().method(), rc.request().path());
        } else if (rc.statusCode() == BAD_REQUEST) {
            problems.answer(rc, CommonProblem.HEAD_MALFORMED.because());
        } else {
            LOG.errorf(failure, "Unforeseen failure of %s %s", rc.request().method(), rc.request().path());
            problems.answer(rc, CommonProblem.INTERNAL.because());
        }
    }
}
