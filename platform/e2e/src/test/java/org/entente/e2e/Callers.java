package org.entente.e2e;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Who travels: the people and systems of the demo realm, each with a token of the real Keycloak. */
final class Callers {

    static final String CHARTER = "us-az-2026";

    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    private Callers() {
    }

    static RequestSpecification as(String name) {
        return with(TOKENS.computeIfAbsent(name, RunningStack.stack()::token));
    }

    static RequestSpecification with(String token) {
        return at(RunningStack.stack().gateway().toString()).auth().oauth2(token);
    }

    static RequestSpecification at(String address) {
        return RestAssured.given().baseUri(address).contentType(ContentType.JSON);
    }

    static String json(String text, Object... values) {
        return text.formatted(values).replace('\'', '"');
    }

    static String idOf(Response created) {
        return created.then().statusCode(201).extract().path("id");
    }

    static String tagOf(String path, String name) {
        return as(name).get(path).then().statusCode(200).extract().header("ETag");
    }

    /** What Keycloak answers to a request for a token. */
    static Response token(String... form) {
        var request = RestAssured.given().baseUri(RunningStack.stack().keycloak().toString()).contentType(ContentType.URLENC);
        for (int i = 0; i < form.length; i += 2) {
            request.formParam(form[i], form[i + 1]);
        }
        return request.post("/realms/entente/protocol/openid-connect/token");
    }
}
