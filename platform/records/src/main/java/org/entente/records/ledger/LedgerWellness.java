package org.entente.records.ledger;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

import io.smallrye.health.api.Wellness;

/**
 * Down while an alarm rings. Not readiness: the register is read and written without its witnesses, and a service that is taken
 * away helps nobody.
 */
@Wellness
@ApplicationScoped
class LedgerWellness implements HealthCheck {

    private final Registrar registrar;

    LedgerWellness(Registrar registrar) {
        this.registrar = registrar;
    }

    @Override
    public HealthCheckResponse call() {
        var ringing = registrar.alarms().ringing();
        var standing = registrar.standing();
        var answer = HealthCheckResponse.named("ledger").status(ringing.isEmpty())
                .withData("size", standing.size()).withData("published", standing.published());
        ringing.forEach((alarm, sentence) -> answer.withData(alarm.name(), sentence));
        return answer.build();
    }
}
