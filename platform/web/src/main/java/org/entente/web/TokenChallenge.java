package org.entente.web;

import java.util.Set;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.ws.rs.core.HttpHeaders;

import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;

/**
 * Quarkus' own bearer check, with a refusal that says why: no credentials, a challenge without {@code error}; a bad token,
 * {@code error="invalid_token"}. Source: RFC 6750 section 3.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class TokenChallenge implements HttpAuthenticationMechanism {

    private final OidcAuthenticationMechanism oidc;
    private final Problems problems;

    TokenChallenge(OidcAuthenticationMechanism oidc, Problems problems) {
        this.oidc = oidc;
        this.problems = problems;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext rc, IdentityProviderManager providers) {
        return oidc.authenticate(rc, providers);
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext rc) {
        return Uni.createFrom().item(new ChallengeData(401, HttpHeaders.WWW_AUTHENTICATE, challengeFor(rc)));
    }

    @Override
    public Uni<Boolean> sendChallenge(RoutingContext rc) {
        refuse(rc);
        return Uni.createFrom().item(true);
    }

    /** Answers 401 once, whichever layer found the token wanting. */
    void refuse(RoutingContext rc) {
        rc.response().putHeader(HttpHeaders.WWW_AUTHENTICATE, challengeFor(rc));
        problems.answer(rc, refusalFor(rc));
    }

    static Refusal refusalFor(RoutingContext rc) {
        return (hasToken(rc) ? CommonProblem.TOKEN_INVALID : CommonProblem.TOKEN_MISSING).because();
    }

    static String challengeFor(RoutingContext rc) {
        return hasToken(rc) ? "Bearer realm=\"entente\", error=\"invalid_token\"" : "Bearer realm=\"entente\"";
    }

    private static boolean hasToken(RoutingContext rc) {
        var header = rc.request().getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, "Bearer ", 0, "Bearer ".length());
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return oidc.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext rc) {
        return oidc.getCredentialTransport(rc);
    }

    @Override
    public int getPriority() {
        return oidc.getPriority() + 1;
    }
}
