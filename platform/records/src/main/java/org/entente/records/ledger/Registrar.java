package org.entente.records.ledger;

import java.time.Duration;
import java.util.List;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.entente.ledger.Policy;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/** Keeps the log going in this process: one thread orders, one publishes. */
@ApplicationScoped
class Registrar {

    private static final Duration LAST_PASS = Duration.ofSeconds(10);

    private final LedgerSettings settings;
    private final PolicyText policy;
    private final DataSource source;
    private final Alarms alarms = new Alarms();
    private IntegrationLoop integration;
    private PublishingLoop publishing;
    private List<Thread> threads = List.of();

    Registrar(LedgerSettings settings, PolicyText policy, @io.quarkus.agroal.DataSource("ledger") DataSource source) {
        this.settings = settings;
        this.policy = policy;
        this.source = source;
    }

    /** What is wrong with the settings stops the start: a log that nobody could verify must not begin. */
    void start(@Observes StartupEvent event) {
        var keys = LogKeys.read(settings.origin(), settings.signingKeyFiles()).listedIn(trusted());
        var kept = new KeptCheckpoint(settings.keptCheckpoint());
        var database = new LedgerDatabase(source);
        var integrator = new Integrator(database, keys.publicKeys(), new Promises(kept, keys.origin()));
        var publisher = new Publisher(database, keys, this::trusted, kept, settings.freshEvery());
        integration = new IntegrationLoop(integrator, alarms, settings.integrateAfter());
        publishing = new PublishingLoop(database, publisher, alarms, settings.checkpointEvery());
        threads = List.of(new Thread(integration, "ledger-integration"), new Thread(publishing, "ledger-publishing"));
        threads.forEach(Thread::start);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        if (integration != null) {
            integration.stop();
            publishing.stop();
        }
        for (var thread : threads) {
            thread.join(LAST_PASS.toMillis());
        }
    }

    private Policy trusted() {
        return Policy.parse(policy.read());
    }

    /** Whether no pass will come any more: whoever waits for one waits in vain. */
    boolean stands() {
        return alarms.stopped();
    }

    /** Starts a pass at once, and waits for one to end. */
    void hurry(Duration atMost) {
        integration.hurry(atMost);
    }

    Alarms alarms() {
        return alarms;
    }

    Standing standing() {
        return publishing == null ? Standing.UNKNOWN : publishing.standing();
    }
}
