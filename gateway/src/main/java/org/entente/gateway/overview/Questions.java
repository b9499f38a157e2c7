package org.entente.gateway.overview;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;

import org.entente.gateway.GatewayProblem;
import org.entente.gateway.Owner;
import org.entente.web.Problems;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.vertx.ext.web.RoutingContext;

/** Turns whatever comes of a question into an answer: a view is never lost because one part of it is. */
@Singleton
class Questions {

    private static final Logger LOG = Logger.getLogger(Questions.class);
    private static final int SERVER_ERROR = 500;
    /** Above the client's own limits, which say more precisely what took too long. */
    private static final long PATIENCE_SECONDS = 5;
    private static final Pattern NEXT = Pattern.compile("<([^>]*)>; *rel=\"next\"");

    private final ObjectMapper json;
    private final Problems problems;

    Questions(ObjectMapper json, Problems problems) {
        this.json = json;
        this.problems = problems;
    }

    CompletableFuture<Answer> ask(RoutingContext rc, Owner owner, String part, CompletionStage<RestResponse<String>> question) {
        return question.thenApply(response -> read(part, response)).toCompletableFuture()
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).exceptionally(failure -> {
                    LOG.warnf("%s did not answer for %s: %s", owner, part, failure);
                    return problem(rc, part, problemOf(failure), owner);
                });
    }

    /** The part cannot be asked for, since what it depends on was not given. */
    Answer without(RoutingContext rc, Owner owner, String part) {
        return problem(rc, part, GatewayProblem.SERVICE_DOWN, owner);
    }

    private Answer read(String part, RestResponse<String> response) {
        if (response.getStatus() >= SERVER_ERROR && !isProblem(response)) {
            throw new IllegalStateException("status " + response.getStatus());
        }
        var link = response.getHeaderString(HttpHeaders.LINK);
        var next = link == null ? null : NEXT.matcher(link);
        return new Answer(part, response.getStatus(), parse(response),
                next != null && next.find() ? next.group(1) : null);
    }

    private static boolean isProblem(RestResponse<String> response) {
        var type = response.getHeaderString(HttpHeaders.CONTENT_TYPE);
        return type != null && type.startsWith("application/problem+json");
    }

    /**
     * The client reads the body of a success alone; that of a refusal it hands over as it came, whatever type was asked for.
     */
    private JsonNode parse(RestResponse<?> response) {
        Object body = response.getEntity();
        try {
            return body instanceof InputStream stream ? json.readTree(stream) : json.readTree(String.valueOf(body));
        } catch (IOException e) {
            throw new IllegalStateException("an answer that is not JSON", e);
        }
    }

    private static GatewayProblem problemOf(Throwable failure) {
        var cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof IllegalStateException) {
            return GatewayProblem.SERVICE_BROKEN;
        }
        for (; cause != null; cause = cause.getCause()) {
            if (cause instanceof TimeoutException) {
                return GatewayProblem.SERVICE_SLOW;
            }
        }
        return GatewayProblem.SERVICE_DOWN;
    }

    private Answer problem(RoutingContext rc, String part, GatewayProblem problem, Owner owner) {
        return new Answer(part, problem.status(), json.valueToTree(problems.bodyOf(problem.because(owner), rc)), null);
    }
}
