package org.entente.records.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import org.entente.bench.SampleMilestone;
import org.entente.records.BeforeTheLedger;
import org.flywaydb.core.Flyway;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * roadmap-service's database, whole, on a server that keeps its word (fsync and synchronous_commit on), and the pools through
 * which the service reaches it.
 */
final class LogOnPostgres implements AutoCloseable {

    static final String ORIGIN = "ledger.example.org/bench";

    private final EmbeddedPostgres server;
    private final String url;
    private final ProcessHandle postmaster;

    LogOnPostgres() throws IOException, SQLException {
        server = EmbeddedPostgres.builder().setPGStartupWait(Duration.ofSeconds(120)).setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on").setServerConfig("shared_buffers", "256MB")
                .setServerConfig("max_wal_size", "4GB").start();
        url = server.getJdbcUrl("app", "entente").replaceAll("\\?.*", "");
        try (var connection = server.getPostgresDatabase().getConnection(); var sql = connection.createStatement()) {
            for (var role : new String[] { "owner", "app", "integrator" }) {
                sql.execute("create role %1$s login password '%1$s'".formatted(role));
            }
            sql.execute("create database entente owner owner");
            try (var row = sql.executeQuery("select pg_backend_pid()")) {
                row.next();
                postmaster = ProcessHandle.of(row.getLong(1)).flatMap(ProcessHandle::parent).orElseThrow();
            }
        }
        Flyway.configure().dataSource(url, "owner", "owner").placeholders(Map.of("app", "app", "integrator", "integrator"))
                .javaMigrations(new BeforeTheLedger()).outOfOrder(true).load().migrate();
        as("owner", """
                insert into charter (id, version, recorded_at, visibility, parties, sources, slug, title, signed_on,
                    authentic_languages, areas, clauses)
                values (gen_random_uuid(), 0, now(), 'PUBLIC', '{AZE,USA}', '[]', '%s', '{}', now(), '{en,az}', '[]', '[]')"""
                .formatted(SampleMilestone.CHARTER));
    }

    /** A pool as the services have them: few connections, long-lived, their statements kept. */
    AgroalDataSource pool(String role) throws SQLException {
        return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier().metricsEnabled(false)
                .connectionPoolConfiguration(pool -> pool.minSize(1).maxSize(4).acquisitionTimeout(Duration.ofSeconds(10))
                        .connectionFactoryConfiguration(factory -> factory.jdbcUrl(url)
                                .principal(new NamePrincipal(role)).credential(new SimplePassword(role)))));
    }

    Connection connect(String role) throws SQLException {
        return DriverManager.getConnection(url, role, role);
    }

    void as(String role, String... statements) throws SQLException {
        try (var connection = connect(role); var sql = connection.createStatement()) {
            for (var statement : statements) {
                sql.execute(statement);
            }
        }
    }

    /** An empty log again, whatever any trigger says; the milestones stay. */
    void forget() throws SQLException {
        as("postgres", "set session_replication_role = replica",
                "truncate revision, ledger_pending, ledger_leaf, ledger_tile, ledger_pass, ledger_publication, ledger_checkpoint,"
                        + " past.milestone_state, past.change, past.due_date_move",
                "update ledger_state set size = 0, root = sha256(''::bytea)");
    }

    /** After a bulk load a server that has run for a day would have these done. */
    void settle() throws SQLException {
        as("postgres", "vacuum analyze", "checkpoint");
    }

    double number(String query) throws SQLException {
        try (var connection = connect("postgres"); var sql = connection.createStatement(); var row = sql.executeQuery(query)) {
            row.next();
            return row.getDouble(1);
        }
    }

    Integrator integrator(DataSource source) {
        var nothingKept = new KeptCheckpoint(Path.of(System.getProperty("java.io.tmpdir"), "entente-bench", "no checkpoint"));
        return new Integrator(new LedgerDatabase(source), List.of(), new Promises(nothingKept, ORIGIN));
    }

    /** CPU seconds of the server so far: its processes, and those that have ended. */
    double cpuSeconds() {
        return ServerCpu.seconds(postmaster);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
