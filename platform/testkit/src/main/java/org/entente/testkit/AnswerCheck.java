package org.entente.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;

/** Holds each answer that a test gets against the contract. */
final class AnswerCheck implements Filter {

    private static final String LINES = "application/x-ndjson";

    private static final int FIRST_REDIRECT = 300;
    private static final List<Integer> OFF_THE_MAP = List.of(401, 404, 405);

    private final JsonNode document;
    private final ContractPaths paths;
    private final ContractSchemas schemas;

    AnswerCheck(JsonNode document) {
        this.document = document;
        this.paths = new ContractPaths(document);
        this.schemas = new ContractSchemas(document);
    }

    @Override
    public Response filter(FilterableRequestSpecification request, FilterableResponseSpecification expected,
            FilterContext chain) {
        var answer = chain.next(request, expected);
        var path = java.net.URI.create(request.getURI()).getRawPath();
        if (!path.startsWith(paths.root())) {
            return answer;
        }
        var findings = findings(request, path, answer);
        if (!findings.isEmpty()) {
            throw new AssertionError(request.getMethod() + " " + path + " → " + answer.statusCode()
                    + " breaks the contract:\n" + String.join("\n", findings) + "\n" + answer.asString());
        }
        return answer;
    }

    private List<String> findings(FilterableRequestSpecification request, String path, Response answer) {
        var operation = paths.operation(request.getMethod(), path);
        if (operation.isMissingNode()) {
            return OFF_THE_MAP.contains(answer.statusCode()) || request.getMethod().equals("OPTIONS") ? List.of()
                    : List.of("the contract knows no such operation");
        }
        var response = responseFor(operation, answer.statusCode());
        if (response.isMissingNode()) {
            return List.of("the status is not documented");
        }
        var findings = new ArrayList<String>();
        response.path("headers").properties().forEach(header -> {
            if (resolve(header.getValue()).path("required").asBoolean() && answer.header(header.getKey()) == null) {
                findings.add("the header " + header.getKey() + " is missing");
            }
        });
        if (!request.getMethod().equals("HEAD")) {
            checkBody(response, answer, findings);
        }
        if (answer.statusCode() < FIRST_REDIRECT) {
            checkRequest(operation, request, findings);
        }
        return findings;
    }

    private JsonNode responseFor(JsonNode operation, int status) {
        var responses = operation.path("responses");
        for (var key : List.of(String.valueOf(status), status / 100 + "XX", "default")) {
            if (responses.has(key)) {
                return resolve(responses.get(key));
            }
        }
        return MissingNode.getInstance();
    }

    private void checkBody(JsonNode response, Response answer, List<String> findings) {
        var body = answer.asString();
        var content = response.path("content");
        var media = bare(answer.contentType());
        if (content.isEmpty() || body.isEmpty() && !media.equals(LINES)) {
            if (content.isEmpty() != body.isEmpty()) {
                findings.add(body.isEmpty() ? "the body is missing" : "no body is documented");
            }
            return;
        }
        if (!content.has(media)) {
            findings.add("the media type " + media + " is not documented");
        } else if (media.equals(LINES)) {
            // A line is an item of the same list as one document.
            var item = resolve(content.path("application/json").path("schema")).at("/properties/items/items");
            body.lines().forEach(line -> findings.addAll(schemas.violations(item, Documents.parse(line))));
        } else if (media.endsWith("json")) {
            schemas.violations(content.path(media).path("schema"), Documents.parse(body)).forEach(findings::add);
        }
    }

    private void checkRequest(JsonNode operation, FilterableRequestSpecification request, List<String> findings) {
        var content = resolve(operation.path("requestBody")).path("content");
        var media = bare(request.getContentType());
        if (request.getBody() instanceof String body && media.endsWith("json") && !body.isEmpty()) {
            if (!content.has(media)) {
                findings.add("a body of " + media + " was taken, but is not documented");
            } else if (!media.contains("patch")) {
                schemas.violations(content.path(media).path("schema"), Documents.parse(body))
                        .forEach(v -> findings.add("was taken, though the contract forbids it: request " + v));
            }
        }
    }

    private JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
    }

    private static String bare(String contentType) {
        return contentType == null ? "" : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
