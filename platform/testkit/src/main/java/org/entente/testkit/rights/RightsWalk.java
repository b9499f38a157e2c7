package org.entente.testkit.rights;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import org.entente.testkit.Callers;
import org.entente.testkit.Instants;
import org.entente.web.Role;
import org.entente.web.rights.Right;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/**
 * Walks records in their states as everybody, and tries everything: what is served among a record's actions succeeds, what is
 * not is refused. A specimen is made anew for each attempt that succeeds, since that changes it.
 */
public final class RightsWalk {

    private record Asking(String name, String party, String role) {

        Asking(String role, String party) {
            this("the " + role + (party == null ? "" : " of " + party), party, role);
        }

        RequestSpecification asks() {
            return Callers.as(Callers.tokenOf(name, party, role));
        }
    }

    private static final List<Asking> EVERYBODY = List.of(new Asking(Role.DELEGATE, "USA"), new Asking(Role.DELEGATE, "AZE"),
            new Asking(Role.DELEGATE, "ARM"), new Asking(Role.PARTNER_WRITER, "USA"), new Asking(Role.PARTNER_WRITER, "AZE"),
            new Asking(Role.PARTNER_READER, "AZE"), new Asking(Role.SECRETARIAT, null), new Asking(Role.AUDITOR, null),
            new Asking(Role.AUDITOR, "USA"), new Asking(Role.PRIVATE_SECTOR, "USA"), new Asking(Role.VIEWER, null));

    private static final String MERGE_PATCH = "application/merge-patch+json";
    private static final Set<Integer> REFUSED = Set.of(403, 409);

    private final RightsTable table;
    private final Map<Right, BinaryOperator<String>> bodies = new HashMap<>();
    private final Set<String> lacking = new HashSet<>();
    private final Set<Right> granted = new HashSet<>();
    private final Set<Right> refused = new HashSet<>();
    private final List<String> findings = new ArrayList<>();

    public RightsWalk(RightsTable table) {
        this.table = table;
    }

    /** @param body makes a right body for a record at a path */
    public RightsWalk with(Right right, UnaryOperator<String> body) {
        return with(right, (path, party) -> body.apply(path));
    }

    /** @param body makes a right body for a record at a path, and for the Party of who asks: null where it has none */
    public RightsWalk with(Right right, BinaryOperator<String> body) {
        bodies.put(right, body);
        return this;
    }

    /** A type of refusal by which a record says that it lacks what a right takes, whatever its stage. */
    public RightsWalk lacking(String type) {
        lacking.add("/problems/" + type);
        return this;
    }

    /** @param specimen makes such a record, and answers with its path */
    public RightsWalk see(String what, String kind, Supplier<String> specimen) {
        var path = specimen.get();
        var instant = Instants.betweenRequests();
        EVERYBODY.forEach(caller -> {
            var name = caller.name();
            var shown = caller.asks().get(path);
            if (shown.statusCode() == 404) {
                return;
            }
            var served = actionsOf(shown);
            var known = table.of(kind);
            served.keySet().stream().filter(action -> !known.containsKey(action))
                    .forEach(action -> findings.add(what + ", " + name + ": no row says " + action));
            known.forEach((action, rights) -> {
                if (served.containsKey(action)) {
                    mustSucceed(what + ", " + name, served.get(action), rights, specimen.get(), path, caller);
                } else {
                    mustBeRefused(what + ", " + name, rights.get(0), path, caller);
                }
            });
            if (!served.isEmpty() && !actionsOf(caller.asks().queryParam("asOf", instant).get(path)).isEmpty()) {
                findings.add(what + ", " + name + ": is told what can be done in the past");
            }
        });
        return this;
    }

    private static Map<String, Map<String, String>> actionsOf(Response shown) {
        var all = new LinkedHashMap<String, Map<String, String>>();
        shown.then().statusCode(200).extract().jsonPath().<Map<String, String>> getList("actions")
                .forEach(action -> all.put(action.get("name"), action));
        return all;
    }

    /** The same action on a specimen of its own: it stands where the record does, at another path. */
    private void mustSucceed(String what, Map<String, String> action, List<Right> rights, String path, String shownAt,
            Asking caller) {
        var row = rights.get(0).row();
        var href = action.get("href").replace(shownAt, path);
        if (!action.get("method").equals(row.method()) || !href.equals(row.on(path).href())) {
            findings.add(what + ": " + action + " is not what the table says");
        }
        var answer = call(rights.get(0), href, path, caller);
        if (answer.statusCode() >= 300) {
            findings.add(what + ": " + row.action() + " is served and refused: " + answer.asString());
        }
        granted.addAll(rights);
    }

    private void mustBeRefused(String what, Right right, String path, Asking caller) {
        var answer = call(right, right.row().on(path).href(), path, caller);
        if (!REFUSED.contains(answer.statusCode()) && !lacking.contains(answer.<String> path("type"))) {
            findings.add(what + ": " + right.row().action() + " is not served, and " + answer.statusCode() + ": "
                    + answer.asString());
        }
        refused.add(right);
    }

    private Response call(Right right, String href, String path, Asking caller) {
        var body = bodies.get(right);
        if (body == null) {
            throw new IllegalStateException("The walk has no body for " + right);
        }
        var request = caller.asks().header("If-Match", "*").body(body.apply(path, caller.party()));
        return right.row().method().equals("PATCH") ? request.contentType(MERGE_PATCH).patch(href) : request.post(href);
    }

    /**
     * @param kinds those that were walked
     * @throws AssertionError with everything in which actions and answers differ, and the rows that nobody was seen to have
     */
    public void end(String... kinds) {
        for (var kind : kinds) {
            table.of(kind).values().stream().flatMap(List::stream).filter(right -> !granted.contains(right))
                    .forEach(right -> findings.add(right + " was never granted"));
        }
        if (!findings.isEmpty() || refused.isEmpty()) {
            throw new AssertionError(findings.size() + " finding(s):\n" + String.join("\n", findings));
        }
    }
}
