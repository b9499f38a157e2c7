package org.entente.gateway.proxy;

import java.util.concurrent.TimeoutException;

import org.entente.gateway.GatewayProblem;
import org.entente.gateway.Owner;
import org.entente.web.CommonProblem;
import org.entente.web.ProblemBody;
import org.entente.web.Problems;
import org.entente.web.Refusal;
import org.entente.web.Trace;
import org.jboss.logging.Logger;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;

/** One request passed on: what goes with it, what comes back with the answer, and what is told when there is none. */
class Exchange implements ProxyInterceptor {

    private static final Logger LOG = Logger.getLogger(Exchange.class);
    private static final int SERVER_ERROR = 500;

    private final RoutingContext rc;
    private final Owner owner;
    private final Problems problems;
    private final long mostBytes;
    private LimitedBody limited;

    Exchange(RoutingContext rc, Owner owner, Problems problems, long mostBytes) {
        this.rc = rc;
        this.owner = owner;
        this.problems = problems;
        this.mostBytes = mostBytes;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        var request = context.request();
        var query = rc.request().query();
        // Rebuilt, since an absolute address in the request line would name a host of the caller's choice.
        request.setURI(rc.request().path() + (query == null ? "" : "?" + query));
        Headers.keepForService(request.headers());
        request.putHeader("traceparent", Trace.parentFor(rc));
        if (rc.request().getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
            limited = new LimitedBody(request.getBody().stream(), mostBytes);
            request.setBody(Body.body(limited));
        }
        return context.sendRequest().recover(failure -> Future.succeededFuture(failed(request, failure)));
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        var response = context.response();
        if (response.getStatusCode() >= SERVER_ERROR && !isProblem(response) && !isProblem()) {
            LOG.warnf("%s answered %d without a problem", owner, response.getStatusCode());
            response.release();
            tell(response, GatewayProblem.SERVICE_BROKEN.because(owner));
        }
        Headers.keepForCaller(response.headers());
        return context.sendResponse();
    }

    private static boolean isProblem(ProxyResponse response) {
        var type = response.headers().get(HttpHeaders.CONTENT_TYPE);
        return type != null && type.startsWith(ProblemBody.MEDIA_TYPE);
    }

    /** Whether a problem of ours is being told already. */
    private boolean isProblem() {
        return ProblemBody.MEDIA_TYPE.equals(rc.response().headers().get(HttpHeaders.CONTENT_TYPE));
    }

    private ProxyResponse failed(ProxyRequest request, Throwable failure) {
        var response = request.release().response();
        if (limited != null && limited.isExceeded()) {
            // The rest of the body is on its way and nobody will read it.
            rc.response().putHeader(HttpHeaders.CONNECTION, "close");
            return tell(response, CommonProblem.BODY_TOO_LARGE.because(mostBytes));
        }
        LOG.warnf("%s did not answer: %s", owner, failure);
        return tell(response, problemOf(failure).because(owner));
    }

    private static GatewayProblem problemOf(Throwable failure) {
        if (failure instanceof Services.Unreached) {
            return GatewayProblem.SERVICE_DOWN;
        }
        return failure instanceof TimeoutException ? GatewayProblem.SERVICE_SLOW : GatewayProblem.SERVICE_BROKEN;
    }

    private ProxyResponse tell(ProxyResponse response, Refusal refusal) {
        return response.setStatusCode(refusal.problem().status()).setStatusMessage(null)
                .setBody(Body.body(Buffer.buffer(problems.begin(rc, refusal))));
    }
}
