package org.entente.testkit.visibility;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One request, as anybody may send it.
 *
 * @param operation its operationId
 * @param target path and query
 * @param headers all but the token
 * @param body empty for none
 */
record Question(String operation, String method, String target, Map<String, String> headers, String body) {

    static Question get(String operation, String target) {
        return new Question(operation, "GET", target, Map.of(), "");
    }

    Question at(String instant) {
        return new Question(operation, method, target.replace(Questions.NOW, instant), headers, body);
    }

    Question as(String otherMethod) {
        return new Question(operation, otherMethod, target, headers, body);
    }

    Question with(String header, String value) {
        var all = new LinkedHashMap<>(headers);
        all.put(header, value);
        return new Question(operation, method, target, all, body);
    }

    Question asking(String parameter, String value) {
        return new Question(operation, method, target + (target.contains("?") ? "&" : "?") + parameter + "=" + value, headers,
                body);
    }

    Question saying(String otherBody) {
        return new Question(operation, method, target, headers, otherBody);
    }

    @Override
    public String toString() {
        return operation + ": " + method + " " + target + (headers.isEmpty() ? "" : " " + headers)
                + (body.isEmpty() ? "" : " " + body);
    }
}
