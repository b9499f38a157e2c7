package org.entente.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.ws.rs.WebApplicationException;

/** A request that is refused; {@link ProblemMappers} answers it. A web exception, so that parameter converters may throw it. */
public final class Refusal extends WebApplicationException {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;
    private final transient Object[] values;
    private final transient List<Violation> errors = new ArrayList<>();
    private final transient Map<String, Object> members = new LinkedHashMap<>();

    Refusal(Problem problem, Object... values) {
        super(problem.type(), problem.status());
        this.problem = problem;
        this.values = values;
    }

    /** Adds one violation of the request's form. */
    public Refusal at(Violation violation) {
        errors.add(violation);
        return this;
    }

    /** Adds an extension member to the problem (RFC 9457 section 3.2). */
    public Refusal with(String member, Object value) {
        members.put(member, value);
        return this;
    }

    public Problem problem() {
        return problem;
    }

    Object[] values() {
        return values;
    }

    List<Violation> errors() {
        return errors;
    }

    Map<String, Object> members() {
        return members;
    }
}
