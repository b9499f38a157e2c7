package org.entente.records.reads;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.entente.web.CurrentCaller;
import org.entente.web.Operation;
import org.entente.web.Operations;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;

/** Notes who asked the auditors' questions in vain. Such an answer shows nothing, so it is given in any case. */
@ApplicationScoped
class NotedRefusals {

    /** After the log-in (100), before the roles are judged (50). */
    private static final int BEFORE_ROLES = 60;
    private static final int FIRST_ERROR = 400;

    private final ReadKeeper keeper;
    private final Operations operations;
    private final Clock clock;

    NotedRefusals(ReadKeeper keeper, Operations operations, Clock clock) {
        this.keeper = keeper;
        this.operations = operations;
        this.clock = clock;
    }

    void register(@Observes Filters filters) {
        filters.register(this::watch, BEFORE_ROLES);
    }

    private void watch(RoutingContext rc) {
        var method = rc.request().method().name();
        var operation = rc.request().path() == null || !Set.of("GET", "HEAD").contains(method) ? null
                : operations.at(rc.request().path()).get(method);
        if (operation != null && operation.id() != null && AuditedReads.include(operation)) {
            rc.addEndHandler(ended -> note(rc, operation));
        }
        rc.next();
    }

    private void note(RoutingContext rc, Operation operation) {
        var status = rc.response().getStatusCode();
        if (status >= FIRST_ERROR && rc.get(NotedAnswers.NOTED) == null) {
            var question = new ReadNote.Question(operation.id(), Address.path(rc.request().path()),
                    Address.query(rc.request().query(), operation.parameters()), null, null);
            CurrentCaller.of(rc).ifPresent(caller -> keeper.offer(new ReadNote(
                    clock.instant().truncatedTo(ChronoUnit.MICROS), question, status, caller, true, List.of(), List.of())));
        }
    }
}
