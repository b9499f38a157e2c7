package org.entente.groups;

import org.entente.testkit.Contract;
import org.junit.jupiter.api.Test;

import io.restassured.RestAssured;

@InTheService
class ContractTest {

    @Test
    void what_we_serve_is_what_we_committed() {
        Contract.committed().mustEqual(RestAssured.get("/openapi").asString());
    }
}
