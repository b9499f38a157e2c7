package org.entente.testkit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;

/** Tokens of everybody who calls the API, and requests in their name. */
public final class Callers {

    private static final int LIFETIME_SECONDS = 300;

    /** Null where the module has no contract of its own. */
    private static final Filter CONTRACT = Contract.committed().isThere() ? Contract.committed().filter() : null;

    private Callers() {
    }

    /** A request that carries the token. Its answer is held against the contract that the module has committed. */
    public static RequestSpecification as(String token) {
        var request = RestAssured.given().auth().oauth2(token).contentType(ContentType.JSON);
        return CONTRACT == null ? request : request.filter(CONTRACT);
    }

    public static String secretariat() {
        return tokenOf("secretariat", null, "secretariat");
    }

    public static String delegateOf(String party) {
        return tokenOf("delegate-" + party.toLowerCase(java.util.Locale.ROOT), party, "delegate");
    }

    public static String agencyOf(String party) {
        return tokenOf("agency-" + party.toLowerCase(java.util.Locale.ROOT), party, "partner-writer");
    }

    public static String readerOf(String party) {
        return tokenOf("reader-" + party.toLowerCase(java.util.Locale.ROOT), party, "partner-reader");
    }

    public static String auditor() {
        return tokenOf("auditor", null, "auditor");
    }

    public static String auditorOf(String party) {
        return tokenOf("auditor-" + party.toLowerCase(java.util.Locale.ROOT), party, "auditor");
    }

    public static String viewer() {
        return tokenOf("viewer", null, "viewer");
    }

    public static String companyOf(String party) {
        return tokenOf("company-" + party.toLowerCase(java.util.Locale.ROOT), party, "private-sector");
    }

    public static String tokenOf(String name, String party, String... roles) {
        return claims(name, party, roles).jws().sign(TestIssuer.KEYS.getPrivate());
    }

    /** The claims of a good token, for a test to spoil. */
    public static JwtClaimsBuilder claims(String name, String party, String... roles) {
        var now = Instant.now();
        var claims = Jwt.claims().issuer(TestIssuer.ISSUER).subject(UUID.nameUUIDFromBytes(name.getBytes()).toString())
                .audience("entente-api").issuedAt(now).expiresAt(now.plusSeconds(LIFETIME_SECONDS))
                .claim("jti", UUID.randomUUID().toString()).claim("typ", "Bearer").claim("azp", "entente-web")
                .claim("preferred_username", name).claim("realm_access", Map.of("roles", List.of(roles)));
        return party == null ? claims : claims.claim("party", party);
    }

    /** A token that another key has signed. */
    public static String forged(String name, String party, String... roles) {
        return claims(name, party, roles).jws().sign(TestIssuer.newKeys().getPrivate());
    }
}
