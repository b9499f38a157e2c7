package org.entente.testkit.sample;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;

import org.entente.testkit.Callers;
import org.entente.testkit.TestIssuer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** What platform/web promises for every service, through the door. */
@QuarkusTest
@QuarkusTestResource(TestIssuer.class)
class WebOverHttpTest {

    private static final String THINGS = "/api/v1/things";

    private static RequestSpecification secretariat() {
        return Callers.as(Callers.secretariat()).urlEncodingEnabled(false);
    }

    private static Response made() {
        return secretariat().body("{\"title\": {\"en\": \"A thing\"}, \"code\": \"T-1\"}").post(THINGS);
    }

    private static ValidatableResponse post(String body) {
        return secretariat().body(body).post(THINGS).then();
    }

    private static void isProblem(ValidatableResponse answer, int status, String type) {
        answer.statusCode(status).contentType("application/problem+json").body("type", equalTo("/problems/" + type))
                .body("status", equalTo(status)).body("title", notNullValue()).body("detail", notNullValue())
                .body("traceId", matchesPattern("[0-9a-f]{32}")).header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff").body(not(containsString("org.entente")))
                .body(not(containsString("java.")));
    }

    @ParameterizedTest
    @ValueSource(strings = { "/%61pi/v1/things", "/api/v1/%74hings", "/api/v1/things/", "/api/v1/things;a=b",
            "/api/./v1/things", "/api/v1/x/../things", "/api/v1/x/%2e%2e/things", "/api/v1/x/%2E./things",
            "/api/v1/things%2F", "/api/v1/things%00", "/API/v1/things", "/api/v1/nothing", "/api" })
    void a_path_in_any_other_spelling_is_unknown(String path) {
        isProblem(secretariat().get(path).then(), 404, "path-unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = { "//api/v1/things", "/api//v1/things", "/./api/v1/things", "/api/v1/things/1/pages//001",
            "/api/v1/things/1/pages/001//234" })
    void a_path_that_a_client_library_would_mend_is_unknown(String path) throws IOException, InterruptedException {
        var address = URI.create("http://localhost:" + RestAssured.port + path);
        var request = HttpRequest.newBuilder(address).header("Authorization", "Bearer " + Callers.secretariat()).build();
        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertEquals(404, answer.statusCode());
        assertEquals("application/problem+json", answer.headers().firstValue("Content-Type").orElse(""));
    }

    @ParameterizedTest
    @ValueSource(strings = { "application/json", "*/*", "application/*", "text/html, application/json;q=0.1",
            "text/html,*/*;q=0.8" })
    void json_is_given_where_it_is_taken(String accept) {
        secretariat().accept(accept).get(THINGS).then().statusCode(200).contentType("application/json");
    }

    @ParameterizedTest
    @ValueSource(strings = { "text/plain", "text/html, image/png", "application/json;q=0", "*/*, application/json;q=0",
            "nonsense" })
    void no_other_form_is_given(String accept) {
        isProblem(secretariat().accept(accept).get(THINGS).then(), 406, "not-acceptable");
    }

    @Test
    void an_unknown_method_names_those_allowed() {
        var answer = secretariat().delete(THINGS).then();
        isProblem(answer, 405, "method-not-allowed");
        answer.header("Allow", "GET, HEAD, OPTIONS, POST");
        secretariat().options(THINGS).then().statusCode(204).header("Allow", "GET, HEAD, OPTIONS, POST");
    }

    @Test
    void a_body_in_another_media_type_is_refused() {
        isProblem(secretariat().contentType("text/plain").body("{}").post(THINGS).then(), 415, "media-type-unsupported");
        isProblem(secretariat().contentType("application/json").body("{}").patch(THINGS + "/" + UUID.randomUUID()).then(), 415,
                "media-type-unsupported");
    }

    @Test
    void a_body_too_large_is_refused_before_the_token_is_looked_at() {
        isProblem(secretariat().body("x".repeat(1_100_000)).post(THINGS).then(), 413, "body-too-large");
    }

    @ParameterizedTest
    @CsvSource({ "limit,abc", "limit,0", "limit,101", "limit,1.5", "dueBefore,2026-02-30", "dueBefore,26-02-03", "count,yes",
            "code,ABCDEFGHIJKLMN", "code,a%00b", "lmit,5" })
    void a_bad_query_parameter_is_named(String name, String value) {
        var answer = secretariat().get(THINGS + "?" + name + "=" + value).then();
        isProblem(answer, 400, "validation");
        answer.body("errors[0].in", equalTo("query")).body("errors[0].parameter", equalTo(name));
    }

    @Test
    void a_bad_path_variable_is_named() {
        var answer = secretariat().get(THINGS + "/not-a-uuid").then();
        isProblem(answer, 400, "validation");
        answer.body("errors[0].in", equalTo("path")).body("errors[0].parameter", equalTo("id"));
    }

    @Test
    void no_body_is_no_document() {
        isProblem(secretariat().post(THINGS).then(), 400, "malformed");
        isProblem(post("null"), 400, "malformed");
    }

    @ParameterizedTest
    @ValueSource(strings = { "{", "{\"title\": {\"en\": \"a\"}} {}", "{\"code\": \"a\", \"code\": \"b\"}", "nonsense",
            "{\"code\": NaN}",
            "{'code': 'a'}", "{\"code\": \"a\",}" })
    void what_is_not_one_json_document_is_malformed(String body) {
        isProblem(post(body), 400, "malformed");
    }

    @Test
    void bytes_that_are_not_text_are_malformed() {
        isProblem(secretariat().body(new byte[] { '{', '"', (byte) 0xc3, '"', ':', '1', '}' }).post(THINGS).then(), 400,
                "malformed");
        isProblem(secretariat().body(new byte[] { 0, 0, 0, '{', 0x7f, 0x7f, 0x7f, 0x7f }).post(THINGS).then(), 400,
                "malformed");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "title|\"A thing\"", "title|{}", "title|{\"english\": 5}", "code|5", "code|true",
            "code|[\"a\"]", "code|\"a\\u0000b\"", "code|\"a\\ud800b\"", "weight|\"5\"", "weight|1.9", "weight|true",
            "weight|\"\"",
            "weight|99999999999", "voting|\"true\"", "voting|1", "dueOn|[2026,1,1]", "dueOn|20260101", "dueOn|\"2026-02-30\"",
            "dueOn|\"\"", "dueOn|\"+99999-01-01\"", "startsAt|[10,0]", "startsAt|\"10\"", "startsAt|\"\"", "lasts|7200",
            "lasts|\"\"",
            "lasts|\"PT\"", "seenAt|1770000000", "seenAt|\"+1000000000-12-31T23:59:59Z\"", "owner|\"\"",
            "owner|\"AAAAAAAAAAAAAAAAAAAAAA==\"", "kind|0", "kind|\"large\"", "kind|\"\"", "parts|{}", "misspelt|1" })
    void a_value_of_another_form_is_refused_and_named(String member, String value) {
        var whole = member.equals("title") ? "{\"title\": %s}" : "{\"title\": {\"en\": \"A thing\"}, \"" + member + "\": %s}";
        var answer = post(whole.formatted(value));
        isProblem(answer, 400, "validation");
        answer.body("errors[0].pointer", containsString("#/" + member));
    }

    @Test
    void a_fault_deep_inside_is_pointed_at() {
        post("{\"title\": {\"en\": \"x\"}, \"parts\": [{\"name\": \"a\"}, {\"name\": 5}]}")
                .body("errors.pointer", hasItem("#/parts/1/name"));
        post("{\"title\": {\"en\": \"x\"}, \"parts\": [{\"name\": \"a\"}, {}]}").body("errors.pointer",
                hasItem("#/parts/1/name"));
        post("{\"title\": {\"en\": \"x\"}, \"parts\": [null]}").body("errors.pointer", hasItem("#/parts/0"));
        post("{\"title\": {\"en\": \"x\"}, \"languages\": [\"az\", \"azeri\"]}").body("errors.pointer",
                hasItem("#/languages/1"));
        post("{\"title\": {\"en\": \"x\"}, \"strange member/~\": 1}").body("errors.pointer", hasItem("#/strange%20member~1~0"));
    }

    @Test
    void every_fault_of_a_request_is_told_at_once() {
        post("{\"code\": \"ABCDEFGHIJKLMN\"}").body("errors.pointer", hasItem("#/code")).body("errors.pointer",
                hasItem("#/title"));
    }

    @Test
    void text_comes_back_as_it_was_sent() {
        post("{\"title\": {\"az\": \"Enerji təhlükəsizliyi: ğüşıöçƏİ\", \"en\": \"e\\u0301 😀\"}}").statusCode(201)
                .body("title.az", equalTo("Enerji təhlükəsizliyi: ğüşıöçƏİ")).body("title.en", equalTo("e\u0301 😀"));
    }

    @Test
    void a_new_record_says_where_it_is() {
        var answer = made().then().statusCode(201).header("ETag", matchesPattern("\"1-[0-9a-f]{16}\"")).extract();
        secretariat().get(answer.header("Location")).then().statusCode(200).header("ETag", answer.header("ETag"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "%s", "W/%s", "\"x\", %s", "*" })
    void what_is_known_already_is_not_sent_again(String header) {
        var answer = made();
        secretariat().header("If-None-Match", header.formatted(answer.header("ETag"))).get(answer.header("Location")).then()
                .statusCode(304).header("ETag", answer.header("ETag")).body(equalTo(""));
    }

    @ParameterizedTest
    @ValueSource(strings = { "\"1-0000000000000000\"", "unquoted", "\"" })
    void what_is_not_known_is_sent(String header) {
        secretariat().header("If-None-Match", header).get(made().header("Location")).then().statusCode(200);
    }

    private static ValidatableResponse patch(String ifMatch, String body) {
        var path = made().header("Location");
        var request = secretariat().contentType("application/merge-patch+json").body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).patch(path).then();
    }

    @Test
    void a_change_needs_the_tag_of_what_it_changes() {
        isProblem(patch(null, "{}"), 428, "precondition-required");
        isProblem(patch("\"2-00\"", "{}"), 412, "precondition-failed");
        isProblem(patch("W/\"1-00\"", "{}"), 412, "precondition-failed");
        isProblem(patch("1", "{}"), 400, "validation");
        patch("\"1-00\"", "{\"code\": \"T-2\"}").statusCode(200).body("code", equalTo("T-2")).body("revision", equalTo(2));
        patch("*", "{\"code\": null}").statusCode(200).body("code", nullValue());
    }

    @Test
    void a_patch_is_held_to_the_form_of_its_result() {
        isProblem(patch("*", "{\"title\": null}"), 400, "validation");
        isProblem(patch("*", "{\"kode\": \"T-2\"}"), 400, "validation");
        isProblem(patch("*", "{\"code\": 5}"), 400, "validation");
        isProblem(patch("*", "[]"), 400, "validation");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "az|Yolu", "az-Latn-AZ|Yolu", "ru, az;q=0.5|Yolu", "en|Compare", "ru|Compare",
            "*|Compare",
            "az;q=0, en|Compare", "!!|Compare" })
    void a_refusal_speaks_the_callers_language(String accepted, String remedy) {
        secretariat().header("Accept-Language", accepted).accept("text/html").get("/problems/path-unknown").then()
                .statusCode(200)
                .body(containsString(remedy));
    }

    @Test
    void a_refusal_carries_the_trace_of_its_request() {
        var trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        secretariat().header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01").get(THINGS + "/x").then()
                .body("traceId", equalTo(trace));
        secretariat().header("traceparent", "00-" + "0".repeat(32) + "-00f067aa0ba902b7-01").get(THINGS + "/x").then()
                .body("traceId", not(equalTo("0".repeat(32))));
    }

    @Test
    void strangers_read_what_says_it_is_public_and_caches_keep_it_for_all() {
        for (var as : List.of(RestAssured.given(), Callers.as("spoiled"), Callers.as(Callers.viewer()))) {
            as.get(THINGS + "/1/pages/001/234").then().statusCode(200).body("[1]", equalTo("001/234"))
                    .header("Vary", "Accept-Encoding");
        }
        isProblem(RestAssured.given().post(THINGS + "/1/pages/001").then(), 405, "method-not-allowed");
        isProblem(RestAssured.given().get(THINGS + "/1").then(), 401, "token-missing");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/pages", "/pages/", "/pages/001/", "/pages/001%2F234",
            "/pages/../001", "/pages/001/../234", "/pages/%2e%2e/001", "/pages/001;a", "/page%73/001" })
    void the_rest_of_a_path_has_one_spelling_too(String rest) {
        isProblem(RestAssured.given().urlEncodingEnabled(false).get(THINGS + "/1" + rest).then(), 404, "path-unknown");
    }

    @Test
    void a_stranger_learns_nothing_from_the_form_of_the_request() {
        isProblem(RestAssured.given().accept("text/plain").get(THINGS + "?lmit=5").then(), 401, "token-missing");
        isProblem(Callers.as(Callers.viewer()).contentType("text/plain").body("{").post(THINGS).then(), 403, "role-missing");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "text/csv|text/csv", "application/json;q=0.5, text/*|text/csv",
            "text/plain, text/csv;q=0.9|text/plain", "text/html, */*;q=0.1|application/json",
            "application/*|application/json" })
    void of_several_forms_the_caller_gets_the_one_it_likes_best(String accept, String form) {
        Callers.as(Callers.viewer()).accept(accept).get(THINGS + "/names").then().statusCode(200)
                .contentType(startsWith(form)).body(form.equals("application/json") ? containsString("items") : equalTo(form));
    }

    @Test
    void of_several_forms_none_is_given_that_the_caller_does_not_take() {
        isProblem(Callers.as(Callers.viewer()).accept("application/xml, text/csv;q=0").get(THINGS + "/names").then(), 406,
                "not-acceptable");
    }
}
