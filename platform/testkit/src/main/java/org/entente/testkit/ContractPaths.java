package org.entente.testkit;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/** Finds the operation of a contract that a request means. */
final class ContractPaths {

    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]*}");

    private record Template(Pattern form, JsonNode operations) {
    }

    private final List<Template> templates;
    private final String root;

    ContractPaths(JsonNode document) {
        // A path with fewer variables is the more particular one (OpenAPI 3.1, Path Templating Matching).
        templates = document.path("paths").properties().stream()
                .sorted(Comparator
                        .comparing((Map.Entry<String, JsonNode> path) -> VARIABLE.matcher(path.getKey()).results().count()))
                .map(path -> new Template(form(path.getKey(), path.getValue()), path.getValue())).toList();
        root = document.path("paths").properties().stream().map(Map.Entry::getKey).reduce(ContractPaths::common).orElse("/");
    }

    /** What all paths of the contract begin with; other paths are not its business. */
    String root() {
        return root;
    }

    /** The operation, or a missing node. HEAD is answered as GET is. */
    JsonNode operation(String method, String path) {
        var name = method.equals("HEAD") ? "get" : method.toLowerCase(Locale.ROOT);
        return templates.stream().filter(t -> t.form().matcher(path).matches() && t.operations().has(name)).findFirst()
                .map(t -> t.operations().path(name)).orElse(MissingNode.getInstance());
    }

    private static Pattern form(String template, JsonNode operations) {
        var form = Stream.of(template.split("/", -1))
                .map(segment -> VARIABLE.matcher(segment).matches() ? "[^/]+" : Pattern.quote(segment))
                .collect(Collectors.joining("/"));
        return Pattern.compile(takesTheRest(template, operations) ? form.replaceFirst("\\[\\^/]\\+$", ".+") : form);
    }

    /** A last variable whose pattern has a slash. */
    private static boolean takesTheRest(String template, JsonNode operations) {
        return operations.findValues("parameters").stream().flatMap(JsonNode::valueStream)
                .filter(parameter -> template.endsWith("{" + parameter.path("name").asText() + "}"))
                .anyMatch(parameter -> parameter.path("schema").path("pattern").asText().contains("/"));
    }

    private static String common(String one, String other) {
        int same = 0;
        while (same < Math.min(one.length(), other.length()) && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return one.substring(0, one.substring(0, same).lastIndexOf('/') + 1);
    }
}
