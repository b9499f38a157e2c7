package org.entente.records.reads;

import java.time.Duration;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Context;

/** Keeps who read what, in this process: one thread stores, on a connection of its own. */
@ApplicationScoped
class ReadKeeper {

    private static final Logger LOG = Logger.getLogger(ReadKeeper.class);
    private static final Duration LAST_BATCH = Duration.ofSeconds(10);

    private final ReadSettings settings;
    private final ReadQueue queue;
    private final ReadWriter writer;
    private final Thread thread;

    ReadKeeper(ReadSettings settings, @io.quarkus.agroal.DataSource("reads") DataSource source) {
        this.settings = settings;
        queue = new ReadQueue(settings.room());
        writer = new ReadWriter(queue, new ReadRows(source), settings);
        thread = new Thread(writer, "reads");
        // Waited for where the service ends in order; it keeps no process alive that could not start.
        thread.setDaemon(true);
    }

    void start(@Observes StartupEvent event, MeterRegistry meters) {
        meters.gauge("entente.reads.waiting", queue, ReadQueue::size);
        thread.start();
    }

    /** No request runs any more when this is told: what was noted is all that there will be. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        queue.close();
        thread.join(LAST_BATCH.toMillis());
        if (thread.isAlive()) {
            LOG.errorf("The service ends, and %d reads or more are not stored.", queue.size());
        }
    }

    /**
     * Takes a note, if need be after a moment. At once or not at all where all requests of a processor share a thread, and
     * while nothing can be stored: who waits in vain keeps a thread from those who read what is for everybody.
     *
     * @return false where it has no room: then the answer must not be given
     */
    boolean keeps(ReadNote note) {
        var hopeless = Context.isOnEventLoopThread() || isFailing();
        return queue.put(note, hopeless ? Duration.ZERO : settings.patience(), settings.enough());
    }

    /** Takes a note where there is room at once: for a thread that must not wait, and an answer that showed nothing. */
    void offer(ReadNote note) {
        queue.put(note, Duration.ZERO, settings.enough());
    }

    /** Whether the last attempt to store failed, or nobody is there to make another. */
    boolean isFailing() {
        return writer.isFailing() || !thread.isAlive();
    }

    /** How many notes wait. */
    int waiting() {
        return queue.size();
    }
}
