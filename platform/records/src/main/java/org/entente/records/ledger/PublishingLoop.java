package org.entente.records.ledger;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.jboss.logging.Logger;

/** When this replica tries to publish: every few seconds. All replicas do so; the database lets one at a time. */
final class PublishingLoop implements Runnable {

    private static final Logger LOG = Logger.getLogger(PublishingLoop.class);
    /** While nothing was ever published: so that a new log can be read at once. */
    private static final Duration AT_FIRST = Duration.ofMillis(500);
    /** The maximum merge delay of ledger.md; a violation is a finding, whatever the reason. */
    private static final int MERGE_DELAY = 60;

    private final LedgerDatabase database;
    private final Publisher publisher;
    private final Alarms alarms;
    private final Duration every;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile Standing standing = Standing.UNKNOWN;

    PublishingLoop(LedgerDatabase database, Publisher publisher, Alarms alarms, Duration every) {
        this.database = database;
        this.publisher = publisher;
        this.alarms = alarms;
        this.every = every;
    }

    @Override
    public void run() {
        while (!alarms.stopped() && rests()) {
            try {
                judge(publisher.publish());
                alarms.silence(Alarm.PUBLICATION_FAILED);
            } catch (LogBroken broken) {
                alarms.ring(Alarm.LOG_BROKEN, broken.getMessage());
            } catch (SQLException | IOException | RuntimeException | Error failure) {
                LOG.warnf("A checkpoint could not be published: %s", failure.getMessage());
                alarms.ring(Alarm.PUBLICATION_FAILED, String.valueOf(failure.getMessage()));
            }
        }
    }

    private void judge(Publisher.Outcome outcome) throws SQLException {
        if (!outcome.away().isEmpty()) {
            alarms.ring(Alarm.WITNESS_AWAY, String.join(" ", outcome.away()));
        } else if (outcome.published()) {
            alarms.silence(Alarm.WITNESS_AWAY);
        }
        standing = database.transaction(Standing::read);
        if (standing.unpublishedFor() > MERGE_DELAY) {
            alarms.ring(Alarm.MERGE_LATE, "Entries have waited for a published checkpoint for more than a minute.");
        } else {
            alarms.silence(Alarm.MERGE_LATE);
        }
    }

    private boolean rests() {
        var time = standing.publishedAgo() < 0 && every.compareTo(AT_FIRST) > 0 ? AT_FIRST : every;
        try {
            return !stopped.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    Standing standing() {
        return standing;
    }

    void stop() {
        stopped.countDown();
    }
}
