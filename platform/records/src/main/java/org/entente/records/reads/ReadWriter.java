package org.entente.records.reads;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

import org.jboss.logging.Logger;

/** Stores what is noted, batch by batch, until the queue is closed and empty. */
final class ReadWriter implements Runnable {

    private static final Logger LOG = Logger.getLogger(ReadWriter.class);
    /** SQLSTATE classes of values that no database will take, however often they are offered. */
    private static final String UNSTORABLE = "22|23|54";
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(1);

    private final ReadQueue queue;
    private final ReadRows rows;
    private final ReadSettings settings;
    private volatile boolean failing;

    ReadWriter(ReadQueue queue, ReadRows rows, ReadSettings settings) {
        this.queue = queue;
        this.rows = rows;
        this.settings = settings;
    }

    @Override
    public void run() {
        try {
            for (var batch = next(); !batch.isEmpty(); batch = next()) {
                store(batch);
                queue.release(batch);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<ReadNote> next() throws InterruptedException {
        return queue.next(settings.enough(), settings.storeWithin());
    }

    private void store(List<ReadNote> batch) throws InterruptedException {
        for (var stored = false; !stored;) {
            try {
                rows.insert(batch);
                failing = false;
                stored = true;
            } catch (SQLException failure) {
                if (isUnstorable(failure)) {
                    storeApart(batch, failure);
                    stored = true;
                } else if (!triesAgain(batch, failure)) {
                    return;
                }
            } catch (RuntimeException | Error failure) {
                // Whatever it is: with this thread nothing would ever be stored again.
                if (!triesAgain(batch, failure)) {
                    return;
                }
            }
        }
    }

    private boolean triesAgain(List<ReadNote> batch, Throwable failure) throws InterruptedException {
        failing = true;
        if (queue.isClosed()) {
            LOG.errorf("The service ends, and who read what cannot be stored: %d reads, the first of them %s. %s", batch.size(),
                    said(batch.get(0)), reasonOf(failure));
            return false;
        }
        LOG.warnf("Who read what cannot be stored and is tried again: %s", reasonOf(failure));
        queue.rest(AFTER_A_FAILURE);
        return true;
    }

    /** So that one note which cannot be stored keeps no other from it; it is told of where the operators look. */
    private void storeApart(List<ReadNote> batch, SQLException failure) throws InterruptedException {
        if (batch.size() == 1) {
            LOG.errorf("A read cannot be stored: %s. %s", said(batch.get(0)), reasonOf(failure));
            return;
        }
        var half = batch.size() / 2;
        store(batch.subList(0, half));
        store(batch.subList(half, batch.size()));
    }

    private static String said(ReadNote note) {
        return note.caller().subject() + " of " + note.caller().issuer() + ", " + note.question().operation() + " "
                + note.question().path() + " at " + note.at();
    }

    /** Without the statement, which a failure of a batch repeats in full. */
    private static String reasonOf(Throwable failure) {
        return failure instanceof SQLException sql && sql.getNextException() != null ? sql.getNextException().getMessage()
                : failure instanceof SQLException ? failure.getMessage() : failure.toString();
    }

    private static boolean isUnstorable(SQLException failure) {
        return failure.getSQLState() != null && failure.getSQLState().matches("(" + UNSTORABLE + ").*");
    }

    /** Whether the last attempt failed. */
    boolean isFailing() {
        return failing;
    }
}
