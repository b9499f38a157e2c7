package org.entente.gateway.guard;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import org.eclipse.microprofile.config.ConfigProvider;
import org.entente.gateway.GatewayTest;
import org.entente.gateway.StandIns;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@GatewayTest
class HealthTest {

    @BeforeEach
    void begin() {
        StandIns.reset();
    }

    private static io.restassured.specification.RequestSpecification onManagementPort() {
        return given().port(ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class));
    }

    @Test
    void ready_once_the_keys_are_known() {
        onManagementPort().get("/health/ready").then().statusCode(200)
                .body("checks.name", hasItem("Keycloak's keys"));
    }

    @Test
    void a_service_that_is_down_is_shown_and_does_not_take_the_gateway_down() {
        StandIns.GROUPS.stop();
        onManagementPort().get("/health/ready").then().statusCode(200)
                .body("checks.find { it.name == 'services' }.data.'roadmap-service'", equalTo("answers"))
                .body("checks.find { it.name == 'services' }.data.'workinggroup-service'", equalTo("does not answer"));
    }

    @Test
    void the_public_port_shows_no_health() {
        given().get("/health/ready").then().statusCode(401);
    }
}
