package org.entente.records.reads;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Set;

import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.entente.records.RecordProblem;
import org.entente.web.CurrentCaller;
import org.entente.web.Lookback;
import org.entente.web.Operation;
import org.entente.web.Operations;
import org.entente.web.ProblemBody;
import org.entente.web.Problems;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

import io.vertx.ext.web.RoutingContext;

/**
 * Notes each answer that shows something restricted, or that only auditors ask for, before it is given; one that cannot be
 * noted is not given. A refusal that tells of a record is such an answer.
 */
@Singleton
public class NotedAnswers {

    /** Filters of answers run from the highest number down. Before the record is turned into bytes and perhaps into a 304. */
    private static final int FIRST = Priorities.USER + 100;
    /** When the status is settled. */
    private static final int LAST = Priorities.USER - 100;
    private static final int FIRST_ERROR = 400;
    /** In the exchange: that it is in the keeper's hands, or was refused for want of room. */
    static final String NOTED = "entente.noted";
    private static final String SIGHTING = "entente.sighting";

    private final ReadKeeper keeper;
    private final CurrentRead current;
    private final Operations operations;
    private final CurrentCaller caller;
    private final Lookback lookback;
    private final Problems problems;
    private final Clock clock;

    NotedAnswers(ReadKeeper keeper, CurrentRead current, Operations operations, CurrentCaller caller, Lookback lookback,
            Problems problems, Clock clock) {
        this.keeper = keeper;
        this.current = current;
        this.operations = operations;
        this.caller = caller;
        this.lookback = lookback;
        this.problems = problems;
        this.clock = clock;
    }

    @ServerResponseFilter(priority = FIRST)
    public void look(ContainerRequestContext request, ContainerResponseContext response) {
        if (!Set.of("GET", "HEAD").contains(request.getMethod())) {
            return;
        }
        if (response.getStatus() < FIRST_ERROR) {
            request.setProperty(SIGHTING, Sighting.of(current.toldBy(response.getEntity()), lookback.isPast()));
        } else if (response.getEntity() instanceof ProblemBody problem && !problem.told().isEmpty()) {
            request.setProperty(SIGHTING, Sighting.of(problem, true));
        }
    }

    @ServerResponseFilter(priority = LAST)
    public void note(ContainerRequestContext request, ContainerResponseContext response, RoutingContext rc) {
        if (!(request.getProperty(SIGHTING) instanceof Sighting sighting)) {
            return;
        }
        var operation = operations.at(rc.request().path()).get(request.getMethod());
        if (operation == null || operation.isPublic() || operation.id() == null) {
            return;
        }
        var audited = AuditedReads.include(operation);
        if (!audited && sighting.isOfNoInterest() && !current.goesOn()) {
            return;
        }
        rc.put(NOTED, true);
        var note = noteOf(sighting, audited || !sighting.known(), operation, response.getStatus(), rc);
        current.began(note);
        if ((audited || !sighting.isOfNoInterest()) && !keeper.keeps(note)) {
            refuse(response, rc);
        }
    }

    private ReadNote noteOf(Sighting sighting, boolean anyhow, Operation operation, int status, RoutingContext rc) {
        // Asked about, even if the answer was looked for in the present at last: to say why the past has none.
        var question = new ReadNote.Question(operation.id(), Address.path(rc.request().path()),
                Address.query(rc.request().query(), operation.parameters()), lookback.asOf(),
                lookback.effectiveAt());
        return new ReadNote(clock.instant().truncatedTo(ChronoUnit.MICROS), question, status, caller.get(), anyhow,
                sighting.records(), sighting.perhaps());
    }

    /** Nothing of the answer is left, its headers neither. */
    private void refuse(ContainerResponseContext response, RoutingContext rc) {
        var refusal = RecordProblem.READ_NOT_RECORDED.because();
        response.getHeaders().clear();
        response.setStatus(refusal.problem().status());
        response.setEntity(problems.bodyOf(refusal, rc), null, MediaType.valueOf(ProblemBody.MEDIA_TYPE));
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        response.getHeaders().putSingle(HttpHeaders.RETRY_AFTER, Problems.RETRY_AFTER);
    }
}
