package org.entente.e2e;

import static org.entente.e2e.Callers.as;
import static org.entente.e2e.Callers.at;
import static org.entente.e2e.Callers.token;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.Test;

@OnTheStack
class TokenJourney {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    /** One path of each service, asked at the gateway and past it. */
    private static void mustBeRefused(String token) {
        var stack = RunningStack.stack();
        for (var where : List.of(stack.gateway() + "/api/v1/charters", stack.gateway() + "/api/v1/organizations",
                stack.gateway() + "/api/v1/me", stack.address("roadmap-service") + "/api/v1/charters",
                stack.address("workinggroup-service") + "/api/v1/organizations")) {
            at(where).auth().oauth2(token).get().then().statusCode(401).contentType("application/problem+json")
                    .header("WWW-Authenticate", containsString("error=\"invalid_token\""));
        }
    }

    @Test
    void without_a_token_nobody_gets_in_anywhere() {
        var stack = RunningStack.stack();
        for (var where : List.of(stack.gateway() + "/api/v1/charters", stack.address("roadmap-service") + "/api/v1/charters",
                stack.address("workinggroup-service") + "/api/v1/organizations")) {
            at(where).get().then().statusCode(401).header("WWW-Authenticate", not(containsString("error")));
            at(where + "?access_token=" + stack.token("auditor")).get().then().statusCode(401);
        }
    }

    @Test
    void a_token_for_somebody_else_is_refused_everywhere() {
        mustBeRefused(RunningStack.stack().token("other-audience"));
    }

    @Test
    void an_expired_token_is_refused_everywhere() {
        var token = RunningStack.stack().token("short-lived");
        var payload = new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
        var expiry = Instant.ofEpochSecond(Long.parseLong(payload.replaceAll(".*\"exp\":(\\d+).*", "$1")));
        for (var now = Instant.now(); !now.isAfter(expiry.plusSeconds(1)); now = Instant.now()) {
            LockSupport.parkNanos(Duration.between(now, expiry.plusSeconds(2)).toNanos());
        }
        mustBeRefused(token);
    }

    @Test
    void tokens_of_another_kind_are_refused_everywhere() {
        var answer = token("grant_type", "password", "client_id", "entente-cli", "username", "auditor", "password", "auditor",
                "scope", "openid").then().statusCode(200).extract();
        mustBeRefused(answer.path("id_token"));
        mustBeRefused(answer.path("refresh_token"));
    }

    @Test
    void a_tampered_token_is_refused_everywhere() {
        var parts = RunningStack.stack().token("viewer").split("\\.");
        var payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        var promoted = payload.replace("\"viewer\"", "\"auditor\"");
        assertNotEquals(payload, promoted);
        var claims = BASE64.encodeToString(promoted.getBytes(StandardCharsets.UTF_8));
        mustBeRefused(parts[0] + "." + claims + "." + parts[2]);
        var none = BASE64.encodeToString("{\"alg\":\"none\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8));
        mustBeRefused(none + "." + claims + ".");
        mustBeRefused(parts[0] + "." + parts[1]);
        mustBeRefused("opaque");
    }

    @Test
    void everybody_learns_who_they_are_here() {
        as("delegate-aze").get("/api/v1/me").then().statusCode(200).body("name", equalTo("delegate-aze"))
                .body("party", equalTo("AZE")).body("roles", contains("delegate"));
        as("agency-usa").get("/api/v1/me").then().statusCode(200).body("name", equalTo("agency-usa"))
                .body("party", equalTo("USA")).body("roles", contains("partner-writer"));
    }

    @Test
    void the_frontends_client_gives_no_token_for_a_password() {
        token("grant_type", "password", "client_id", "entente-web", "username", "auditor", "password", "auditor").then()
                .statusCode(400);
    }
}
