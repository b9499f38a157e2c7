package org.entente.stack;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.entente.stack.sample.CharterLoader;
import org.entente.stack.sample.LoadFailure;

/**
 * The whole product on one machine: PostgreSQL, Keycloak, the witnesses, both services, the gateway. What {@code ./entente up}
 * runs, and what
 * the end-to-end tests start. Closing it stops all that it started, the database last.
 */
public final class Stack implements AutoCloseable {

    private final Settings settings;
    private final Console console;
    private final Home home;
    private final Processes processes;
    private final Fleet fleet;
    private Claim claim;
    private Postgres postgres;
    private Keycloak keycloak;
    private Ledger ledger;
    private List<Witness> witnesses = List.of();
    private List<App> apps = List.of();
    private Identities identities;

    public Stack(Settings settings, Console console) {
        this.settings = settings;
        this.console = console;
        this.home = settings.home();
        this.processes = new Processes(home);
        this.fleet = new Fleet(settings, processes, console);
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
        ledger = new Ledger(home, settings.ports(), gateway());
        ledger.prepare();
        witnesses = wanted(ledger.witnesses());
        apps = wanted(new Apps(settings.ports(), secrets, ledger, keycloak.realmUrl().toString()).all());
        settings.ports().mustBeFree();
        mustBeBuilt();
        startPostgres();
        startKeycloak();
        fleet.start(witnesses);
        fleet.start(apps);
        if (settings.sample() && settings.without().isEmpty()) {
            loadSample();
        }
    }

    private <T extends Served> List<T> wanted(List<T> all) {
        return all.stream().filter(one -> !settings.without().contains(one.name())).toList();
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
        ours().filter(one -> !Files.exists(one.jar(settings.repository()))).findFirst().ifPresent(one -> {
            throw new StackFailure("The " + one.name() + " is not built: run mvn package first.");
        });
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

    /** Where one service itself listens, behind the gateway; or a witness. */
    public URI address(String name) {
        return one(name).url();
    }

    /** The policy by which an auditor judges a log: {@code roadmaps} or {@code working-groups}. */
    public Path policy(String log) {
        return ledger.policy(Stream.of(Log.values()).filter(one -> one.source().equals(log)).findFirst().orElseThrow());
    }

    /** The auditor's verifier, as Maven packaged it. */
    public Path verifier() {
        return settings.repository().resolve("platform/verifier/target/entente-verifier.jar");
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
        fleet.start(one(name));
    }

    /** Stops a service as an operator does. */
    public void stop(String name) {
        fleet.stop(one(name));
    }

    /** Ends a service as a power cut does. */
    public void kill(String name) {
        fleet.kill(one(name));
    }

    private Stream<Served> ours() {
        return Stream.concat(witnesses.stream(), apps.stream());
    }

    private Served one(String name) {
        return ours().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
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
        // The services first: what they publish last still finds its witnesses.
        fleet.stop(apps);
        fleet.stop(witnesses);
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
