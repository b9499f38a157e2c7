package org.entente.roadmaps.timeline;

import static org.entente.roadmaps.SampleCharter.AZE;
import static org.entente.roadmaps.SampleCharter.USA;
import static org.entente.roadmaps.SampleCharter.charter;
import static org.entente.roadmaps.SampleCharter.draftMilestone;
import static org.entente.roadmaps.SampleCharter.idOf;
import static org.entente.roadmaps.SampleCharter.json;
import static org.entente.roadmaps.SampleCharter.milestone;
import static org.entente.roadmaps.SampleCharter.roadmap;
import static org.entente.testkit.Callers.as;
import static org.entente.testkit.Callers.auditor;
import static org.entente.testkit.Callers.delegateOf;
import static org.entente.testkit.Callers.secretariat;
import static org.entente.testkit.Callers.viewer;
import static org.entente.testkit.Instants.betweenRequests;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.entente.roadmaps.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;

@ServiceTest
class TimelineTest {

    private static final String DELEGATE = delegateOf(AZE);

    private String charter;
    private String roadmap;
    private String path;

    @BeforeEach
    void a_roadmap() {
        charter = charter();
        roadmap = roadmap(charter, DELEGATE);
        path = "/api/v1/roadmaps/" + roadmap + "/timeline.svg";
    }

    private static String svg(String token, String path) {
        return as(token).get(path).then().statusCode(200).contentType(startsWith("image/svg+xml")).extract().asString();
    }

    private DrawnPicture drawn(String token) {
        return new DrawnPicture(svg(token, path));
    }

    private String add(String members) {
        return idOf(draftMilestone(roadmap, DELEGATE, json(members)));
    }

    private static String codeOf(String milestone) {
        return as(auditor()).get("/api/v1/milestones/" + milestone).then().extract().path("code");
    }

    @Test
    void every_milestone_is_drawn_once_and_says_what_it_is() {
        var project = idOf(as(DELEGATE).body(json("{'code': 'P-7', 'title': {'en': 'Corridor'}}"))
                .post("/api/v1/roadmaps/{id}/projects", roadmap));
        var first = add(", 'dueOn': '2099-01-31', 'project': '" + project + "'");
        var second = add(", 'dueOn': '2099-03-31', 'forecastOn': '2099-04-10', 'dependsOn': ['" + first + "']");
        var third = add("");
        var elsewhere = milestone(roadmap(charter, delegateOf(USA)), delegateOf(USA), "2099-01-01");
        var fourth = add(", 'dueOn': '2099-05-31', 'dependsOn': ['" + elsewhere + "']");
        var picture = drawn(DELEGATE);
        assertEquals(List.of("milestone-" + first, "milestone-" + second, "milestone-" + fourth, "milestone-" + third),
                picture.milestones(), "by project, then by day");
        assertTrue(picture.texts().containsAll(List.of("P-7  Corridor", "Milestones without a project", "no day agreed")));
        assertEquals(codeOf(second) + " Cable laid. planned, 0\u00A0%. Agreed for 31 March 2099. Forecast for 10 April 2099."
                + " 10 days later than agreed. Responsible: AZE. Waits for " + codeOf(first) + ".", picture.titleOf(second));
        assertTrue(picture.titleOf(fourth).endsWith("Waits, outside this picture, for " + codeOf(elsewhere) + "."));
    }

    @Test
    void it_can_be_read_without_being_seen() {
        add(", 'dueOn': '2026-01-31'");
        add(", 'dueOn': '2099-03-31'");
        var root = drawn(DELEGATE).root();
        assertEquals("img", root.getAttribute("role"));
        assertEquals("title description", root.getAttribute("aria-labelledby"));
        assertEquals("en", root.getAttribute("xml:lang"));
        assertTrue(DrawnPicture.byId(root, "title", "title").startsWith("Timeline of the roadmap “Energy roadmap” (R-"));
        var description = DrawnPicture.byId(root, "desc", "description");
        assertTrue(description.startsWith("Milestones: 2. As of ") && description.contains("planned: 2. Overdue, 1: M-"),
                description);
    }

    @Test
    void what_the_caller_may_not_see_leaves_no_trace_of_itself() {
        var open = add(", 'dueOn': '2099-01-31'");
        var before = svg(delegateOf(USA), path);
        var note = add(", 'dueOn': '2199-01-31', 'visibility': 'OWN_PARTY', 'dependsOn': ['" + open + "']");
        assertEquals(before, svg(delegateOf(USA), path), "neither a row nor a longer scale nor an arrow nor a count");
        assertTrue(drawn(DELEGATE).milestones().contains("milestone-" + note));
        as(viewer()).get(path).then().statusCode(404).body("type", equalTo("/problems/roadmap-unknown"));
    }

    @Test
    void what_is_hidden_elsewhere_is_not_named_where_it_is_waited_for() {
        var elsewhere = milestone(roadmap(charter, delegateOf(USA)), delegateOf(USA), "2099-01-01");
        var note = add(", 'visibility': 'OWN_PARTY', 'dependsOn': ['" + elsewhere + "']");
        assertTrue(drawn(DELEGATE).titleOf(note).contains(codeOf(elsewhere)));
        as(delegateOf(USA)).contentType("application/merge-patch+json").header("If-Match", "*")
                .body(json("{'visibility': 'OWN_PARTY'}")).patch("/api/v1/milestones/" + elsewhere).then().statusCode(200);
        assertFalse(svg(DELEGATE, path).contains(codeOf(elsewhere)));
    }

    @Test
    void it_speaks_the_readers_language() {
        add(", 'dueOn': '2099-03-31'");
        var answer = as(DELEGATE).header("Accept-Language", "az, en;q=0.5").get(path).then().statusCode(200)
                .header("Content-Language", "az").header("Vary", containsString("Accept-Language")).extract();
        var picture = new DrawnPicture(answer.asString());
        assertEquals("az", picture.root().getAttribute("xml:lang"));
        assertTrue(picture.texts().containsAll(List.of("razılaşdırılmış tarix", "planlaşdırılıb", "İşarələrin mənası")),
                picture.texts().toString());
        assertTrue(DrawnPicture.byId(picture.root(), "title", "title").startsWith("«Enerji yol xəritəsi» yol xəritəsinin"));
        assertTrue(answer.asString().contains("31 mart 2099"));
        as(DELEGATE).header("Accept-Language", "fr").get(path).then().header("Content-Language", "en");
    }

    @Test
    void hostile_titles_are_text_and_nothing_else() {
        var hostile = List.of("</text></svg><script>alert(1)</script>", "\\\" onload=\\\"alert(1)", "<![CDATA[ ]]> &amp; &#0;",
                "javascript:alert(1) url(http://evil.invalid/)", "\\u0001\\u001b[31m\\u202Eevil",
                "<!ENTITY x SYSTEM 'file:'>",
                "😀 emoji");
        for (var title : hostile) {
            as(DELEGATE).body("{\"code\": \"H-" + UUID.randomUUID() + "\", \"title\": {\"en\": \"" + title
                    + "\"}, \"dueOn\": \"2099-01-01\"}").post("/api/v1/roadmaps/{id}/milestones", roadmap).then()
                    .statusCode(201);
        }
        var picture = drawn(DELEGATE);
        assertEquals(hostile.size(), picture.milestones().size());
        assertEquals(Set.of(), picture.namesBeside("svg", "title", "desc", "defs", "g", "rect", "circle", "ellipse", "line",
                "polygon", "path", "text"));
        picture.attributes().forEach((name, value) -> {
            assertFalse(name.startsWith("on") || name.contains("href") || name.equals("style") || name.equals("class"), name);
            assertFalse(value.contains("url(") || value.contains("javascript"), value);
        });
        var all = String.join("\n", picture.titles());
        assertTrue(all.contains("</text></svg><script>alert(1)</script>") && all.contains("\" onload=\"alert(1)")
                && all.contains("😀 emoji") && all.contains("&amp; &#0;"), all);
        assertFalse(all.contains("\u202E") || all.contains("\u001b"));
    }

    @Test
    void nothing_in_it_comes_from_elsewhere_or_needs_a_style_sheet() {
        add(", 'dueOn': '2099-01-01'");
        var text = svg(DELEGATE, path);
        assertFalse(text.contains("<!DOCTYPE") || text.contains("<style") || text.contains("<?xml-stylesheet"), text);
        assertEquals("http://www.w3.org/2000/svg", text.replaceAll("(?s).*?(https?://[^\"' <]*).*", "$1"));
        assertEquals(1, text.split("://", -1).length - 1, "its own namespace alone");
        as(DELEGATE).get(path).then().header("Content-Security-Policy", equalTo("default-src 'none'; frame-ancestors 'none'"));
    }

    @Test
    void an_unchanged_picture_is_not_sent_again() {
        var id = add(", 'dueOn': '2099-01-31'");
        var tag = as(DELEGATE).get(path).then().statusCode(200).extract().header("ETag");
        as(DELEGATE).header("If-None-Match", "W/" + tag).get(path).then().statusCode(304).header("ETag", equalTo(tag))
                .header("Vary", notNullValue());
        as(DELEGATE).head(path).then().statusCode(200).header("ETag", equalTo(tag));
        as(DELEGATE).header("If-None-Match", tag).header("Accept-Language", "az").get(path).then().statusCode(200);
        as(DELEGATE).contentType("application/merge-patch+json").header("If-Match", "*")
                .body(json("{'forecastOn': '2099-02-10'}")).patch("/api/v1/milestones/" + id).then().statusCode(200);
        assertNotEquals(tag, as(DELEGATE).header("If-None-Match", tag).get(path).then().statusCode(200).extract()
                .header("ETag"));
    }

    @Test
    void it_is_drawn_as_it_was() {
        add(", 'dueOn': '2099-01-31'");
        var then = betweenRequests();
        var was = svg(auditor(), path + "?asOf=" + then);
        var later = add(", 'dueOn': '2099-09-30'");
        assertEquals(was, svg(auditor(), path + "?asOf=" + then));
        assertFalse(was.contains(later));
        as(auditor()).get(path + "?asOf=" + then).then().header("Memento-Datetime", notNullValue());
        assertTrue(svg(auditor(), path + "?effectiveAt=2099-01-01").contains(later));
    }

    @Test
    void one_project_is_drawn_alone() {
        var project = idOf(as(DELEGATE).body(json("{'code': 'P-7', 'title': {'en': 'Corridor'}}"))
                .post("/api/v1/roadmaps/{id}/projects", roadmap));
        var inside = add(", 'dueOn': '2099-01-31', 'project': '" + project + "'");
        add(", 'dueOn': '2099-01-31'");
        assertEquals(List.of("milestone-" + inside),
                new DrawnPicture(svg(DELEGATE, path + "?project=" + project)).milestones());
        as(DELEGATE).get(path + "?project=" + UUID.randomUUID()).then().statusCode(404)
                .body("type", equalTo("/problems/project-unknown"));
        as(DELEGATE).accept("application/json").get(path).then().statusCode(406);
    }

    @Test
    void more_than_can_be_read_is_not_drawn() {
        var whole = "/api/v1/roadmaps/" + imported(501) + "/timeline.svg";
        as(secretariat()).get(whole).then().statusCode(422).body("type", equalTo("/problems/timeline-too-large"))
                .body("detail", equalTo("The picture would have 501 milestones; one with more than 500 is not drawn."));
        assertEquals(500, new DrawnPicture(svg(secretariat(), "/api/v1/roadmaps/" + imported(500) + "/timeline.svg"))
                .milestones().size());
    }

    /** A roadmap with many milestones. */
    private static String imported(int milestones) {
        var charter = "register-" + UUID.randomUUID();
        var all = new StringBuilder();
        for (int i = 0; i < milestones; i++) {
            all.append(i == 0 ? "" : ",").append(json("""
                    {'id':'m%d','title':'Step','due':'2020-01-31','state':'open','history':[{'at':'2020-01-01T10:00:00Z',
                     'by':'Somebody','commit':'c1','change':{'type':'created','to':'2020-01-31'}}]}""", i)
                    .replace("\n", ""));
        }
        var register = json("{'meta':{'name':'sample','source':{'repository':'some/where','head':'abc'}}}\n"
                + "{'group':{'acronym':'g','name':'Group','area':'Some area'},'initiatives':[],'milestones':[%s]}\n", all);
        as(secretariat())
                .config(RestAssuredConfig.config().encoderConfig(EncoderConfig.encoderConfig()
                        .encodeContentTypeAs("application/x-ndjson", ContentType.TEXT)
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType("application/x-ndjson").body(register.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/imports/roadmaps?parties=USA,AZE&charter=" + charter).then().statusCode(200);
        return as(secretariat()).get("/api/v1/roadmaps?charter=" + charter).then().extract().path("items[0].id");
    }

    @Test
    void what_was_cancelled_is_drawn_as_such_and_waits_for_nothing() {
        var first = add(", 'dueOn': '2099-01-31'");
        var second = add(", 'dueOn': '2099-02-28', 'dependsOn': ['" + first + "']");
        assertEquals(2, drawn(DELEGATE).shapesIn("dependencies"), "a line and its head");
        as(DELEGATE).header("If-Match", "*").body(json("{'to': 'CANCELLED'}"))
                .post("/api/v1/milestones/" + second + "/transitions").then().statusCode(200);
        var picture = drawn(DELEGATE);
        assertEquals(List.of("milestone-" + first, "milestone-" + second), picture.milestones());
        assertTrue(picture.titleOf(second).contains("cancelled"));
        assertEquals(0, picture.shapesIn("dependencies"));
    }
}
