package org.entente.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

@GatewayTest
class ProblemPagesTest {

    private static final List<String> SPEAKERS = List.of(".", "../platform/web", "../platform/records", "../roadmap-service",
            "../workinggroup-service");

    @Test
    void every_problem_of_every_service_has_its_page_here() throws IOException {
        for (var type : types()) {
            for (var language : List.of("en", "az")) {
                given().header("Accept-Language", language).get("/problems/" + type).then().statusCode(200)
                        .contentType("text/html").body(containsString("<html lang=\"" + language + "\">"));
            }
            given().get("/problems").then().body(containsString("/problems/" + type + "\""));
        }
    }

    @Test
    void a_type_that_nobody_uses_has_no_page() {
        given().get("/problems/nothing-of-the-kind").then().statusCode(404).contentType("application/problem+json");
    }

    private static TreeSet<String> types() throws IOException {
        var types = new TreeSet<String>();
        for (var speaker : SPEAKERS) {
            var texts = new Properties();
            var file = Path.of(speaker, "src/main/resources/problems/en.properties");
            try (var reader = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8)) {
                texts.load(reader);
            }
            texts.stringPropertyNames().forEach(key -> types.add(key.substring(0, key.indexOf('.'))));
        }
        return types;
    }
}
