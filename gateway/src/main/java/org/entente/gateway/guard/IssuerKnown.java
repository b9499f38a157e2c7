package org.entente.gateway.guard;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

import io.quarkus.oidc.runtime.TenantConfigBean;

/**
 * Ready once Keycloak's keys were fetched. It may go away afterwards: tokens are checked with the keys kept. Where it was away
 * at our start the check itself tries again, or nobody would, since no request comes before we are ready.
 */
@Readiness
@ApplicationScoped
public class IssuerKnown implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(IssuerKnown.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final TenantConfigBean tenants;

    IssuerKnown(TenantConfigBean tenants) {
        this.tenants = tenants;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("Keycloak's keys").status(isKnown()).build();
    }

    private boolean isKnown() {
        var issuer = tenants.getDefaultTenant();
        try {
            return issuer.ready() || issuer.initialize().await().atMost(PATIENCE).ready();
        } catch (RuntimeException away) {
            LOG.debugf("Keycloak does not answer: %s", away.getMessage());
            return false;
        }
    }
}
