package org.entente.gateway.overview;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A service's answer to one question.
 *
 * @param part the part of the view that it fills
 * @param status the service's status, or that of the problem told in its place
 * @param body the record, the page, or the problem
 * @param next the path of the page that follows, or null
 */
record Answer(String part, int status, JsonNode body, String next) {

    private static final int OK = 200;
    private static final int SERVER_ERROR = 500;

    boolean isGiven() {
        return status == OK;
    }

    /** The service itself refused, as it would have refused the caller. */
    boolean isRefused() {
        return !isGiven() && status < SERVER_ERROR;
    }

    JsonNode record() {
        return isGiven() ? body : null;
    }

    JsonNode items() {
        return isGiven() ? body.path("items") : null;
    }
}
