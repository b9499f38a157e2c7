package org.entente.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.ws.rs.WebApplicationException;

/** A request that is refused; {@link ProblemMappers} answers it. A web exception, so that parameter converters may throw it. */
public final class Refusal extends WebApplicationException {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;
    private final transient Object[] values;
    private final transient List<Violation> errors = new ArrayList<>();
    private final transient List<Unread> unread = new ArrayList<>();
    private final transient List<NamedRecord> told = new ArrayList<>();
    private final transient Map<String, Object> members = new LinkedHashMap<>();

    /** A value without the name of its parameter. */
    record Unread(String in, String text, String detail) {
    }

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

    /** The same refusal of a part of a request: its pointers begin where the part stands. */
    public Refusal within(Object... path) {
        var within = new Refusal(problem, values);
        var start = new StringBuilder("#");
        for (var step : path) {
            start.append('/').append(step);
        }
        errors.forEach(error -> within.errors.add(error.pointer() == null ? error
                : new Violation(start + error.pointer().substring(1), error.in(), error.parameter(), error.detail())));
        within.unread.addAll(unread);
        within.told.addAll(told);
        within.members.putAll(members);
        return within;
    }

    /** Adds a value of a parameter that could not be read; the framework has not told whose value it is. */
    Refusal atParameter(String in, String text, String detail) {
        unread.add(new Unread(in, text, detail));
        return this;
    }

    List<Unread> unread() {
        return unread;
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

    /** Names a record of which the refusal tells something: who read that is kept like any other read. */
    public Refusal telling(UUID record) {
        told.add(new NamedRecord(record));
        return this;
    }

    List<NamedRecord> told() {
        return told;
    }

    Map<String, Object> members() {
        return members;
    }
}
