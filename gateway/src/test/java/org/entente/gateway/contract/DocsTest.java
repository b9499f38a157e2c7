package org.entente.gateway.contract;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Pattern;

import org.entente.gateway.GatewayTest;
import org.junit.jupiter.api.Test;

@GatewayTest
class DocsTest {

    private static final Pattern LINK = Pattern.compile("(?:src|href)=\"(/[^\"]*)\"");

    @Test
    void everything_that_the_page_names_is_there() {
        var page = given().get("/docs").then().statusCode(200).contentType("text/html").extract().asString();
        var links = LINK.matcher(page).results().map(found -> found.group(1)).toList();
        assertTrue(links.size() >= 5, page);
        links.forEach(link -> given().get(link).then().statusCode(200));
    }

    @Test
    void the_page_runs_only_scripts_from_here_and_talks_only_to_us_and_keycloak() {
        for (var path : List.of("/docs", "/docs/oauth2-redirect.html")) {
            var page = given().get(path).then().header("Content-Security-Policy",
                    allOf(containsString("script-src 'self';"), containsString("connect-src 'self' https://issuer.test;"),
                            not(containsString("unsafe-eval"))))
                    .extract();
            assertFalse(Pattern.compile("<script(?![^>]*src=)").matcher(page.asString()).find());
            assertTrue(page.headers().getList("Content-Security-Policy").size() == 1);
        }
    }

    @Test
    void the_page_logs_in_with_a_challenge() {
        given().get("/docs/docs.js").then().contentType("text/javascript")
                .body(containsString("usePkceWithAuthorizationCodeGrant: true")).body(containsString("entente-web"));
        given().get("/docs/oauth2-redirect.js").then().statusCode(200);
    }

    @Test
    void no_other_file_is_given_away() {
        for (var file : List.of("application.properties", "..%2fapplication.properties", "swagger-ui.js", "nothing")) {
            given().urlEncodingEnabled(false).get("/docs/" + file).then().statusCode(404);
        }
    }

    @Test
    void the_front_door_leads_to_the_page() {
        given().redirects().follow(false).get("/").then().statusCode(303).header("Location", equalTo("/docs"));
    }
}
