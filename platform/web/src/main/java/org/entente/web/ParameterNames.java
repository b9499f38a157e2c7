package org.entente.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.vertx.core.http.HttpServerRequest;

/** Finds the parameter that a violation is about, where the framework told less than its name. */
@ApplicationScoped
class ParameterNames {

    private final Operations operations;

    ParameterNames(Operations operations) {
        this.operations = operations;
    }

    /** Named by its value: two parameters with the same unreadable value are both wrong. */
    Violation named(Refusal.Unread unread, HttpServerRequest request) {
        return unread.in().equals("path") ? Violation.inPath(inPath(unread.text(), request), unread.detail())
                : Violation.inQuery(inQuery(unread.text(), request), unread.detail());
    }

    /** A violation of a resource method's parameter: of the query, of the path, or else the body itself. */
    Violation of(String parameter, String detail, HttpServerRequest request) {
        var operation = operationOf(request);
        if (operation != null && operation.parameters() != null && operation.parameters().contains(parameter)) {
            return Violation.inQuery(parameter, detail);
        }
        return operation != null && operation.template().contains("{" + parameter + "}") ? Violation.inPath(parameter, detail)
                : Violation.inBody(java.util.List.of(), detail);
    }

    private static String inQuery(String text, HttpServerRequest request) {
        return request.params().entries().stream().filter(parameter -> parameter.getValue().equals(text)).map(Map.Entry::getKey)
                .findFirst().orElse(null);
    }

    private String inPath(String text, HttpServerRequest request) {
        var operation = operationOf(request);
        if (operation == null) {
            return null;
        }
        var template = operation.template().split("/");
        var path = request.path().split("/");
        for (int i = 0; i < Math.min(template.length, path.length); i++) {
            if (template[i].startsWith("{") && text.equals(URLDecoder.decode(path[i], StandardCharsets.UTF_8))) {
                return template[i].substring(1, template[i].length() - 1);
            }
        }
        return null;
    }

    private Operation operationOf(HttpServerRequest request) {
        return operations.at(request.path()).get(request.method().name());
    }
}
