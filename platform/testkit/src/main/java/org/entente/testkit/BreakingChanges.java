package org.entente.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/**
 * In what a client of the old contract would be let down by the new one. Additions are no break: a new path, an optional
 * parameter, a member more in an answer, a further value of an answer's enum (clients of this API are told to expect them).
 */
final class BreakingChanges {

    private static final List<String> METHODS = List.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private final JsonNode before;
    private final JsonNode after;
    private final List<String> found = new ArrayList<>();
    private final SchemaChanges schemas;

    private BreakingChanges(JsonNode before, JsonNode after) {
        this.before = before;
        this.after = after;
        this.schemas = new SchemaChanges(before, after, found);
    }

    static List<String> between(JsonNode before, JsonNode after) {
        var changes = new BreakingChanges(before, after);
        var now = byForm(after);
        byForm(before).forEach((form, old) -> changes.path(old, now.get(form)));
        return changes.found;
    }

    private record Path(String template, JsonNode operations) {
    }

    /** Renaming a path's variable changes no request. */
    private static Map<String, Path> byForm(JsonNode document) {
        var paths = new TreeMap<String, Path>();
        document.path("paths").properties().forEach(path -> paths.put(path.getKey().replaceAll("\\{[^}]*}", "{}"),
                new Path(path.getKey(), path.getValue())));
        return paths;
    }

    private void path(Path old, Path now) {
        if (now == null) {
            found.add(old.template() + ": the path is gone");
            return;
        }
        for (var method : METHODS) {
            var where = method.toUpperCase(java.util.Locale.ROOT) + " " + old.template();
            if (old.operations().has(method) && !now.operations().has(method)) {
                found.add(where + ": the method is gone");
            } else if (old.operations().has(method)) {
                operation(where, old, now, method);
            }
        }
    }

    private void operation(String where, Path old, Path now, String method) {
        var was = old.operations().path(method);
        var is = now.operations().path(method);
        if (!was.path("operationId").equals(is.path("operationId")) && was.has("operationId")) {
            found.add(where + ": operationId " + was.path("operationId").asText() + " became "
                    + is.path("operationId").asText("none") + ", which renames a method of generated clients");
        }
        parameters(where, parametersOf(old, method, before), parametersOf(now, method, after));
        requestBody(where, resolve(was.path("requestBody"), before), resolve(is.path("requestBody"), after));
        was.path("responses").properties()
                .forEach(r -> response(where + " " + r.getKey(), r.getKey(), r.getValue(),
                        is.path("responses").path(r.getKey())));
        security(where, securityOf(was, before), securityOf(is, after));
    }

    private static Map<String, JsonNode> parametersOf(Path path, String method, JsonNode document) {
        var all = new TreeMap<String, JsonNode>();
        for (var list : List.of(path.operations().path("parameters"), path.operations().path(method).path("parameters"))) {
            for (var each : list) {
                var parameter = resolve(each, document);
                if (!parameter.path("in").asText().equals("path")) {
                    all.put(parameter.path("in").asText() + " parameter " + parameter.path("name").asText(), parameter);
                }
            }
        }
        return all;
    }

    private void parameters(String where, Map<String, JsonNode> old, Map<String, JsonNode> now) {
        old.forEach((name, was) -> {
            var is = now.get(name);
            if (is == null) {
                found.add(where + ": the " + name + " is gone");
                return;
            }
            if (is.path("required").asBoolean() && !was.path("required").asBoolean()) {
                found.add(where + ": the " + name + " became required");
            }
            for (var form : List.of("style", "explode")) {
                if (!was.path(form).equals(is.path(form))) {
                    found.add(where + ": the " + name + " is written in another " + form);
                }
            }
            schemas.request(where + " " + name, was.path("schema"), is.path("schema"));
        });
        now.forEach((name, is) -> {
            if (!old.containsKey(name) && is.path("required").asBoolean()) {
                found.add(where + ": a new " + name + " is required");
            }
        });
    }

    private void requestBody(String where, JsonNode was, JsonNode is) {
        if (is.path("required").asBoolean() && !was.path("required").asBoolean()) {
            found.add(where + ": the request's body became required");
        }
        was.path("content").properties().forEach(media -> {
            if (!is.path("content").has(media.getKey())) {
                found.add(where + ": a request of " + media.getKey() + " is no longer taken");
            } else {
                schemas.request(where + " request", media.getValue().path("schema"),
                        is.path("content").path(media.getKey()).path("schema"));
            }
        });
    }

    private void response(String where, String status, JsonNode old, JsonNode now) {
        var was = resolve(old, before);
        var is = resolve(now, after);
        if (is.isMissingNode()) {
            if (status.startsWith("2") || status.startsWith("3")) {
                found.add(where + ": the answer is gone");
            }
            return;
        }
        was.path("headers").fieldNames().forEachRemaining(header -> {
            if (!is.path("headers").has(header)) {
                found.add(where + ": the header " + header + " is gone");
            }
        });
        was.path("content").properties().forEach(media -> {
            if (!is.path("content").has(media.getKey())) {
                found.add(where + ": an answer in " + media.getKey() + " is gone");
            } else {
                schemas.response(where, media.getValue().path("schema"),
                        is.path("content").path(media.getKey()).path("schema"));
            }
        });
    }

    private static JsonNode securityOf(JsonNode operation, JsonNode document) {
        return operation.has("security") ? operation.path("security") : document.path("security");
    }

    /** Each way in that was enough must still be enough: some new way asks for nothing beyond it. */
    private void security(String where, JsonNode old, JsonNode now) {
        if (now.isEmpty()) {
            return;
        }
        if (old.isEmpty() || !all(old, way -> any(now, asked -> asksNoMore(asked, way)))) {
            found.add(where + ": the token that was enough is so no longer");
        }
    }

    private static boolean asksNoMore(JsonNode asked, JsonNode had) {
        for (var scheme : asked.properties()) {
            if (!had.has(scheme.getKey())
                    || !all(scheme.getValue(), scope -> any(had.path(scheme.getKey()), scope::equals))) {
                return false;
            }
        }
        return true;
    }

    private static boolean any(JsonNode list, java.util.function.Predicate<JsonNode> test) {
        for (var each : list) {
            if (test.test(each)) {
                return true;
            }
        }
        return false;
    }

    private static boolean all(JsonNode list, java.util.function.Predicate<JsonNode> test) {
        return !any(list, test.negate());
    }

    private static JsonNode resolve(JsonNode node, JsonNode document) {
        return node == null ? MissingNode.getInstance()
                : node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
    }
}
