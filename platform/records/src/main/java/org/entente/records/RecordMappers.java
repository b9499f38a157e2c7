package org.entente.records;

import jakarta.persistence.OptimisticLockException;

import org.entente.web.CommonProblem;
import org.entente.web.ProblemBody;
import org.entente.web.ProblemMappers;
import org.hibernate.StaleObjectStateException;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import io.vertx.ext.web.RoutingContext;

/** Of several writers with one tag exactly one wins; here the others learn that they lost. */
public class RecordMappers {

    private final ProblemMappers problems;

    RecordMappers(ProblemMappers problems) {
        this.problems = problems;
    }

    @ServerExceptionMapper({ OptimisticLockException.class, StaleObjectStateException.class })
    public RestResponse<ProblemBody> overtaken(RoutingContext rc) {
        return problems.refused(CommonProblem.PRECONDITION_FAILED.because("?"), rc);
    }
}
