package org.entente.roadmaps.imports;

import static org.entente.testkit.Callers.as;
import static org.entente.testkit.Callers.auditor;
import static org.entente.testkit.Callers.secretariat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;

/** Sends registers for the tests of imports, and reads what became of them. */
final class Imports {

    static final String NDJSON = "application/x-ndjson";
    private static final RestAssuredConfig AS_TEXT = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().encodeContentTypeAs(NDJSON, ContentType.TEXT)
                    .defaultContentCharset(StandardCharsets.UTF_8).appendDefaultContentCharsetToContentTypeIfUndefined(false));

    private Imports() {
    }

    static String someCharter() {
        return "register-" + UUID.randomUUID();
    }

    static String file(String name) {
        try (var in = Imports.class.getResourceAsStream("/registers/" + name + ".ndjson")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Response send(String charter, String register) {
        return sendAs(secretariat(), "?parties=USA,AZE&charter=" + charter, register);
    }

    static Response dryRun(String charter, String register) {
        return sendAs(secretariat(), "?dryRun=true&parties=USA,AZE&charter=" + charter, register);
    }

    static Response sendAs(String token, String query, String register) {
        return sendAs(token, query, register.getBytes(StandardCharsets.UTF_8));
    }

    static Response sendAs(String token, String query, byte[] register) {
        return as(token).config(AS_TEXT).contentType(NDJSON).body(register)
                .post("/api/v1/imports/roadmaps" + query);
    }

    /** Every item of a list, page by page. */
    static List<Map<String, Object>> all(String path, String query) {
        var items = new ArrayList<Map<String, Object>>();
        var next = path + "?limit=100" + query;
        while (next != null) {
            var answer = as(auditor()).urlEncodingEnabled(false).get(next).then().statusCode(200).extract();
            items.addAll(answer.path("items"));
            var link = answer.header("Link");
            next = link == null ? null : link.replaceAll("<([^>]*)>.*", "$1");
        }
        return items;
    }

    /** The milestones of a charter by roadmap and code. */
    static Map<String, Map<String, Object>> milestones(String charter, String query) {
        var roadmaps = new HashMap<Object, Object>();
        all("/api/v1/roadmaps", "&charter=" + charter).forEach(roadmap -> roadmaps.put(roadmap.get("id"), roadmap.get("code")));
        var found = new HashMap<String, Map<String, Object>>();
        all("/api/v1/milestones", "&charter=" + charter + query)
                .forEach(milestone -> found.put(roadmaps.get(milestone.get("roadmap")) + " " + milestone.get("code"),
                        milestone));
        return found;
    }

    static List<Map<String, Object>> history(Object milestone) {
        return all("/api/v1/milestones/" + milestone + "/history", "");
    }
}
