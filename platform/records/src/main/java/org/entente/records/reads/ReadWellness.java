package org.entente.records.reads;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

import io.smallrye.health.api.Wellness;

/** Down while it cannot be stored who read what. Not readiness: what is for everybody is read on. */
@Wellness
@ApplicationScoped
class ReadWellness implements HealthCheck {

    private final ReadKeeper keeper;

    ReadWellness(ReadKeeper keeper) {
        this.keeper = keeper;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("reads").status(!keeper.isFailing()).withData("waiting", keeper.waiting()).build();
    }
}
