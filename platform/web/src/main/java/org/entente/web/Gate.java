package org.entente.web;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.vertx.VertxInputStream;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;

/**
 * The order in which a request is judged, before any resource sees it: unknown path 404, method 405, size 413, then (by
 * Quarkus) the token 401, then the role 403, then the form of the request. Source: RFC 9110 section 13.2.1.
 */
@ApplicationScoped
class Gate {

    /** Before everything: each answer carries the trace and the headers, whoever gives it. */
    private static final int BEGIN = 2000;
    /** Before CORS (300), authentication (200) and authorization (100). */
    private static final int FIRST = 1000;
    /** After authorization. */
    private static final int AFTER_LOGIN = 50;
    /** Right after the server has told the reader of bodies where they end (order -2). */
    private static final int AFTER_THE_SERVERS_LIMIT = 1;
    private static final int NO_CONTENT = 204;

    private static final Map<String, String> HEADERS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
            "Referrer-Policy", "no-referrer",
            "Cache-Control", "private, no-cache");
    private static final String VARY = "Accept, Accept-Datetime, Accept-Language, Authorization";
    /** What is the same for everybody is kept by caches for everybody. */
    private static final String VARY_IN_PUBLIC = "Accept-Encoding";

    private final Operations operations;
    private final Problems problems;
    private final String api;
    private final long mostBytes;

    Gate(Operations operations, Problems problems, @ConfigProperty(name = "entente.api.root") String api,
            @ConfigProperty(name = "entente.api.body-limit") long mostBytes) {
        this.operations = operations;
        this.problems = problems;
        this.api = api;
        this.mostBytes = mostBytes;
    }

    void register(@Observes Filters filters) {
        filters.register(this::begin, BEGIN);
        filters.register(this::admit, FIRST);
        filters.register(this::authorize, AFTER_LOGIN);
        filters.register(this::limit, AFTER_THE_SERVERS_LIMIT);
    }

    private void begin(RoutingContext rc) {
        Trace.begin(rc);
        rc.addHeadersEndHandler(v -> addHeaders(rc));
        rc.next();
    }

    /** Last, so that an answer may say otherwise, and none is sent with a header twice. */
    private void addHeaders(RoutingContext rc) {
        var headers = rc.response().headers();
        HEADERS.forEach((name, value) -> addUnlessSet(headers, name, value));
        addUnlessSet(headers, "Vary", operations.isPublic(rc) ? VARY_IN_PUBLIC : VARY);
    }

    private static void addUnlessSet(MultiMap headers, String name, String value) {
        if (!headers.contains(name)) {
            headers.set(name, value);
        }
    }

    private void admit(RoutingContext rc) {
        if (!isOfApi(rc)) {
            rc.next();
            return;
        }
        var path = rc.request().path();
        var found = operations.at(path);
        if (found.isEmpty()) {
            problems.answer(rc, CommonProblem.PATH_UNKNOWN.because(path));
        } else if (!found.containsKey(rc.request().method().name())) {
            otherMethod(rc, found);
        } else {
            var most = found.get(rc.request().method().name()).mostBytes(mostBytes);
            if (lengthOf(rc.request()) > most) {
                problems.answer(rc, CommonProblem.BODY_TOO_LARGE.because(most));
            } else {
                rc.next();
            }
        }
    }

    /** The server's own limit is that of the operation which takes most; a body of untold length ends at its operation's. */
    private void limit(RoutingContext rc) {
        var operation = isOfApi(rc) ? operations.at(rc.request().path()).get(rc.request().method().name()) : null;
        if (operation == null || operation.allowance() == null) {
            rc.put(VertxInputStream.MAX_REQUEST_SIZE_KEY, mostBytes);
        }
        rc.next();
    }

    /** As it is written or as the router will read it: {@code //api} and {@code /%61pi} must not walk around this. */
    private boolean isOfApi(RoutingContext rc) {
        var path = rc.request().path();
        return path != null && (path.startsWith(api) || rc.normalizedPath().startsWith(api));
    }

    private void otherMethod(RoutingContext rc, Map<String, Operation> found) {
        var allowed = new TreeSet<>(found.keySet());
        allowed.add("OPTIONS");
        rc.response().putHeader(HttpHeaders.ALLOW, String.join(", ", allowed));
        if (rc.request().method().name().equals("OPTIONS")) {
            rc.response().setStatusCode(NO_CONTENT).end();
        } else {
            problems.answer(rc, CommonProblem.METHOD_NOT_ALLOWED.because(rc.request().method().name(), allowed));
        }
    }

    private static long lengthOf(HttpServerRequest request) {
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException tooLong) {
            return Long.MAX_VALUE;
        }
    }

    private void authorize(RoutingContext rc) {
        if (!isOfApi(rc)) {
            rc.next();
            return;
        }
        var operation = operations.at(rc.request().path()).get(rc.request().method().name());
        if (operation == null) {
            rc.next();
        } else if (!operation.allows(rolesOf(rc))) {
            problems.answer(rc, CommonProblem.ROLE_MISSING.because(String.join(", ", new TreeSet<>(operation.roles()))));
        } else {
            checkForm(rc, operation);
        }
    }

    private void checkForm(RoutingContext rc, Operation operation) {
        if (operation.produces() != null) {
            var headers = rc.request().headers();
            var form = Accept.best(operation.produces(), String.join(",", headers.getAll(HttpHeaders.ACCEPT)));
            if (form.isEmpty()) {
                problems.answer(rc, CommonProblem.NOT_ACCEPTABLE.because());
                return;
            }
            // Settled here: left with a range such as application/*, the framework answers in a form of its own.
            headers.set(HttpHeaders.ACCEPT, form.get());
        }
        if (!operation.consumes().isEmpty() && !operation.consumes().contains(mediaTypeOf(rc.request()))) {
            rc.response().putHeader(rc.request().method().name().equals("PATCH") ? "Accept-Patch" : "Accept-Post",
                    String.join(", ", operation.consumes()));
            problems.answer(rc, CommonProblem.MEDIA_TYPE_UNSUPPORTED.because(String.join(", ", operation.consumes())));
            return;
        }
        if (!operation.consumes().isEmpty() && operation.parameters() != null && !hasBody(rc.request())) {
            problems.answer(rc, CommonProblem.MALFORMED.because());
            return;
        }
        checkParameters(rc, operation);
    }

    private static boolean hasBody(HttpServerRequest request) {
        return request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null || lengthOf(request) > 0
                || request.version() == HttpVersion.HTTP_2;
    }

    private void checkParameters(RoutingContext rc, Operation operation) {
        if (operation.parameters() == null) {
            rc.next();
            return;
        }
        var refusals = new ArrayList<Violation>();
        for (var name : new TreeSet<>(rc.queryParams().names())) {
            var values = rc.queryParams().getAll(name);
            if (!operation.parameters().contains(name)) {
                refusals.add(Violation.inQuery(name, "is not a parameter of this operation"));
            } else if (values.size() > 1) {
                refusals.add(Violation.inQuery(name, "must be given once"));
            } else if (values.get(0).isBlank()) {
                refusals.add(Violation.inQuery(name, "must not be blank"));
            }
        }
        if (refusals.isEmpty()) {
            rc.next();
        } else {
            var refusal = CommonProblem.VALIDATION.because(refusals.size());
            refusals.forEach(refusal::at);
            problems.answer(rc, refusal);
        }
    }

    private static String mediaTypeOf(HttpServerRequest request) {
        var type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        return type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private static Set<String> rolesOf(RoutingContext rc) {
        return rc.user() instanceof QuarkusHttpUser user ? user.getSecurityIdentity().getRoles() : Set.of();
    }
}
