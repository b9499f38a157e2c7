package org.entente.stack;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Keycloak in production mode on its own database, from the distribution that Maven brought. */
final class Keycloak {

    static final String NAME = "keycloak";
    static final String REALM_PATH = "/realms/entente";

    private final Settings settings;
    private final Processes processes;
    private final Secrets secrets;
    private final URI publicUrl;
    private ManagedProcess server;

    Keycloak(Settings settings, Processes processes, Secrets secrets, URI publicUrl) {
        this.settings = settings;
        this.processes = processes;
        this.secrets = secrets;
        this.publicUrl = publicUrl;
    }

    static URI urlOf(Ports ports) {
        return URI.create("http://127.0.0.1:" + ports.keycloak());
    }

    URI url() {
        return urlOf(settings.ports());
    }

    URI realmUrl() {
        return url().resolve(REALM_PATH);
    }

    ManagedProcess server() {
        return server;
    }

    boolean isUnpacked() {
        return Files.isDirectory(program());
    }

    void unpack() {
        var unpacked = settings.home().programs().resolve("keycloak.new");
        PrivateFiles.delete(unpacked);
        try {
            Archives.unzip(settings.repository().resolve("platform/stack/target/keycloak/keycloak-quarkus-dist.zip"),
                    Files.createDirectory(unpacked));
            Files.move(unpacked, program());
        } catch (IOException failure) {
            throw new StackFailure("Keycloak can't be unpacked in " + settings.home().programs() + ".", failure);
        }
    }

    boolean isBuilt() {
        return Files.exists(built());
    }

    /** Keycloak fixes its database and features ahead of time; this is once per unpacked copy. */
    void build() {
        processes.run("keycloak-build", List.of(script(), "build", "--db=postgres", "--health-enabled=true"), java(),
                settings.patience());
        PrivateFiles.write(built(), "");
    }

    /** Keycloak leaves a realm that it has as it is; one that changed since must be brought in by a command of its own. */
    boolean hasOldRealm() {
        return Files.exists(imported()) && !PrivateFiles.read(imported()).equals(fingerprint());
    }

    /** Keeps the people's identifiers, which the file fixes; what was changed by hand in the realm is lost. */
    void renewRealm(String databaseUrl) {
        processes.run("keycloak-import",
                List.of(script(), "import", "--optimized", "--file=" + putRealm(), "--override=true"),
                environment(databaseUrl), settings.patience());
    }

    void start(String databaseUrl) {
        putRealm();
        var port = settings.ports().keycloak();
        var management = Ports.managementOf(port);
        var ready = URI.create("http://127.0.0.1:" + management + "/health/ready");
        server = processes.start(NAME,
                List.of(script(), "start", "--optimized", "--import-realm", "--http-enabled=true", "--http-host=127.0.0.1",
                        "--http-port=" + port, "--http-management-host=127.0.0.1", "--http-management-port=" + management,
                        "--hostname=" + url(), "--cache=local", "--db-pool-initial-size=2", "--db-pool-max-size=20"),
                environment(databaseUrl), url().toString(), ready);
        // The port answers before the import is done; health and the realm together say that it is.
        server.awaitReady(() -> Http.isOk(ready) && Http.isOk(realmUrl()), settings.patience());
        processes.record(server, url().toString(), ready);
        PrivateFiles.write(imported(), fingerprint());
    }

    /** What was imported: the file, and the addresses that stand for its placeholders. */
    private String fingerprint() {
        var whole = Realm.text(Realm.demo()) + publicUrl;
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(whole.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Path imported() {
        return settings.home().data().resolve("realm.sha256");
    }

    /** Passwords go by environment: a command line can be read by every user of the machine. */
    private Map<String, String> environment(String databaseUrl) {
        var environment = new HashMap<>(java());
        environment.put("KC_DB_URL", databaseUrl);
        environment.put("KC_DB_USERNAME", "keycloak");
        environment.put("KC_DB_PASSWORD", secrets.get("KEYCLOAK_DATABASE_PASSWORD"));
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.get("KEYCLOAK_ADMIN_PASSWORD"));
        environment.put("ENTENTE_PUBLIC_URL", publicUrl.toString());
        environment.put("ENTENTE_LOCALHOST_URL", "http://localhost:" + publicUrl.getPort());
        return environment;
    }

    private Map<String, String> java() {
        return Map.of("JAVA_HOME", settings.jdk().home().toString(), "JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m");
    }

    private Path putRealm() {
        var folder = program().resolve("data/import");
        var file = folder.resolve("entente-realm.json");
        try {
            Files.createDirectories(folder);
        } catch (IOException failure) {
            throw new StackFailure("The realm can't be put in its place in " + folder + ".", failure);
        }
        PrivateFiles.write(file, Realm.text(Realm.demo()));
        return file;
    }

    void stop(Duration patience) {
        if (server != null) {
            server.stop(patience);
            processes.forget(server);
        }
    }

    private Path program() {
        return settings.home().programs().resolve("keycloak-" + Versions.of("keycloak"));
    }

    private Path built() {
        return program().resolve("built-for-entente");
    }

    private String script() {
        return program().resolve("bin/kc.sh").toString();
    }
}
