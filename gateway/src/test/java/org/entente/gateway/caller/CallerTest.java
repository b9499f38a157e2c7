package org.entente.gateway.caller;

import static org.entente.testkit.Callers.as;
import static org.entente.testkit.Callers.delegateOf;
import static org.entente.testkit.Callers.viewer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import org.entente.gateway.GatewayTest;
import org.junit.jupiter.api.Test;

@GatewayTest
class CallerTest {

    @Test
    void a_delegate_is_told_its_party_and_roles() {
        as(delegateOf("AZE")).get("/api/v1/me").then().statusCode(200).body("name", equalTo("delegate-aze"))
                .body("party", equalTo("AZE")).body("roles", contains("delegate"));
    }

    @Test
    void who_has_no_party_is_told_none() {
        as(viewer()).get("/api/v1/me").then().statusCode(200).body("$", not(hasKey("party")));
    }

    @Test
    void an_unknown_parameter_is_refused() {
        as(viewer()).get("/api/v1/me?who=me").then().statusCode(400).body("errors[0].parameter", equalTo("who"));
    }
}
