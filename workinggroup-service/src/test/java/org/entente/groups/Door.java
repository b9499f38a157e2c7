package org.entente.groups;

import java.util.UUID;

import org.entente.testkit.Callers;
import org.entente.testkit.Contract;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.filter.Filter;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** The way into the service: every answer is held against the contract. */
final class Door {

    static final String API = "/api/v1";
    static final String CHARTER = "us-az-2026";
    static final String USA = "USA";
    static final String AZE = "AZE";

    private static final String MERGE_PATCH = "application/merge-patch+json";
    private static final Filter CONTRACT = Contract.committed().filter();
    private static final RestAssuredConfig CONFIG = RestAssuredConfig.config().encoderConfig(EncoderConfig.encoderConfig()
            .encodeContentTypeAs(MERGE_PATCH, ContentType.TEXT).defaultContentCharset("UTF-8")
            .appendDefaultContentCharsetToContentTypeIfUndefined(false));

    private Door() {
    }

    static RequestSpecification as(String token) {
        return Callers.as(token).config(CONFIG).basePath(API).filter(CONTRACT);
    }

    static Response post(String token, String path, String body) {
        return as(token).body(body).post(path);
    }

    static Response patch(String token, String path, String tag, String body) {
        return as(token).contentType(MERGE_PATCH).header("If-Match", tag).body(body).patch(path);
    }

    /** An order that changes a record: a transition, or the end of a membership. */
    static Response order(String token, String path, String tag, String body) {
        return as(token).header("If-Match", tag).body(body).post(path);
    }

    static Response get(String token, String path) {
        return as(token).get(path);
    }

    static String tagOf(String path) {
        return get(Callers.secretariat(), path).then().statusCode(200).extract().header("ETag");
    }

    /** The path of what was made, below the API's root. */
    static String made(Response response) {
        return response.then().statusCode(201).extract().header("Location").substring(API.length());
    }

    static String code(String prefix) {
        return prefix + "-" + UUID.randomUUID().toString().substring(0, 8);
    }

    static String idIn(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
