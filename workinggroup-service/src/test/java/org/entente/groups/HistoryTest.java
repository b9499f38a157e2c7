package org.entente.groups;

import static org.entente.groups.Door.AZE;
import static org.entente.groups.Door.get;
import static org.entente.groups.Door.patch;
import static org.entente.testkit.Callers.auditor;
import static org.entente.testkit.Callers.delegateOf;
import static org.entente.testkit.Callers.secretariat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;

@InTheService
class HistoryTest {

    @Inject
    AgroalDataSource database;

    @Test
    void each_write_is_one_revision_with_from_and_to() {
        var path = Sample.organization(delegateOf(AZE), AZE, "PARTIES");
        patch(secretariat(), path, Door.tagOf(path), "{\"name\": {\"az\": \"Energetika Nazirliyi — yeni\"}}").then()
                .statusCode(200);
        patch(delegateOf(AZE), path, Door.tagOf(path), "{\"visibility\": \"PUBLIC\"}").then().statusCode(200);
        get(auditor(), path + "/history").then().statusCode(200).body("items.revision", contains(3, 2, 1))
                .body("items.action", contains("VISIBILITY_CHANGED", "CHANGED", "CREATED"))
                .body("items.kind", contains("ORGANIZATION", "ORGANIZATION", "ORGANIZATION"))
                .body("items.actor", contains("delegate-aze", "secretariat", "delegate-aze"))
                .body("items[0].change.visibility", contains("PARTIES", "PUBLIC")).body("items[0].party", equalTo(AZE))
                .body("items[1].change.name[0].az", equalTo("Energetika Nazirliyi"))
                .body("items[1].change.name[1].az", equalTo("Energetika Nazirliyi — yeni"))
                .body("items[1].state.name.en", equalTo("Ministry of Energy")).body("items[1].party", nullValue());
    }

    @Test
    void a_history_is_read_page_by_page() {
        var path = Sample.group();
        for (int i = 1; i <= 4; i++) {
            patch(secretariat(), path, Door.tagOf(path), "{\"announcedOn\": \"2026-02-1%d\"}".formatted(i)).then()
                    .statusCode(200);
        }
        var next = get(auditor(), path + "/history?limit=3&count=true").then().body("items.revision", contains(5, 4, 3))
                .body("total", equalTo(5)).extract().<String> path("next");
        get(auditor(), path + "/history?limit=3&cursor=" + next).then().body("items.revision", contains(2, 1))
                .body("next", nullValue());
    }

    @Test
    void nobody_rewrites_a_revision() throws SQLException {
        Sample.group();
        var config = ConfigProvider.getConfig();
        var url = config.getValue("quarkus.datasource.jdbc.url", String.class);
        for (var statement : List.of("update revision set reason = 'x'", "delete from revision", "truncate revision")) {
            try (var app = database.getConnection(); var sql = app.createStatement()) {
                var refused = assertThrows(SQLException.class, () -> sql.execute(statement));
                assertTrue(refused.getMessage().contains("permission denied"), refused.getMessage());
            }
            try (var owner = DriverManager.getConnection(url, config.getValue("quarkus.flyway.username", String.class),
                    config.getValue("quarkus.flyway.password", String.class)); var sql = owner.createStatement()) {
                var refused = assertThrows(SQLException.class, () -> sql.execute(statement));
                assertTrue(refused.getMessage().contains("never changed"), refused.getMessage());
            }
        }
    }
}
