package org.entente.web;

import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.RequestScoped;

import org.eclipse.microprofile.jwt.JsonWebToken;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;

/** The caller of the request at hand. */
@RequestScoped
public class CurrentCaller {

    private static final String SYSTEM_PREFIX = "service-account-";

    private final SecurityIdentity identity;
    private final Lookback lookback;
    private Caller caller;

    CurrentCaller(SecurityIdentity identity, Lookback lookback) {
        this.identity = identity;
        this.lookback = lookback;
    }

    public Caller get() {
        if (caller == null) {
            caller = read();
        }
        return caller;
    }

    private Caller read() {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            throw new AuthenticationFailedException("no token");
        }
        return named(token, identity, lookback.isPast());
    }

    /** The caller of a request that no resource may have been asked about; empty for a stranger. */
    public static Optional<Caller> of(RoutingContext rc) {
        return rc.user() instanceof QuarkusHttpUser user
                && user.getSecurityIdentity().getPrincipal() instanceof JsonWebToken token
                        ? Optional.of(named(token, user.getSecurityIdentity(), false))
                        : Optional.empty();
    }

    private static Caller named(JsonWebToken token, SecurityIdentity identity, boolean looksBack) {
        return new Caller(token.getIssuer(), token.getSubject(), nameOf(token), token.getClaim("party"),
                token.getClaim("organization"), Set.copyOf(identity.getRoles()), looksBack);
    }

    private static String nameOf(JsonWebToken token) {
        String user = token.getClaim("preferred_username");
        return user == null || user.startsWith(SYSTEM_PREFIX) ? token.getClaim("azp") : user;
    }
}
