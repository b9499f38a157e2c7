package org.entente.web;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityPolicy;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;

/**
 * Lets strangers to the operations of the API that say so, and nowhere else: a path without an operation and an operation
 * without a word about its callers ask for a token. Where it lets strangers in, a token is not even read, so that a spoiled one
 * changes nothing: the answer is the same for everybody.
 */
@ApplicationScoped
class DeclaredAccess implements HttpSecurityPolicy {

    private final Operations operations;
    private final String api;

    DeclaredAccess(Operations operations, @ConfigProperty(name = "entente.api.root") String api) {
        this.operations = operations;
        this.api = api;
    }

    @Override
    public String name() {
        return "declared";
    }

    @Override
    public Uni<CheckResult> checkPermission(RoutingContext rc, Uni<SecurityIdentity> identity,
            AuthorizationRequestContext context) {
        if (rc.request().path().startsWith(api) && operations.isPublic(rc)) {
            return CheckResult.permit();
        }
        return identity.map(caller -> caller.isAnonymous() ? CheckResult.DENY : CheckResult.PERMIT);
    }
}
