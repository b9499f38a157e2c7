package org.entente.records.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * A database with the ledger's tables and its three roles, on a server that keeps its word: what is committed survives a crash.
 */
final class LogDatabase implements AutoCloseable {

    private final EmbeddedPostgres server;
    private final String url;

    LogDatabase() {
        try {
            server = EmbeddedPostgres.builder().setPGStartupWait(Duration.ofSeconds(120))
                    .setServerConfig("synchronous_commit", "on").setServerConfig("fsync", "on").start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        url = server.getJdbcUrl("app", "entente").replaceAll("\\?.*", "");
        run("postgres", "postgres", "create role owner login password 'owner'");
        run("postgres", "postgres", "create role app login password 'app'");
        run("postgres", "postgres", "create role integrator login password 'integrator'");
        run("postgres", "postgres", "create database entente owner owner");
        // Up to here the ledger is whole; what comes later is not about it.
        Flyway.configure().dataSource(url, "owner", "owner").placeholders(Map.of("app", "app", "integrator", "integrator"))
                .target("0.3.1").load().migrate();
    }

    String url() {
        return url;
    }

    /** As the integrator's role has it. */
    DataSource source() {
        return source("integrator");
    }

    DataSource source(String role) {
        return source(url, role);
    }

    static DataSource source(String url, String role) {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(role);
        source.setPassword(role);
        source.setConnectTimeout(10);
        source.setSocketTimeout(30);
        return source;
    }

    Connection connect(String role) throws SQLException {
        return DriverManager.getConnection(url, role, role);
    }

    /** Statements as a role, in one transaction. */
    void as(String role, String... statements) {
        run(role, "entente", statements);
    }

    private void run(String role, String database, String... statements) {
        var address = server.getJdbcUrl(role, database).replaceAll("\\?.*", "");
        try (var connection = DriverManager.getConnection(address, role, role); var sql = connection.createStatement()) {
            connection.setAutoCommit(database.equals("postgres"));
            for (var statement : statements) {
                sql.execute(statement);
            }
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /** What the server's superuser can do, whom no trigger stops. */
    void tamper(String statement) {
        as("postgres", "set session_replication_role = replica", statement);
    }

    long number(String query) {
        return row(query).get(0) instanceof Number number ? number.longValue() : 0;
    }

    List<Object> row(String query) {
        return rows(query).get(0);
    }

    /** What a query finds; asked again while the server recovers from a crash. */
    List<List<Object>> rows(String query) {
        var deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (true) {
            try {
                return found(query);
            } catch (SQLException e) {
                var recovering = e.getSQLState() != null && e.getSQLState().matches("08.*|57P.*");
                if (!recovering || System.nanoTime() > deadline) {
                    throw new IllegalStateException(e.getMessage(), e);
                }
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            }
        }
    }

    private List<List<Object>> found(String query) throws SQLException {
        try (var connection = connect("postgres"); var sql = connection.createStatement(); var rows = sql.executeQuery(query)) {
            var found = new ArrayList<List<Object>>();
            while (rows.next()) {
                var row = new ArrayList<Object>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    row.add(rows.getObject(i));
                }
                found.add(row);
            }
            return found;
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
