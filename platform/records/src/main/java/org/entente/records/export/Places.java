package org.entente.records.export;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.entente.records.RecordProblem;
import org.entente.web.CurrentCaller;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * How many lists are written at once. Each keeps a thread for as long as its client takes to read it. Clients that read slowly
 * must not keep all threads from everybody else, and one who asks for many lists must not keep all places from the others.
 */
@ApplicationScoped
class Places {

    /** One to read, and one that a client has given up and whose end has not been noticed yet. */
    private static final int MOST_EACH = 2;

    private final int most;
    private final Semaphore free;
    private final Map<Holder, Integer> taken = new ConcurrentHashMap<>();
    private final CurrentVertxRequest request;

    /** Who takes places: whoever its token says it is. */
    private record Holder(String issuer, String subject) {
    }

    Places(@ConfigProperty(name = "entente.exports.at-once") int most, CurrentVertxRequest request) {
        this.most = most;
        this.free = new Semaphore(most);
        this.request = request;
    }

    /**
     * @return gives the place back; so does the end of the request, in case that nothing is ever written
     * @throws org.entente.web.Refusal 503 where all are taken, or all that one caller may have
     */
    Runnable take() {
        var current = request.getCurrent();
        var holder = holderOf(current);
        if (!takes(holder)) {
            throw RecordProblem.EXPORTS_BUSY.because(most, MOST_EACH);
        }
        var held = new AtomicBoolean(true);
        Runnable giveBack = () -> {
            if (held.getAndSet(false)) {
                leave(holder);
                free.release();
            }
        };
        if (current != null) {
            current.addEndHandler(ended -> giveBack.run());
        }
        return giveBack;
    }

    private static Holder holderOf(RoutingContext current) {
        return current == null ? null
                : CurrentCaller.of(current).map(caller -> new Holder(caller.issuer(), caller.subject())).orElse(null);
    }

    private boolean takes(Holder holder) {
        if (holder != null && taken.merge(holder, 1, Integer::sum) > MOST_EACH) {
            leave(holder);
            return false;
        }
        if (!free.tryAcquire()) {
            leave(holder);
            return false;
        }
        return true;
    }

    private void leave(Holder holder) {
        if (holder != null) {
            taken.computeIfPresent(holder, (who, places) -> places == 1 ? null : places - 1);
        }
    }
}
