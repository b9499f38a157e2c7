package org.entente.web;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.jwt.JsonWebToken;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;

/**
 * Refuses a token that lacks what RFC 9068 section 2.2 demands, and one of another type, before anything is answered or passed
 * on
 * in its name. Quarkus checks the type only where it found the keys by itself, not where a key was given to it.
 */
@ApplicationScoped
class CompleteTokens implements SecurityIdentityAugmentor {

    private static final Set<String> REQUIRED = Set.of("iss", "sub", "exp", "iat", "jti", "azp");
    /** As Keycloak names an access token; its ID and refresh tokens carry our audience too. */
    private static final String ACCESS = "Bearer";

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            for (var claim : REQUIRED) {
                if (token.getClaim(claim) == null) {
                    return Uni.createFrom().failure(new AuthenticationFailedException("token without " + claim));
                }
            }
            if (!ACCESS.equals(token.getClaim("typ"))) {
                return Uni.createFrom().failure(new AuthenticationFailedException("not an access token"));
            }
        }
        return Uni.createFrom().item(identity);
    }
}
