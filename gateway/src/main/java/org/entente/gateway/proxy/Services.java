package org.entente.gateway.proxy;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

import jakarta.inject.Singleton;

import org.entente.gateway.Owner;
import org.entente.gateway.Settings;
import org.entente.web.Operation;
import org.jboss.logging.Logger;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;

/** The connections to the services, kept alive. */
@Singleton
class Services {

    private static final Logger LOG = Logger.getLogger(Services.class);
    /** Shorter than the services keep a silent connection, so that none is used that the other side is about to close. */
    private static final int KEEP_ALIVE_SECONDS = 20;

    private final HttpClient client;
    private final Map<Owner, URI> addresses;
    private final Settings settings;

    Services(Vertx vertx, Settings settings) {
        this.settings = settings;
        addresses = Map.of(Owner.ROADMAP_SERVICE, settings.roadmapService(),
                Owner.WORKINGGROUP_SERVICE, settings.workinggroupService());
        client = vertx.createHttpClient(
                new HttpClientOptions().setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
                        .setConnectTimeout((int) settings.connectTimeout().toMillis()),
                new PoolOptions().setHttp1MaxSize(settings.connections()).setMaxWaitQueueSize(settings.mostWaiting()));
    }

    HttpClient client() {
        return client;
    }

    /** A request to the service; fails with {@link Unreached} when no connection was to be had, so that nothing was sent. */
    Future<HttpClientRequest> connect(Owner owner, Operation operation) {
        return connect(owner, operation.allowance() == null ? settings.silence() : operation.allowance().patience());
    }

    Future<HttpClientRequest> connect(Owner owner, Duration silence) {
        var address = addresses.get(owner);
        var secure = "https".equals(address.getScheme());
        int port = address.getPort() > 0 ? address.getPort() : secure ? 443 : 80;
        var options = new RequestOptions().setHost(address.getHost()).setPort(port).setSsl(secure)
                .setConnectTimeout(settings.connectTimeout().toMillis())
                .setIdleTimeout(silence.toMillis());
        return client.request(options).onSuccess(request -> request.exceptionHandler(Services::note))
                .recover(failure -> Future.failedFuture(new Unreached(failure)));
    }

    /** Whoever waits for the answer is told; without a handler the client would write an error to the log for each. */
    private static void note(Throwable failure) {
        LOG.debugf("A request to a service ended early: %s", failure);
    }

    /** The service never saw the request. */
    static final class Unreached extends Exception {

        private static final long serialVersionUID = 1;

        Unreached(Throwable cause) {
            super(cause);
        }
    }
}
