package org.entente.stack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A PostgreSQL server of our own, from the binaries that Maven brought, with its data kept. */
final class Postgres {

    static final String NAME = "postgresql";

    private static final String ADMIN = "postgres";
    private static final Duration PATIENCE_TO_STOP = Duration.ofSeconds(60);
    /** The server notes its start a moment after the process began. */
    private static final Duration START_TOLERANCE = Duration.ofSeconds(10);

    private final Home home;
    private final Processes processes;
    private final Secrets secrets;
    private final int port;
    private ManagedProcess server;

    Postgres(Home home, Processes processes, Secrets secrets, int port) {
        this.home = home;
        this.processes = processes;
        this.secrets = secrets;
        this.port = port;
    }

    boolean isInstalled() {
        return Files.isDirectory(program());
    }

    void install() {
        var unpacked = home.programs().resolve("postgres.new");
        PrivateFiles.delete(unpacked);
        try (var archive = binaries()) {
            Archives.untarXz(archive, Files.createDirectory(unpacked));
            Files.move(unpacked, program());
        } catch (IOException failure) {
            throw new StackFailure("PostgreSQL can't be unpacked in " + home.programs() + ".", failure);
        }
    }

    private static InputStream binaries() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        var machine = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        var archive = "/postgres-" + system + "-" + machine + ".txz";
        return Optional.ofNullable(Postgres.class.getResourceAsStream(archive)).orElseThrow(() -> new StackFailure(
                "There is no PostgreSQL for " + system + " on " + machine + " in this build: use docker-compose.yml here."));
    }

    /** Makes the cluster if there is none, starts it, and waits until it answers. */
    void start(Duration patience) {
        if (!Files.exists(data())) {
            initialize();
        }
        var command = new ArrayList<>(asAllowed("postgres"));
        command.addAll(List.of("-D", data().toString(), "-p", String.valueOf(port)));
        for (var setting : List.of("listen_addresses=127.0.0.1", "unix_socket_directories=", "fsync=on",
                "synchronous_commit=on", "full_page_writes=on", "timezone=UTC", "log_timezone=UTC")) {
            command.addAll(List.of("-c", setting));
        }
        server = processes.start(NAME, command, Map.of("LC_ALL", "C"), "127.0.0.1:" + port, null);
        server.awaitReady(this::answers, patience);
    }

    private void initialize() {
        var fresh = home.data().resolve("postgres.new");
        PrivateFiles.delete(fresh);
        var password = home.data().resolve("password");
        PrivateFiles.write(password, secrets.get("POSTGRES_PASSWORD"));
        var command = new ArrayList<>(asAllowed("initdb"));
        command.addAll(List.of("-D", fresh.toString(), "-U", ADMIN, "--auth=scram-sha-256", "--pwfile=" + password,
                "--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8",
                "--no-instructions"));
        processes.run("initdb", command, Map.of("LC_ALL", "C"), Duration.ofMinutes(5));
        try {
            Files.delete(password);
            Files.move(fresh, data());
        } catch (IOException failure) {
            throw new StackFailure("The new database can't be put in its place in " + home.data() + ".", failure);
        }
    }

    /** Makes the databases and roles; changes nothing where they are there. */
    void prepareDatabases() {
        try (var script = Postgres.class.getResourceAsStream("/stack/databases.sql"); var connection = connect()) {
            new PsqlScript(new String(script.readAllBytes(), StandardCharsets.UTF_8), secrets::get).run(connection);
        } catch (IOException | SQLException failure) {
            throw new StackFailure("The databases can't be made.", failure);
        }
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url("postgres"), ADMIN, secrets.get("POSTGRES_PASSWORD"));
    }

    private boolean answers() {
        try (var connection = connect()) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    ManagedProcess server() {
        return server;
    }

    /** Writes everything down and ends, without waiting for clients. */
    void stop() {
        if (server != null) {
            interrupt(server.process().toHandle());
            server.stop(Duration.ofSeconds(1));
            processes.forget(server);
        }
    }

    /** A server that outlived its launcher still owns the data: ended in good order before another one starts. */
    static void stopLeftOver(Home home) {
        var file = data(home).resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return;
        }
        try {
            leftOver(Files.readAllLines(file)).ifPresent(Postgres::interrupt);
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new StackFailure("The file " + file + " can't be read.", failure);
        }
    }

    /** Its first line is the process, the third the second in which the server started. */
    private static Optional<ProcessHandle> leftOver(List<String> postmaster) {
        if (postmaster.size() < 3) {
            return Optional.empty();
        }
        var started = Instant.ofEpochSecond(Long.parseLong(postmaster.get(2).strip()));
        return ProcessHandle.of(Long.parseLong(postmaster.get(0).strip())).filter(process -> process.info().startInstant()
                .map(start -> Duration.between(start, started).abs().compareTo(START_TOLERANCE) < 0).orElse(false));
    }

    /** SIGINT is its "fast shutdown"; Java itself can only send SIGTERM, which would wait for every client. */
    private static void interrupt(ProcessHandle server) {
        try {
            new ProcessBuilder("sh", "-c", "kill -INT " + server.pid()).start().waitFor();
        } catch (IOException failure) {
            server.destroy();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        Pause.until(() -> !server.isAlive(), PATIENCE_TO_STOP);
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own it is nobody, and still owns its files. */
    private List<String> asAllowed(String command) {
        var path = program().resolve("bin").resolve(command).toString();
        if (!"root".equals(System.getProperty("user.name"))) {
            return List.of(path);
        }
        try {
            if (new ProcessBuilder("unshare", "-U", "true").start().waitFor() == 0) {
                return List.of("unshare", "-U", path);
            }
        } catch (IOException absent) {
            // Said below.
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        throw new StackFailure("PostgreSQL does not run as root, and this machine does not let us step down (unshare -U): "
                + "run ./entente as another user.");
    }

    private Path program() {
        return home.programs().resolve("postgres-" + Versions.of("postgres"));
    }

    private Path data() {
        return data(home);
    }

    private static Path data(Home home) {
        return home.data().resolve("postgres");
    }
}
