package org.entente.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresIT {

    @TempDir
    private Path folder;
    private Settings settings;
    private Secrets secrets;
    private Postgres postgres;

    @BeforeEach
    void start() {
        settings = Settings.beside(folder);
        settings.home().prepare();
        secrets = Secrets.in(settings.home().secrets());
        begin();
    }

    @AfterEach
    void stop() {
        postgres.stop();
    }

    @Test
    void preparing_twice_changes_nothing_and_data_outlives_a_restart() throws Exception {
        run("roadmaps", "roadmaps_owner", "create table kept(a int); insert into kept values (1)");
        postgres.stop();
        begin();
        assertEquals("1", ask("roadmaps", "roadmaps_owner", "select count(*) from kept"));
    }

    @Test
    void data_outlives_a_killed_launcher_whose_server_goes_on() throws Exception {
        run("roadmaps", "roadmaps_owner", "create table kept(a int)");
        var orphan = postgres.server();
        Postgres.stopLeftOver(settings.home());
        // The server has ended before this JVM knows of it.
        assertTrue(Pause.until(() -> !orphan.isAlive(), Duration.ofSeconds(10)));
        begin();
        assertEquals("0", ask("roadmaps", "roadmaps_owner", "select count(*) from kept"));
    }

    @Test
    void data_outlives_a_power_cut() throws Exception {
        run("roadmaps", "roadmaps_owner", "create table kept(a int); insert into kept values (1)");
        postgres.server().kill();
        Postgres.stopLeftOver(settings.home());
        begin();
        assertEquals("1", ask("roadmaps", "roadmaps_owner", "select count(*) from kept"));
    }

    @Test
    void what_is_committed_is_on_the_disk() throws Exception {
        for (var setting : new String[] { "fsync", "synchronous_commit", "full_page_writes" }) {
            assertEquals("on", ask("roadmaps", "roadmaps_app", "show " + setting), setting);
        }
    }

    @Test
    void a_role_may_enter_its_own_database_only() throws Exception {
        assertEquals("1", ask("workinggroups", "workinggroups_app", "select 1"));
        assertThrows(SQLException.class, () -> connect("workinggroups", "roadmaps_app"));
        assertThrows(SQLException.class, () -> connect("keycloak", "roadmaps_owner"));
        assertThrows(SQLException.class, () -> run("roadmaps", "roadmaps_app", "create table mine(a int)"));
    }

    @Test
    void the_integrator_may_enter_and_the_owner_alone_may_make_schemas_and_extensions() throws Exception {
        assertEquals("1", ask("roadmaps", "roadmaps_integrator", "select 1"));
        assertThrows(SQLException.class, () -> connect("workinggroups", "roadmaps_integrator"));
        run("roadmaps", "roadmaps_owner", "create schema past; create extension btree_gist");
        assertThrows(SQLException.class, () -> run("workinggroups", "workinggroups_integrator", "create schema past"));
    }

    private void begin() {
        postgres = new Postgres(settings.home(), new Processes(settings.home()), secrets, settings.ports().postgres());
        try (var turn = Claim.waitFor(settings.home().programs().resolve("lock"), settings.patience())) {
            turn.hold(() -> {
                if (!postgres.isInstalled()) {
                    postgres.install();
                }
            });
        }
        postgres.start(Duration.ofMinutes(2));
        postgres.prepareDatabases();
        postgres.prepareDatabases();
    }

    private void run(String database, String role, String sql) throws SQLException {
        try (var connection = connect(database, role); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String ask(String database, String role, String sql) throws SQLException {
        try (var connection = connect(database, role);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private Connection connect(String database, String role) throws SQLException {
        return DriverManager.getConnection(postgres.url(database), role,
                secrets.get(role.toUpperCase(Locale.ROOT) + "_PASSWORD"));
    }
}
