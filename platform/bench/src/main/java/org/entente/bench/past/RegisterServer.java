package org.entente.bench.past;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

import org.entente.records.BeforeTheLedger;
import org.entente.records.ledger.ServerCpu;
import org.flywaydb.core.Flyway;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** One PostgreSQL server with a database for each register, made by the service's own migrations. It is only read from. */
final class RegisterServer implements AutoCloseable {

    private static final String[] ROLES = { "owner", "app", "integrator" };
    /** What orders and publishes in the background is no part of an answer. */
    private static final String BACKGROUND = " integrator ";

    private final EmbeddedPostgres server;
    private final ProcessHandle postmaster;

    RegisterServer() throws IOException, SQLException {
        server = EmbeddedPostgres.builder().setPGStartupWait(Duration.ofSeconds(120)).setServerConfig("shared_buffers", "512MB")
                .setServerConfig("autovacuum", "off").setServerConfig("wal_level", "minimal")
                .setServerConfig("max_wal_senders", "0").setServerConfig("max_wal_size", "4GB")
                .setServerConfig("max_connections", "200").setServerConfig("maintenance_work_mem", "512MB").start();
        try (var connection = server.getPostgresDatabase().getConnection(); var sql = connection.createStatement()) {
            for (var role : ROLES) {
                sql.execute("create role %1$s login password '%1$s'".formatted(role));
            }
            try (var row = sql.executeQuery("select pg_backend_pid()")) {
                row.next();
                postmaster = ProcessHandle.of(row.getLong(1)).flatMap(ProcessHandle::parent).orElseThrow();
            }
        }
    }

    void create(String register) throws SQLException {
        try (var connection = server.getPostgresDatabase().getConnection(); var sql = connection.createStatement()) {
            sql.execute("create database %s owner owner".formatted(register));
        }
        Flyway.configure().dataSource(url(register), "owner", "owner")
                .placeholders(Map.of("app", "app", "integrator", "integrator")).javaMigrations(new BeforeTheLedger())
                .outOfOrder(true).load().migrate();
    }

    String url(String register) {
        return server.getJdbcUrl("app", register).replaceAll("\\?.*", "");
    }

    int port() {
        return server.getPort();
    }

    Connection connect(String register, String role) throws SQLException {
        return DriverManager.getConnection(url(register), role, role);
    }

    /** CPU seconds so far of what answers: the server's processes, those that have ended too. */
    double cpuSeconds() {
        return ServerCpu.seconds(postmaster, command -> !command.contains(BACKGROUND));
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
