package org.entente.testkit;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContractTest {

    private static final String SERVED = """
            openapi: 3.1.0
            paths:
              /b: {get: {responses: {"200": {description: "fine"}}}}
              /a: {get: {responses: {"200": {description: "fine"}}}}
            components:
              schemas:
                Thing: {type: object, example: 13:45:30.123456789, properties: {on: {type: string, examples: [2026-02-10]}}}
            """;

    @TempDir
    Path folder;

    private String file() {
        return folder.resolve("openapi/openapi.yaml").toString();
    }

    private void update() {
        System.setProperty("contract.update", "true");
        try {
            Contract.committed(file()).mustEqual(SERVED);
        } finally {
            System.clearProperty("contract.update");
        }
    }

    @Test
    void what_was_written_is_what_is_served() {
        update();
        assertDoesNotThrow(() -> Contract.committed(file()).mustEqual(SERVED));
    }

    @Test
    void the_file_is_sorted_so_that_a_diff_shows_changes_alone() throws IOException {
        update();
        assertEquals("""
                openapi: "3.1.0"
                paths:
                  /a:
                    get:
                      responses:
                        "200":
                          description: fine
                  /b:
                    get:
                      responses:
                        "200":
                          description: fine
                components:
                  schemas:
                    Thing:
                      type: object
                      properties:
                        "on":
                          type: string
                          examples:
                            - "2026-02-10"
                      example: "13:45:30.123456789"
                """, Files.readString(Path.of(file())));
    }

    @Test
    void a_difference_is_told_by_its_place_and_how_to_accept_it() {
        update();
        var told = assertThrows(AssertionError.class, () -> Contract.committed(file())
                .mustEqual(SERVED.replace("/b:", "/c:").replace("type: string", "type: integer"))).getMessage();
        assertTrue(told.contains("- /paths//b: "), told);
        assertTrue(told.contains("+ /paths//c: "), told);
        assertTrue(told.contains("- /components/schemas/Thing/properties/on/type: \"string\""), told);
        assertTrue(told.contains("+ /components/schemas/Thing/properties/on/type: \"integer\""), told);
        assertTrue(told.contains("-Dcontract.update=true"), told);
    }

    @Test
    void a_contract_that_nobody_committed_differs_in_everything() {
        var told = assertThrows(AssertionError.class, () -> Contract.committed(file()).mustEqual(SERVED)).getMessage();
        assertTrue(told.contains("+ /openapi: \"3.1.0\""), told);
        assertThrows(IllegalStateException.class, () -> Contract.committed(file()).filter());
    }

    @Test
    void the_order_of_members_is_no_difference() {
        assertDoesNotThrow(() -> Contract.of("{a: 1, b: {c: 2, d: 3}}").mustEqual("{b: {d: 3, c: 2}, a: 1}"));
    }
}
