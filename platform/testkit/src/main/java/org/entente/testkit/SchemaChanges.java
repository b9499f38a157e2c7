package org.entente.testkit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Compares two schemas in one direction. What a request may hold must not become less; what an answer promises must not become
 * weaker. A keyword that is not understood here counts as a break as soon as it changes: better one question too many.
 */
final class SchemaChanges {

    private static final List<String> LOWER = List.of("minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties");
    private static final List<String> UPPER = List.of("maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties");
    private static final List<String> FORMS = List.of("pattern", "format", "multipleOf", "uniqueItems", "const");
    private static final List<String> NOT_COMPARED = List.of("not", "if", "then", "else", "dependentRequired",
            "dependentSchemas", "contains", "propertyNames", "patternProperties", "prefixItems", "discriminator");
    private static final Set<String> ALL_TYPES = Set.of("null", "boolean", "object", "array", "number", "integer", "string");

    private final JsonNode before;
    private final JsonNode after;
    private final List<String> found;
    private final Set<String> walked = new HashSet<>();

    SchemaChanges(JsonNode before, JsonNode after, List<String> found) {
        this.before = before;
        this.after = after;
        this.found = found;
    }

    void request(String where, JsonNode was, JsonNode is) {
        compare(where, was, is, true);
    }

    void response(String where, JsonNode was, JsonNode is) {
        compare(where, was, is, false);
    }

    private void compare(String where, JsonNode oldSchema, JsonNode newSchema, boolean request) {
        var pair = oldSchema.path("$ref").asText() + " " + newSchema.path("$ref").asText() + " " + request;
        if (pair.contains("#") && !walked.add(pair)) {
            return;
        }
        var was = WholeSchema.of(oldSchema, before);
        var is = WholeSchema.of(newSchema, after);
        types(where, was, is, request);
        values(where, was, is, request);
        bounds(where, was, is, request);
        forms(where, was, is, request);
        members(where, was, is, request);
        additional(where, was, is, request);
        if (was.has("items") || is.has("items")) {
            compare(where + "/[]", was.path("items"), is.path("items"), request);
        }
        for (var choice : List.of("oneOf", "anyOf")) {
            choices(where, was.path(choice), is.path(choice), request);
        }
    }

    private void types(String where, JsonNode was, JsonNode is, boolean request) {
        var more = request ? typesOf(is) : typesOf(was);
        var less = request ? typesOf(was) : typesOf(is);
        if (!more.containsAll(less)) {
            found.add(where + ": the type was " + name(was.path("type")) + " and is " + name(is.path("type")));
        }
    }

    private static Set<String> typesOf(JsonNode schema) {
        var types = new TreeSet<String>();
        if (schema.path("type").isArray()) {
            schema.path("type").forEach(type -> types.add(type.asText()));
        } else if (schema.has("type")) {
            types.add(schema.path("type").asText());
        } else {
            types.addAll(ALL_TYPES);
        }
        if (types.contains("number")) {
            types.add("integer");
        }
        return types;
    }

    private void values(String where, JsonNode was, JsonNode is, boolean request) {
        if (request && is.has("enum") && !was.has("enum") || !request && was.has("enum") && !is.has("enum")) {
            found.add(where + (request ? ": only certain values are taken now" : ": the values are no longer named"));
        }
        if (was.has("enum") && is.has("enum")) {
            var now = new HashSet<JsonNode>();
            is.path("enum").forEach(now::add);
            was.path("enum").forEach(value -> {
                if (!now.contains(value)) {
                    found.add(where + ": the value " + value + " is gone");
                }
            });
        }
    }

    private void bounds(String where, JsonNode was, JsonNode is, boolean request) {
        for (var bound : LOWER) {
            bound(where, bound, was.path(bound), is.path(bound), request ? 1 : -1, request);
        }
        for (var bound : UPPER) {
            bound(where, bound, was.path(bound), is.path(bound), request ? -1 : 1, request);
        }
    }

    private void bound(String where, String name, JsonNode was, JsonNode is, int worse, boolean request) {
        var appears = was.isMissingNode() && !is.isMissingNode();
        var goes = !was.isMissingNode() && is.isMissingNode();
        var moves = was.isNumber() && is.isNumber()
                && Integer.signum(is.decimalValue().compareTo(was.decimalValue())) == worse;
        if (request && appears || !request && goes || moves) {
            found.add(where + ": " + name + " was " + name(was) + " and is " + name(is));
        }
    }

    private void forms(String where, JsonNode was, JsonNode is, boolean request) {
        for (var form : FORMS) {
            var matters = request ? is.has(form) : was.has(form);
            if (matters && !was.path(form).equals(is.path(form))) {
                found.add(where + ": " + form + " was " + name(was.path(form)) + " and is " + name(is.path(form)));
            }
        }
        if (request && was.has("default") && !was.path("default").equals(is.path("default"))) {
            found.add(where + ": what is left out no longer means " + was.path("default"));
        }
        for (var keyword : NOT_COMPARED) {
            if (!was.path(keyword).equals(is.path(keyword))) {
                found.add(where + ": " + keyword + " changed, which no rule here can judge");
            }
        }
    }

    private void members(String where, JsonNode was, JsonNode is, boolean request) {
        was.path("properties").properties().forEach(member -> {
            if (is.path("properties").has(member.getKey())) {
                compare(where + "/" + member.getKey(), member.getValue(), is.path("properties").path(member.getKey()), request);
            } else {
                found.add(where + ": the member " + member.getKey() + " is gone");
            }
        });
        var required = request ? is.path("required") : was.path("required");
        var other = namesIn(request ? was.path("required") : is.path("required"));
        namesIn(required).stream().filter(name -> !other.contains(name)).forEach(name -> {
            if (request) {
                found.add(where + ": the member " + name + " is required now");
            } else if (is.path("properties").has(name)) {
                found.add(where + ": the member " + name + " may be absent now");
            }
        });
    }

    private static Set<String> namesIn(JsonNode list) {
        var names = new TreeSet<String>();
        list.forEach(name -> names.add(name.asText()));
        return names;
    }

    private void additional(String where, JsonNode was, JsonNode is, boolean request) {
        var old = was.path("additionalProperties");
        var now = is.path("additionalProperties");
        var oldIsClosed = old.isBoolean() && !old.asBoolean();
        var nowIsClosed = now.isBoolean() && !now.asBoolean();
        if (old.isObject() && now.isObject()) {
            compare(where + "/*", old, now, request);
        } else if (request && !oldIsClosed && !old.isMissingNode() && (nowIsClosed || now.isObject())) {
            found.add(where + ": further members are no longer taken as before");
        } else if (!request && old.isObject() && !nowIsClosed) {
            found.add(where + ": further members may be anything now");
        }
    }

    /** Requests: each old branch needs a new one that takes it. Answers: each new branch needs an old one that promised it. */
    private void choices(String where, JsonNode was, JsonNode is, boolean request) {
        if (was.isMissingNode() && is.isMissingNode()) {
            return;
        }
        if (was.isMissingNode() || is.isMissingNode()) {
            found.add(where + ": a choice of schemas appeared or went, which no rule here can judge");
            return;
        }
        for (var branch : request ? was : is) {
            var fits = false;
            for (var candidate : request ? is : was) {
                fits |= fits(request ? branch : candidate, request ? candidate : branch, request);
            }
            if (!fits) {
                found.add(where + ": one of the schemas to choose from " + (request ? "is gone" : "is new"));
            }
        }
    }

    private boolean fits(JsonNode was, JsonNode is, boolean request) {
        var trial = new SchemaChanges(before, after, new ArrayList<>());
        trial.walked.addAll(walked);
        trial.compare("", was, is, request);
        return trial.found.isEmpty();
    }

    private static String name(JsonNode node) {
        return node.isMissingNode() ? "open" : node.toString();
    }
}
