package org.entente.testkit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.entente.web.Operation;
import org.entente.web.Operations;
import org.entente.web.ProblemBody;
import org.entente.web.Role;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/**
 * Walks every operation of a running service and tries to get in: without a token, with each kind of spoiled token, with each
 * role that the operation is not for. A new operation is walked without anybody thinking of it.
 */
public final class SecurityWalk {

    private static final Set<String> ALL_ROLES = Set.of(Role.VIEWER, Role.DELEGATE, Role.SECRETARIAT, Role.AUDITOR,
            Role.PARTNER_READER, Role.PARTNER_WRITER, Role.PRIVATE_SECTOR);

    private final String root;
    private final List<Operation> guarded;
    private final List<Operation> open;
    private final List<String> findings = new ArrayList<>();

    /**
     * @param operations what the service answers
     * @param apiRoot below it every operation is guarded that does not say it is public; what stands outside is public. Both
     *        must
     *        be on purpose
     */
    public SecurityWalk(List<Operation> operations, String apiRoot) {
        root = apiRoot;
        guarded = operations.stream().filter(o -> o.template().startsWith(apiRoot) && !o.isPublic()).toList();
        open = operations.stream().filter(o -> !guarded.contains(o)).toList();
    }

    /** @param operations what the service answers, injected into the test */
    public SecurityWalk(Operations operations) {
        this(operations.all(), "/api/");
    }

    /** Every operation names its roles, and only these templates are open to strangers. */
    public void everyOperationDeclaresItsRoles(String... publicTemplates) {
        if (guarded.isEmpty()) {
            findings.add("the service has no operation: was it indexed?");
        }
        guarded.stream().filter(o -> o.roles().isEmpty()).forEach(o -> findings.add(name(o) + " declares no role"));
        for (var operation : guarded) {
            operation.roles().stream().filter(role -> !role.equals(Operation.ANYBODY) && !ALL_ROLES.contains(role))
                    .forEach(role -> findings.add(name(operation) + " is for the role " + role + ", which nobody has"));
        }
        open.stream().filter(o -> !Set.of(publicTemplates).contains(o.template()))
                .forEach(o -> findings.add(name(o) + (o.template().startsWith(root) ? " is public" : " is outside the API")
                        + " and not among the public paths"));
        report();
    }

    /** What is public is the same for everybody: without a token, with a good one, and with one that is spoiled. */
    public void whatIsPublicAsksForNoToken() {
        for (var operation : open.stream().filter(o -> o.template().startsWith(root)).toList()) {
            var plain = send(operation, RestAssured.given());
            for (var token : List.of(Callers.viewer(), Callers.forged("stranger", null, Role.VIEWER), "nonsense")) {
                var answer = send(operation, RestAssured.given().auth().oauth2(token));
                if (List.of(401, 403).contains(answer.statusCode()) || answer.statusCode() != plain.statusCode()) {
                    findings.add(
                            name(operation) + " answers " + plain.statusCode() + ", but with a token " + answer.statusCode());
                }
            }
        }
        report();
    }

    /** 401 with a challenge that names no error (RFC 6750 section 3.1). */
    public void nobodyGetsInWithoutAToken() {
        for (var operation : guarded) {
            var answer = send(operation, RestAssured.given());
            refusedWith(401, operation, "no token", answer);
            challenged(operation, "no token", answer, false);
            var inQuery = send(operation, RestAssured.given().queryParam("access_token", goodFor(operation)));
            refusedWith(401, operation, "a token in the address", inQuery);
        }
        report();
    }

    /** 401 with {@code error="invalid_token"} for each of {@link SpoiledTokens}. */
    public void nobodyGetsInWithASpoiledToken() {
        for (var operation : guarded) {
            SpoiledTokens.all(rolesFor(operation)).forEach((what, token) -> {
                var answer = send(operation, Callers.as(token));
                refusedWith(401, operation, what, answer);
                challenged(operation, what, answer, true);
            });
        }
        report();
    }

    /** 403 for each role that the operation is not for, and for a token without any role where it is for some. */
    public void nobodyGetsInWithAnotherRole() {
        for (var operation : guarded) {
            if (operation.roles().contains(Operation.ANYBODY)) {
                continue;
            }
            refusedWith(403, operation, "no role", send(operation, Callers.as(Callers.tokenOf("nobody", null))));
            var others = new TreeSet<>(ALL_ROLES);
            others.removeAll(operation.roles());
            for (var role : others) {
                var answer = send(operation, Callers.as(Callers.tokenOf("stranger", "USA", role)));
                refusedWith(403, operation, "the role " + role, answer);
            }
        }
        report();
    }

    private static String[] rolesFor(Operation operation) {
        return operation.roles().contains(Operation.ANYBODY) ? ALL_ROLES.toArray(String[]::new)
                : operation.roles().toArray(String[]::new);
    }

    private static String goodFor(Operation operation) {
        return Callers.tokenOf("spoiled", null, rolesFor(operation));
    }

    private static Response send(Operation operation, RequestSpecification as) {
        var path = operation.template().replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
        if (!operation.consumes().isEmpty()) {
            as.contentType(new TreeSet<>(operation.consumes()).first()).body("{}".getBytes(StandardCharsets.UTF_8));
        }
        return as.request(operation.method(), path);
    }

    private void refusedWith(int status, Operation operation, String what, Response answer) {
        if (answer.statusCode() != status) {
            findings.add(name(operation) + " with " + what + ": " + answer.statusCode() + " instead of " + status);
        } else if (!String.valueOf(answer.contentType()).startsWith(ProblemBody.MEDIA_TYPE)
                && !operation.method().equals("HEAD")) {
            findings.add(name(operation) + " with " + what + ": answers " + answer.contentType() + ", not a problem");
        }
    }

    private void challenged(Operation operation, String what, Response answer, boolean withError) {
        var challenges = answer.headers().getValues("WWW-Authenticate");
        var good = challenges.size() == 1 && challenges.get(0).startsWith("Bearer ")
                && challenges.get(0).contains("error=\"invalid_token\"") == withError;
        if (!good) {
            findings.add(name(operation) + " with " + what + ": is challenged by " + challenges);
        }
    }

    private static String name(Operation operation) {
        return operation.method() + " " + operation.template();
    }

    private void report() {
        var told = List.copyOf(findings);
        findings.clear();
        if (!told.isEmpty()) {
            throw new AssertionError(told.size() + " way(s) in:\n" + String.join("\n", told));
        }
    }
}
