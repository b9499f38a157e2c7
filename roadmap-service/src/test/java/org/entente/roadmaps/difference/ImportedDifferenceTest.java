package org.entente.roadmaps.difference;

import static org.entente.roadmaps.SampleCharter.json;
import static org.entente.roadmaps.difference.Drafts.difference;
import static org.entente.roadmaps.difference.Drafts.roadmapPath;
import static org.entente.testkit.Callers.as;
import static org.entente.testkit.Callers.auditor;
import static org.entente.testkit.Callers.secretariat;
import static org.entente.testkit.Instants.betweenRequests;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.entente.roadmaps.ServiceTest;
import org.junit.jupiter.api.Test;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;

/** What came from another register differs like anything else. */
@ServiceTest
class ImportedDifferenceTest {

    private static final String NDJSON = "application/x-ndjson";
    private static final RestAssuredConfig AS_TEXT = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().encodeContentTypeAs(NDJSON, ContentType.TEXT)
                    .defaultContentCharset(StandardCharsets.UTF_8).appendDefaultContentCharsetToContentTypeIfUndefined(false));
    private static final String CREATED = """
            {'at': '2020-05-01T10:00:00Z', 'by': 'Ada', 'commit': 'c1', 'change': {'type': 'created', 'to': '2021-01-01'}}""";
    private static final String MOVED = CREATED + """
            , {'at': '2020-05-02T10:00:00Z', 'by': 'Bob', 'commit': 'c2',
                'change': {'type': 'due', 'from': '2021-01-01', 'to': '2021-02-01'}}""";

    @Test
    void where_a_change_stands_in_the_other_register_is_one_value_and_no_text_in_languages() {
        var charter = "register-" + UUID.randomUUID();
        send(charter, "2021-01-01", CREATED);
        String roadmap = as(auditor()).get("/api/v1/roadmaps?charter=" + charter).then().extract().path("items[0].id");
        var then = betweenRequests();
        send(charter, "2021-02-01", MOVED);
        var origin = "changed[0].fields.findAll { it.field == 'origin' }";
        difference(auditor(), roadmap, then, "now").statusCode(200).body("dueDatesMoved.totalDays", equalTo(31))
                .body(origin, hasSize(1)).body(origin + "[0].language", nullValue())
                .body(origin + "[0].from", hasEntry("reference", "c1")).body(origin + "[0].to", hasEntry("reference", "c2"));
        as(auditor()).accept("text/plain").get(roadmapPath(roadmap) + "/difference?from=" + then).then().statusCode(200)
                .body(containsString("where the change stands in the other register: ")).body(not(containsString("(actor)")));
    }

    private static void send(String charter, String due, String history) {
        var register = json(
                """
                        {'meta': {'name': 'sample', 'source': {'repository': 'some/where', 'head': 'abc'}}}
                        {'group': {'acronym': 'g1', 'name': 'Group', 'area': 'Some area'}, 'initiatives': [{'id': 'i1', 'title': 'One'}],\
                         'milestones': [{'id': 'a', 'title': 'A', 'initiative': 'i1', 'due': '%s', 'state': 'open',\
                         'history': [%s]}]}
                        """,
                due, history.replace("\n", ""));
        as(secretariat()).config(AS_TEXT).contentType(NDJSON).body(register.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/imports/roadmaps?parties=USA,AZE&charter=" + charter).then().statusCode(200);
    }
}
