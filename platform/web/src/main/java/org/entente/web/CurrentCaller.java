package org.entente.web;

import java.util.Set;

import jakarta.enterprise.context.RequestScoped;

import org.eclipse.microprofile.jwt.JsonWebToken;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;

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
        return new Caller(token.getIssuer(), token.getSubject(), nameOf(token), token.getClaim("party"),
                token.getClaim("organization"), Set.copyOf(identity.getRoles()), lookback.isPast());
    }

    private static String nameOf(JsonWebToken token) {
        String user = token.getClaim("preferred_username");
        return user == null || user.startsWith(SYSTEM_PREFIX) ? token.getClaim("azp") : user;
    }
}
