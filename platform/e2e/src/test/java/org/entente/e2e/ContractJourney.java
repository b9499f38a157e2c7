package org.entente.e2e;

import static org.entente.e2e.Callers.as;
import static org.entente.e2e.Callers.at;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import org.junit.jupiter.api.Test;

@OnTheStack
class ContractJourney {

    private static String gateway() {
        return RunningStack.stack().gateway().toString();
    }

    @Test
    void the_merged_contract_shows_the_paths_of_all() {
        at(gateway()).accept("application/json").get("/openapi.json").then().statusCode(200)
                .body("openapi", startsWith("3.1")).body("paths", allOf(hasKey("/api/v1/charters"),
                        hasKey("/api/v1/working-groups/{id}/memberships"), hasKey("/api/v1/charters/{id}/overview")))
                .body("components.securitySchemes", notNullValue());
    }

    @Test
    void the_page_to_try_it_loads() {
        at(gateway()).accept("text/html").get("/docs/").then().statusCode(200).contentType("text/html");
    }

    @Test
    void a_problem_leads_to_a_page_that_says_what_to_do() {
        String type = as("viewer").get("/api/v1/charters/none").then().statusCode(404).extract().path("type");
        at(gateway()).accept("text/html").get(type).then().statusCode(200).contentType("text/html");
    }

    @Test
    void what_is_not_in_the_contract_is_not_there() {
        at(gateway()).get("/api/v1/nothing").then().statusCode(404).contentType("application/problem+json")
                .body("type", equalTo("/problems/path-unknown"));
        as("viewer").delete("/api/v1/charters").then().statusCode(405).header("Allow", containsString("GET"));
    }
}
