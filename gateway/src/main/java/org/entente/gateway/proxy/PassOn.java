package org.entente.gateway.proxy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.entente.gateway.Owner;
import org.entente.gateway.contract.ServiceOperations;
import org.entente.web.Operations;
import org.entente.web.Problems;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;

/** The way of a request that the gate has let through: to the service that owns its operation, or on to our own resources. */
@ApplicationScoped
class PassOn {

    /** After the filters, which check path, size and token; before our resources. */
    private static final int AFTER_THE_GATE = 1000;
    /** The library would tunnel an upgrade past the interceptor that drops headers. */
    private static final ProxyOptions OPTIONS = new ProxyOptions().setSupportWebSocket(false);

    private final Operations operations;
    private final ServiceOperations ofServices;
    private final Services services;
    private final Problems problems;
    private final long mostBytes;

    PassOn(Operations operations, ServiceOperations ofServices, Services services, Problems problems,
            @ConfigProperty(name = "entente.api.body-limit") long mostBytes) {
        this.operations = operations;
        this.ofServices = ofServices;
        this.services = services;
        this.problems = problems;
        this.mostBytes = mostBytes;
    }

    void register(@Observes Router router) {
        router.route("/api/*").order(AFTER_THE_GATE).handler(this::handle);
    }

    private void handle(RoutingContext rc) {
        var operation = operations.at(rc.request().path()).get(rc.request().method().name());
        var owner = operation == null ? Owner.GATEWAY : ofServices.ownerOf(operation);
        if (owner == Owner.GATEWAY) {
            rc.next();
            return;
        }
        if (rc.request().getHeader(HttpHeaders.EXPECT) != null) {
            rc.response().writeContinue();
        }
        HttpProxy.reverseProxy(OPTIONS, services.client()).origin(context -> services.connect(owner, operation))
                .addInterceptor(new Exchange(rc, owner, problems, operation.mostBytes(mostBytes))).handle(rc.request());
    }
}
