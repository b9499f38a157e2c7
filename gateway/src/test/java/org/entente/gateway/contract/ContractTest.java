package org.entente.gateway.contract;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.TreeSet;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.ConfigProvider;
import org.entente.gateway.GatewayTest;
import org.entente.gateway.Owner;
import org.entente.testkit.Contract;
import org.entente.web.Operations;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

@GatewayTest
class ContractTest {

    @Inject
    Contracts contracts;

    @Inject
    Operations operations;

    @Test
    void what_we_serve_is_what_we_committed() {
        int port = ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class);
        Contract.committed().mustEqual(given().port(port).get("/openapi").asString());
    }

    @Test
    void the_merged_contract_has_every_path_and_schema_of_everybody() throws IOException {
        var merged = new ObjectMapper().readTree(given().get("/openapi").then().statusCode(200)
                .contentType("application/json").extract().asByteArray());
        for (var owner : Owner.values()) {
            contracts.of(owner).path("paths").properties()
                    .forEach(path -> assertEquals(path.getValue(), merged.get("paths").get(path.getKey())));
            contracts.of(owner).path("components").path("schemas").properties()
                    .forEach(s -> assertEquals(s.getValue(), merged.at("/components/schemas").get(s.getKey())));
        }
        assertTrue(merged.get("openapi").asText().startsWith("3.1"));
        assertEquals("https://entente.example", merged.at("/servers/0/url").asText());
    }

    @Test
    void every_operation_that_is_answered_stands_in_the_merged_contract() throws IOException {
        var paths = new ObjectMapper().readTree(given().get("/openapi").asByteArray()).get("paths");
        operations.all().stream().filter(o -> o.template().startsWith("/api/")).forEach(o -> assertTrue(
                paths.path(o.template()).has(o.method().toLowerCase(java.util.Locale.ROOT)), o.toString()));
    }

    @Test
    void every_reference_leads_somewhere() throws IOException {
        var merged = new ObjectMapper().readTree(given().get("/openapi").asByteArray());
        var dangling = new TreeSet<String>();
        merged.findValuesAsText("$ref").stream().filter(r -> merged.at(r.substring(1)).isMissingNode()).forEach(dangling::add);
        assertEquals(new TreeSet<String>(), dangling);
    }

    @Test
    void json_and_yaml_say_the_same() throws IOException {
        JsonNode json = new ObjectMapper().readTree(given().get("/openapi.json").asByteArray());
        assertEquals(json, new YAMLMapper().readTree(given().get("/openapi.yaml").then()
                .contentType("application/yaml").extract().asByteArray()));
        given().accept("application/yaml").get("/openapi").then().contentType("application/yaml");
    }

    @Test
    void it_leads_to_the_log_in_at_keycloak() {
        given().get("/openapi").then().body("components.securitySchemes.keycloak.flows.authorizationCode.authorizationUrl",
                equalTo("https://issuer.test/realms/entente/protocol/openid-connect/auth"));
    }

    @Test
    void a_cache_asks_again_for_nothing() {
        var tag = given().get("/openapi").then().header("Cache-Control", startsWith("public")).extract().header("ETag");
        given().header("If-None-Match", tag).get("/openapi").then().statusCode(304).header("ETag", containsString(tag));
    }
}
