package org.entente.records.ledger;

import java.sql.SQLException;
import java.time.Duration;

import io.agroal.api.AgroalDataSource;

/** The integrator as a service runs it, in a thread of this process. */
final class RunningLoop implements AutoCloseable {

    /** The services' default. */
    private static final Duration INTEGRATE_AFTER = Duration.ofMillis(250);

    private final AgroalDataSource pool;
    private final Integrator integrator;
    private final IntegrationLoop loop;
    private final Thread thread;

    RunningLoop(LogOnPostgres log) throws SQLException {
        pool = log.pool("integrator");
        integrator = log.integrator(pool);
        drain();
        loop = new IntegrationLoop(integrator, new Alarms(), INTEGRATE_AFTER);
        thread = new Thread(loop, "ledger-integration");
        thread.start();
    }

    /** Leaves nothing pending. */
    void drain() throws SQLException {
        while (integrator.pending(1) > 0) {
            integrator.pass(true);
        }
    }

    @Override
    public void close() {
        loop.stop();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        pool.close();
    }
}
