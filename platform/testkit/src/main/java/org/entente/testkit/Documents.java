package org.entente.testkit;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.util.StringQuotingChecker;

/** Reads JSON and YAML, and writes a contract in its one canonical form: sorted, so that a diff shows changes alone. */
final class Documents {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectMapper YAML = new ObjectMapper(YAMLFactory.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER, YAMLGenerator.Feature.SPLIT_LINES)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES, YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS,
                    YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
            .stringQuotingChecker(new Quoting()).build());
    /** What a reader looks for first; the rest follows by name. */
    private static final List<String> FIRST = List.of("openapi", "info", "servers", "security", "tags", "paths", "operationId",
            "summary", "description", "get", "post", "put", "patch", "delete", "name", "in", "parameters", "requestBody",
            "responses", "type", "required", "properties");
    /** Below these stand names of ours, not words of OpenAPI. */
    private static final List<String> OURS = List.of("paths", "properties", "responses", "content", "headers", "schemas",
            "parameters", "examples", "example", "default", "securitySchemes");

    private Documents() {
    }

    /** Reads what somebody else wrote: JSON, or YAML by its JSON schema (YAML 1.2 section 10.2), where a time stays a text. */
    static JsonNode parse(String text) {
        try {
            var options = new LoaderOptions();
            return JSON.valueToTree(new Yaml(new SafeConstructor(options), new Representer(new DumperOptions()),
                    new DumperOptions(), options, new JsonTypes()).load(text));
        } catch (YAMLException e) {
            throw new IllegalArgumentException("neither JSON nor YAML: " + text, e);
        }
    }

    private static final class JsonTypes extends Resolver {

        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.BOOL, Pattern.compile("true|false"), "tf");
            addImplicitResolver(Tag.NULL, Pattern.compile("null|~|"), "n~\0");
            addImplicitResolver(Tag.NULL, EMPTY, null);
            addImplicitResolver(Tag.INT, Pattern.compile("-?(0|[1-9][0-9]*)"), "-0123456789");
            addImplicitResolver(Tag.FLOAT, Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?"), "-0123456789");
        }
    }

    /** Quotes what YAML 1.1 would take for a number, a day or a time. */
    private static final class Quoting extends StringQuotingChecker.Default {

        private static final long serialVersionUID = 1;

        @Override
        public boolean needToQuoteValue(String value) {
            return super.needToQuoteValue(value) || value.matches("[-+.0-9].*");
        }
    }

    static String canonical(JsonNode contract) {
        try {
            return YAML.writeValueAsString(sorted(contract, false));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode sorted(JsonNode node, boolean ours) {
        if (node.isArray()) {
            var list = JsonNodeFactory.instance.arrayNode();
            node.forEach(item -> list.add(sorted(item, false)));
            return list;
        }
        if (!(node instanceof ObjectNode object)) {
            return node;
        }
        var sorted = JsonNodeFactory.instance.objectNode();
        var names = new TreeSet<String>();
        object.fieldNames().forEachRemaining(names::add);
        if (!ours) {
            FIRST.stream().filter(names::contains).forEach(name -> sorted.putNull(name));
        }
        names.forEach(name -> sorted.set(name, sorted(object.get(name), !ours && OURS.contains(name))));
        return sorted;
    }
}
