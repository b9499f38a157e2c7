package org.entente.records.ledger;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.jboss.logging.Logger;

/**
 * When this replica tries a pass: when enough is pending, when the first has waited long enough, and at once when somebody asks
 * about the present. All replicas do so; the database lets one at a time.
 */
final class IntegrationLoop implements Runnable {

    private static final Logger LOG = Logger.getLogger(IntegrationLoop.class);
    /** Tessera's batch, as ledger.md asks. */
    private static final int ENOUGH = 256;
    private static final Duration LOOK = Duration.ofMillis(50);
    /** So that any number of questions about the present costs at most a hundred passes a second. */
    private static final Duration BREATH = Duration.ofMillis(10);
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(1);
    /** One alone may be a failover, or another replica that was quicker. */
    private static final int TOO_MANY_FAILURES = 3;

    private final Integrator integrator;
    private final Alarms alarms;
    private final Duration integrateAfter;
    private int failures;
    private long waitsSince;
    private boolean waits;

    private int askers;
    private long passes;
    private boolean stopped;

    IntegrationLoop(Integrator integrator, Alarms alarms, Duration integrateAfter) {
        this.integrator = integrator;
        this.alarms = alarms;
        this.integrateAfter = integrateAfter;
    }

    @Override
    public void run() {
        while (goesOn()) {
            try {
                rest(step());
                failures = 0;
                alarms.silence(Alarm.PASS_FAILED);
            } catch (LogBroken broken) {
                alarms.ring(Alarm.LOG_BROKEN, broken.getMessage());
                tellOfPass();
            } catch (SQLException | RuntimeException | Error failure) {
                failed(failure);
            }
        }
    }

    private synchronized boolean goesOn() {
        return !stopped && !alarms.stopped();
    }

    private Duration step() throws SQLException {
        var asked = asked();
        if (!asked && !due()) {
            return LOOK;
        }
        var outcome = integrator.pass(asked);
        waits = false;
        tellOfPass();
        if (outcome.mine() && !outcome.drained()) {
            return Duration.ZERO;
        }
        LockSupport.parkNanos(BREATH.toNanos());
        return outcome.mine() ? LOOK : BREATH;
    }

    private boolean due() throws SQLException {
        var pending = integrator.pending(ENOUGH);
        if (pending == 0) {
            waits = false;
            // The first pass of a process announces its keys, and judges what was promised.
            return !integrator.begun();
        }
        if (!waits) {
            waits = true;
            waitsSince = System.nanoTime();
        }
        return pending >= ENOUGH || System.nanoTime() - waitsSince >= integrateAfter.toNanos();
    }

    private void failed(Throwable failure) {
        failures++;
        LOG.warnf("A pass failed and is tried again: %s", failure.getMessage());
        if (failures >= TOO_MANY_FAILURES) {
            alarms.ring(Alarm.PASS_FAILED, String.valueOf(failure.getMessage()));
        }
        rest(AFTER_A_FAILURE);
    }

    private synchronized boolean asked() {
        return askers > 0;
    }

    private synchronized void tellOfPass() {
        passes++;
        notifyAll();
    }

    private synchronized void rest(Duration time) {
        var until = System.nanoTime() + time.toNanos();
        for (var left = time.toNanos(); left > 0 && !stopped && askers == 0; left = until - System.nanoTime()) {
            await(left);
        }
    }

    /** Starts a pass at once, and waits for one to end; not for ever. */
    synchronized void hurry(Duration atMost) {
        var until = System.nanoTime() + atMost.toNanos();
        var before = passes;
        askers++;
        notifyAll();
        try {
            for (var left = atMost.toNanos(); left > 0 && !stopped && !alarms.stopped()
                    && passes == before; left = until - System.nanoTime()) {
                await(left);
            }
        } finally {
            askers--;
        }
    }

    private synchronized void await(long nanos) {
        try {
            wait(Math.max(1, TimeUnit.NANOSECONDS.toMillis(nanos)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped = true;
        }
    }

    synchronized void stop() {
        stopped = true;
        notifyAll();
    }
}
