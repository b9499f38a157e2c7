package org.entente.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * A PostgreSQL server for the tests of one service and the log in it, with the roles that it has in production: the owner of
 * the schema, the
 * service's own, which may not rewrite history, and the integrator's, which orders it.
 */
public class TestDatabase implements QuarkusTestResourceLifecycleManager {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private EmbeddedPostgres postgres;

    @Override
    public Map<String, String> start() {
        try {
            postgres = EmbeddedPostgres.builder().setPGStartupWait(PATIENCE).start();
            execute("create role owner login password 'owner'");
            execute("create role app login password 'app'");
            execute("create role integrator login password 'integrator'");
            execute("create database entente owner owner");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var settings = new HashMap<>(TestLedger.settings());
        settings.putAll(Map.of(
                "DATABASE_URL", postgres.getJdbcUrl("app", "entente").replaceAll("\\?.*", ""),
                "DATABASE_USER", "app", "DATABASE_PASSWORD", "app",
                "DATABASE_OWNER", "owner", "DATABASE_OWNER_PASSWORD", "owner",
                "LEDGER_DATABASE_USER", "integrator", "LEDGER_DATABASE_PASSWORD", "integrator"));
        // Little enough for a test to fill.
        settings.put("entente.reads.room", "1000000");
        return settings;
    }

    private void execute(String statement) {
        try (var connection = postgres.getPostgresDatabase().getConnection(); var sql = connection.createStatement()) {
            sql.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    @Override
    public void stop() {
        try {
            if (postgres != null) {
                postgres.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
