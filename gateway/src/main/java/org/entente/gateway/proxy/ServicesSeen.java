package org.entente.gateway.proxy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.entente.gateway.Owner;

import io.vertx.core.http.HttpClientRequest;

/**
 * Shows whether the services accept connections. Told, not judged: a gateway that is taken away because one service is down
 * takes the other with it.
 */
@Readiness
@ApplicationScoped
public class ServicesSeen implements HealthCheck {

    private static final long PATIENCE_SECONDS = 1;

    private final Services services;

    ServicesSeen(Services services) {
        this.services = services;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("services").up();
        var asked = List.of(Owner.ROADMAP_SERVICE, Owner.WORKINGGROUP_SERVICE);
        var answers = asked.stream().map(this::accepts).toList();
        for (int i = 0; i < asked.size(); i++) {
            response.withData(asked.get(i).toString(), answers.get(i).join() ? "answers" : "does not answer");
        }
        return response.build();
    }

    private CompletableFuture<Boolean> accepts(Owner owner) {
        var connected = services.connect(owner, Duration.ofSeconds(PATIENCE_SECONDS)).map(ServicesSeen::giveBack);
        return connected.toCompletionStage().toCompletableFuture()
                .completeOnTimeout(false, PATIENCE_SECONDS, TimeUnit.SECONDS).exceptionally(failure -> false);
    }

    private static boolean giveBack(HttpClientRequest connected) {
        connected.reset();
        return true;
    }
}
