package org.entente.gateway;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/** Requests for operations of the services: their answers are made up here, so no contract is held against them. */
public final class Door {

    private Door() {
    }

    /** A request that carries the token. */
    public static RequestSpecification as(String token) {
        return RestAssured.given().auth().oauth2(token).contentType(ContentType.JSON);
    }
}
