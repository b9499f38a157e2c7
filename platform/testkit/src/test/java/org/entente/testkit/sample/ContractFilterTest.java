package org.entente.testkit.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.Consumer;

import org.entente.testkit.Callers;
import org.entente.testkit.Contract;
import org.entente.testkit.TestIssuer;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

@QuarkusTest
@QuarkusTestResource(TestIssuer.class)
class ContractFilterTest {

    private static final String THINGS = "/api/v1/things";
    private static final String WHOLE = """
            {"title": {"en": "A thing", "az": "Bir şey"}, "code": "T-1", "weight": 3, "voting": true, "dueOn": "2026-05-10",
             "startsAt": "10:00:00", "lasts": "PT2H", "seenAt": "2026-05-10T08:00:00Z",
             "owner": "0190c3a2-1111-7000-8000-000000000001", "kind": "LARGE", "parts": [{"name": "lid"}], "languages": ["az"]}
            """;

    private static String served() {
        return RestAssured.given().queryParam("format", "json").get("/openapi").asString();
    }

    private static RequestSpecification checked(Consumer<ObjectNode> spoil) {
        try {
            var document = (ObjectNode) new ObjectMapper().readTree(served());
            spoil.accept(document);
            return Callers.as(Callers.secretariat()).filter(Contract.of(document.toString()).filter());
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static RequestSpecification checked() {
        return checked(document -> {
        });
    }

    private static ObjectNode at(ObjectNode document, String pointer) {
        return (ObjectNode) document.at(pointer);
    }

    private static Response create(RequestSpecification as) {
        return as.body(WHOLE).post(THINGS);
    }

    private static void trips(String finding, Consumer<ObjectNode> spoil) {
        var told = assertThrows(AssertionError.class, () -> create(checked(spoil))).getMessage();
        assertTrue(told.contains(finding), told);
    }

    @Test
    void answers_as_the_contract_says_pass() {
        var thing = create(checked()).then().statusCode(201).extract();
        checked().get(thing.header("Location")).then().statusCode(200);
        checked().header("If-None-Match", thing.header("ETag")).get(thing.header("Location")).then().statusCode(304);
        checked().head(thing.header("Location")).then().statusCode(200);
        checked().get(THINGS).then().statusCode(200);
        checked().get(THINGS + "/1/pages/001/234").then().statusCode(200);
        checked().contentType("application/merge-patch+json").header("If-Match", thing.header("ETag"))
                .body("{\"weight\": null}")
                .patch(thing.header("Location")).then().statusCode(200);
    }

    @Test
    void refusals_as_the_contract_says_pass() {
        checked().get(THINGS + "?limit=1000").then().statusCode(400);
        checked().body("{}").post(THINGS).then().statusCode(400);
        checked().body("{").post(THINGS).then().statusCode(400);
        checked().contentType("text/plain").body("{}").post(THINGS).then().statusCode(415);
        checked().accept("text/plain").get(THINGS).then().statusCode(406);
        checked().get("/api/v1/nothing").then().statusCode(404);
        checked().delete(THINGS).then().statusCode(405);
        checked().options(THINGS).then().statusCode(204);
    }

    @Test
    void paths_outside_the_contract_are_not_its_business() {
        checked().accept("text/html").get("/problems").then().statusCode(200);
    }

    @Test
    void an_undocumented_operation_is_found() {
        trips("the contract knows no such operation",
                d -> at(d, "/paths").set("/api/v1/others", at(d, "/paths").remove(THINGS)));
    }

    @Test
    void an_undocumented_status_is_found() {
        trips("the status is not documented", d -> at(d, "/paths/~1api~1v1~1things/post/responses").remove("201"));
    }

    @Test
    void an_undocumented_media_type_is_found() {
        trips("the media type application/json is not documented", d -> {
            var content = at(d, "/paths/~1api~1v1~1things/post/responses/201/content");
            content.set("text/csv", content.remove("application/json"));
        });
    }

    @Test
    void a_member_too_many_is_found() {
        trips("startsAt", d -> at(d, "/components/schemas/Thing/properties").remove("startsAt"));
    }

    @Test
    void a_member_of_a_nested_record_too_many_is_found() {
        trips("name", d -> at(d, "/components/schemas/Part/properties").remove("name"));
    }

    @Test
    void a_member_missing_is_found() {
        trips("absent", d -> at(d, "/components/schemas/Thing").putArray("required").add("absent"));
    }

    @Test
    void a_value_of_another_type_is_found() {
        trips("/code", d -> at(d, "/components/schemas/Thing/properties/code").put("type", "integer"));
    }

    @Test
    void a_value_of_another_format_is_found() {
        trips("/code", d -> at(d, "/components/schemas/Thing/properties/code").put("format", "date"));
    }

    @Test
    void a_missing_header_is_found() {
        trips("the header Sunset is missing", d -> at(d, "/paths/~1api~1v1~1things/post/responses/201")
                .withObjectProperty("headers").putObject("Sunset").put("required", true));
    }

    @Test
    void a_request_that_was_taken_against_the_contract_is_found() {
        trips("was taken, though the contract forbids it",
                d -> at(d, "/components/schemas/DraftThing/properties/weight").put("maximum", 2));
    }

    @Test
    void only_what_is_public_asks_for_nothing() throws JsonProcessingException {
        var paths = new ObjectMapper().readTree(served()).get("paths");
        var open = paths.properties().stream().filter(path -> !path.getValue().findValues("security").isEmpty()).toList();
        assertEquals(1, open.size());
        assertEquals("[]", open.get(0).getValue().at("/get/security").toString());
        assertFalse(open.get(0).getValue().at("/get/responses").has("401"));
        assertTrue(paths.at("/~1api~1v1~1things/get/responses").has("401"));
    }

    @Test
    void what_the_service_says_twice_is_the_same() {
        Contract.of(served()).mustEqual(RestAssured.get("/openapi").asString());
    }
}
