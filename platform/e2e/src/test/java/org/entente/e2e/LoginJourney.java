package org.entente.e2e;

import static org.entente.e2e.Callers.token;
import static org.entente.e2e.Callers.with;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/** What a browser does on the page to try the API: authorization code with PKCE S256 (RFC 7636). */
@OnTheStack
class LoginJourney {

    private static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters-as-rfc-7636-asks";
    private static final String REALM = "/realms/entente/protocol/openid-connect";

    private static String page() {
        return RunningStack.stack().gateway() + "/docs/oauth2-redirect.html";
    }

    private static RequestSpecification browser() {
        return RestAssured.given().baseUri(RunningStack.stack().keycloak().toString()).redirects().follow(false);
    }

    private static RequestSpecification login() {
        return browser().queryParam("client_id", "entente-web").queryParam("response_type", "code")
                .queryParam("scope", "openid")
                .queryParam("state", "s");
    }

    private static String challenge() throws GeneralSecurityException {
        return Base64.getUrlEncoder().withoutPadding()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String found(String pattern, String text) {
        var match = Pattern.compile(pattern).matcher(text);
        assertTrue(match.find(), () -> pattern + " is not in " + text);
        return match.group(1).replace("&amp;", "&");
    }

    private static String code() throws GeneralSecurityException {
        var form = login().queryParam("redirect_uri", page()).queryParam("code_challenge", challenge())
                .queryParam("code_challenge_method", "S256").get(REALM + "/auth").then().statusCode(200).extract();
        var action = found("<form[^>]*action=\"([^\"]+)\"", form.asString());
        var back = RestAssured.given().redirects().follow(false).urlEncodingEnabled(false).cookies(form.cookies())
                .contentType(ContentType.URLENC.withCharset("UTF-8")).body("username=delegate-aze&password=delegate-aze")
                .post(action).then().statusCode(302).extract().header("Location");
        assertTrue(back.startsWith(page()), back);
        return found("[?&]code=([^&]+)", back);
    }

    @Test
    void a_person_logs_in_from_the_page_and_calls_the_api() throws GeneralSecurityException {
        var answer = token("grant_type", "authorization_code", "client_id", "entente-web", "code", code(), "redirect_uri",
                page(),
                "code_verifier", VERIFIER).then().statusCode(200).extract();
        with(answer.path("access_token")).get("/api/v1/me").then().statusCode(200).body("name", equalTo("delegate-aze"))
                .body("party", equalTo("AZE"));
    }

    @Test
    void a_stolen_code_is_worth_nothing_without_its_verifier() throws GeneralSecurityException {
        token("grant_type", "authorization_code", "client_id", "entente-web", "code", code(), "redirect_uri", page(),
                "code_verifier", VERIFIER.replace('a', 'b')).then().statusCode(400).body("error", equalTo("invalid_grant"));
    }

    @Test
    void nobody_is_sent_back_to_another_site_or_without_a_challenge() throws GeneralSecurityException {
        login().queryParam("redirect_uri", "https://elsewhere.example/").queryParam("code_challenge", challenge())
                .queryParam("code_challenge_method", "S256").get(REALM + "/auth").then().statusCode(400);
        var refused = login().queryParam("redirect_uri", page()).get(REALM + "/auth").then().statusCode(302).extract()
                .header("Location");
        assertTrue(refused.contains("error=invalid_request"), refused);
    }
}
