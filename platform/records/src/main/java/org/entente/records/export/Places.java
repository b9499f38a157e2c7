package org.entente.records.export;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.entente.records.RecordProblem;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;

/**
 * How many lists are written at once. Each keeps a thread for as long as its client takes to read it, and clients that read
 * slowly
 * must not keep all threads from everybody else.
 */
@ApplicationScoped
class Places {

    private final int most;
    private final Semaphore free;
    private final CurrentVertxRequest request;

    Places(@ConfigProperty(name = "entente.exports.at-once") int most, CurrentVertxRequest request) {
        this.most = most;
        this.free = new Semaphore(most);
        this.request = request;
    }

    /**
     * @return gives the place back; so does the end of the request, in case that nothing is ever written
     * @throws org.entente.web.Refusal 503 where all are taken
     */
    Runnable take() {
        if (!free.tryAcquire()) {
            throw RecordProblem.EXPORTS_BUSY.because(most);
        }
        var taken = new AtomicBoolean(true);
        Runnable giveBack = () -> {
            if (taken.getAndSet(false)) {
                free.release();
            }
        };
        var current = request.getCurrent();
        if (current != null) {
            current.addEndHandler(ended -> giveBack.run());
        }
        return giveBack;
    }
}
