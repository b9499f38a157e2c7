package org.entente.stack;

import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.entente.stack.sample.CharterLoader;
import org.entente.stack.sample.LoadFailure;

/**
 * The whole product on one machine: PostgreSQL, Keycloak, both services, the gateway. What {@code ./entente up} runs, and what
 * the end-to-end tests start. Closing it stops all that it started, the database last.
 */
public final class Stack implements AutoCloseable {

    private final Settings settings;
    private final Console console;
    private final Home home;
    private final Processes processes;
    private final Map<String, ManagedProcess> running = new LinkedHashMap<>();
    private Claim claim;
    private Postgres postgres;
    private Keycloak keycloak;
    private List<App> apps = List.of();
    private Identities identities;

    public Stack(Settings settings, Console console) {
        this.settings = settings;
        this.console = console;
        this.home = settings.home();
        this.processes = new Processes(home);
    }

    /** @throws StackFailure with one sentence on what is wrong; whatever was started is then for {@link #close} to stop */
    public void start() {
        claimHome();
        recover();
        if (settings.fresh()) {
            home.wipe();
            home.prepare();
        }
        var secrets = Secrets.in(home.secrets());
        postgres = new Postgres(home, processes, secrets, settings.ports().postgres());
        keycloak = new Keycloak(settings, processes, secrets, gateway());
        identities = new Identities(keycloak.realmUrl());
        apps = new Apps(settings.ports(), secrets, keycloak.realmUrl().toString()).all().stream()
                .filter(app -> !settings.without().contains(app.name())).toList();
        settings.ports().mustBeFree();
        mustBeBuilt();
        startPostgres();
        startKeycloak();
        startApps();
        if (settings.sample() && settings.without().isEmpty()) {
            loadSample();
        }
    }

    private void claimHome() {
        home.prepare();
        claim = Claim.on(home.lock()).orElseThrow(() -> new StackFailure("Entente runs already"
                + Claim.holder(home.lock()).map(holder -> " (process " + holder.pid() + ")").orElse("")
                + ": ./entente status shows it, ./entente down stops it."));
    }

    private void recover() {
        var left = Processes.stopLeftOvers(home);
        Postgres.stopLeftOver(home);
        if (left > 0) {
            console.say("  Stopped what an interrupted run had left behind.");
        }
    }

    private void mustBeBuilt() {
        for (var app : apps) {
            if (!Files.exists(app.jar(settings.repository()))) {
                throw new StackFailure("The " + app.name() + " is not built: run mvn package first.");
            }
        }
    }

    private void startPostgres() {
        alone(() -> {
            if (!postgres.isInstalled()) {
                console.step("PostgreSQL " + Versions.of("postgres") + ": unpack", postgres::install);
            }
        });
        console.step("PostgreSQL: start", () -> postgres.start(settings.patience()));
        console.step("PostgreSQL: databases and roles", postgres::prepareDatabases);
    }

    private void startKeycloak() {
        alone(() -> {
            if (!keycloak.isUnpacked()) {
                console.step("Keycloak " + Versions.of("keycloak") + ": unpack", keycloak::unpack);
            }
            if (!keycloak.isBuilt()) {
                console.step("Keycloak: build for PostgreSQL (once)", keycloak::build);
            }
        });
        if (keycloak.hasOldRealm()) {
            console.step("Keycloak: renew the realm", () -> keycloak.renewRealm(postgres.url("keycloak")));
        }
        console.step("Keycloak: start", () -> keycloak.start(postgres.url("keycloak")));
    }

    /** Stacks share the programs: while one unpacks them the other waits. */
    private void alone(Runnable installation) {
        try (var turn = Claim.waitFor(home.programs().resolve("lock"), settings.patience())) {
            turn.hold(installation);
        }
    }

    private void startApps() {
        Together.run(apps.stream().<Runnable> map(app -> () -> console.step(app.name() + ": start", () -> start(app)))
                .toList());
    }

    private void start(App app) {
        var process = processes.start(app.name(), app.command(settings.jdk(), settings.repository()), app.environment(),
                app.url().toString(), app.ready());
        synchronized (running) {
            running.put(app.name(), process);
        }
        process.awaitReady(() -> Http.isOk(app.ready()), settings.patience());
        process.process().onExit().thenAccept(ended -> said(process));
    }

    /** A service that ends by itself is said; the others go on, and a composed view says what is missing. */
    private void said(ManagedProcess process) {
        synchronized (running) {
            if (!processes.isClosed() && running.containsValue(process)) {
                console.say(process.name() + " stopped by itself (exit code " + process.process().exitValue()
                        + "): look into " + process.log() + ", then stop with Ctrl-C and start again.");
            }
        }
    }

    private void loadSample() {
        var loader = new CharterLoader(gateway().resolve("/api/v1"), () -> token("secretariat"));
        var summary = console.step("Sample charter: load", () -> {
            try {
                return loader.load();
            } catch (LoadFailure failure) {
                throw StackFailure.seeLog(failure.getMessage(), home.log(Apps.GATEWAY));
            }
        });
        console.say("  Sample charter: " + summary.made() + " records made, " + summary.unchanged() + " were there.");
    }

    /** The address that people and systems use. */
    public URI gateway() {
        return URI.create("http://127.0.0.1:" + settings.ports().gateway());
    }

    /** Where one service itself listens, behind the gateway. */
    public URI address(String name) {
        return app(name).url();
    }

    public URI keycloak() {
        return keycloak.url();
    }

    /** An access token of a person or system of the demo realm. */
    public String token(String name) {
        return identities.token(name);
    }

    /** Starts a service that was stopped or killed, and waits until it is ready. */
    public void start(String name) {
        start(app(name));
    }

    /** Stops a service as an operator does. */
    public void stop(String name) {
        taken(name).stop(Processes.PATIENCE_TO_STOP);
    }

    /** Ends a service as a power cut does. */
    public void kill(String name) {
        taken(name).kill();
    }

    private ManagedProcess taken(String name) {
        ManagedProcess process;
        synchronized (running) {
            process = running.remove(app(name).name());
        }
        if (process == null) {
            throw new IllegalStateException(name + " does not run");
        }
        processes.forget(process);
        return process;
    }

    private App app(String name) {
        return apps.stream().filter(app -> app.name().equals(name)).findFirst().orElseThrow();
    }

    boolean hasSomethingRunning() {
        return processes.any();
    }

    boolean isClosed() {
        return processes.isClosed();
    }

    @Override
    public void close() {
        processes.close();
        List<ManagedProcess> services;
        synchronized (running) {
            services = List.copyOf(running.values());
            running.clear();
        }
        var front = services.stream().parallel();
        front.forEach(service -> {
            service.stop(Processes.PATIENCE_TO_STOP);
            processes.forget(service);
        });
        if (keycloak != null) {
            keycloak.stop(Duration.ofSeconds(30));
        }
        // One that was just being started is in nobody's list yet.
        processes.stopRest(Postgres.NAME);
        if (postgres != null) {
            postgres.stop();
        }
        processes.stopRest("");
        if (claim != null) {
            claim.close();
        }
    }
}
