package org.entente.stack.sample;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The public API, as far as the loader needs it. A 503 or 429 is asked again when its Retry-After has passed, a few times. */
final class Api {

    private static final int ATTEMPTS = 6;
    private static final long LONGEST_PAUSE_SECONDS = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int NOT_FOUND = 404;
    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5)).build();
    private final ObjectMapper json = new ObjectMapper().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);
    private final URI root;
    private final Supplier<String> accessToken;
    private final Pause pause;

    /** How the loader waits; a test does not. */
    interface Pause {
        void of(Duration duration) throws InterruptedException;
    }

    Api(URI root, Supplier<String> accessToken, Pause pause) {
        this.root = root;
        this.accessToken = accessToken;
        this.pause = pause;
    }

    /** Every record of a list, page by page. */
    List<Kept> list(String path) throws LoadFailure {
        var all = new ArrayList<Kept>();
        var page = path + (path.contains("?") ? "&" : "?") + "limit=100";
        for (var next = page; next != null;) {
            var answer = accepted("GET", next, send("GET", next, null, null));
            answer.body().path("items").forEach(item -> all.add(new Kept(item, null)));
            var cursor = answer.body().path("next").asText(null);
            next = cursor == null ? null : page + "&cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
        }
        return all;
    }

    Optional<Kept> read(String path) throws LoadFailure {
        var answer = send("GET", path, null, null);
        return answer.statusCode() == NOT_FOUND ? Optional.empty() : Optional.of(accepted("GET", path, answer));
    }

    Kept create(String path, Object draft) throws LoadFailure {
        return accepted("POST", path, send("POST", path, draft, null));
    }

    /** Gives an order about a record, which must be as it was last seen. */
    Kept order(String path, Object order, String tag) throws LoadFailure {
        return accepted("POST", path, send("POST", path, order, tag));
    }

    private Kept accepted(String method, String path, HttpResponse<byte[]> answer) throws LoadFailure {
        var body = parsed(answer.body());
        if (answer.statusCode() / 100 != 2) {
            throw new LoadFailure(method + " " + address(path) + " was refused with " + answer.statusCode() + ": " + why(body));
        }
        return new Kept(body, answer.headers().firstValue("ETag").orElse(null));
    }

    private JsonNode parsed(byte[] body) {
        try {
            return json.readTree(body);
        } catch (IOException notJson) {
            return json.missingNode();
        }
    }

    /** A problem's own words, and where the request breaks its form. */
    private static String why(JsonNode problem) {
        var text = new StringBuilder(problem.path("detail").asText(problem.path("title").asText("the answer gives no reason")));
        for (var error : problem.path("errors")) {
            text.append(' ').append(error.path("pointer").asText(error.path("parameter").asText())).append(' ')
                    .append(error.path("detail").asText());
        }
        return text.toString();
    }

    private HttpResponse<byte[]> send(String method, String path, Object body, String tag) throws LoadFailure {
        try {
            for (var attempt = 1;; attempt++) {
                var answer = client.send(request(method, path, body, tag), BodyHandlers.ofByteArray());
                var wait = retryAfter(answer);
                if (wait.isEmpty() || attempt == ATTEMPTS) {
                    return answer;
                }
                pause.of(wait.get());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LoadFailure("The load of the sample was interrupted", interrupted);
        } catch (IOException unreachable) {
            throw new LoadFailure(address(path) + " does not answer: " + unreachable, unreachable);
        }
    }

    private HttpRequest request(String method, String path, Object body, String tag) throws JsonProcessingException {
        var request = HttpRequest.newBuilder(address(path)).timeout(PATIENCE).header("Accept", "application/json")
                .header("Accept-Language", "en").header("Authorization", "Bearer " + accessToken.get());
        if (tag != null) {
            request.header("If-Match", tag);
        }
        if (body == null) {
            return request.method(method, BodyPublishers.noBody()).build();
        }
        return request.header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofByteArray(json.writeValueAsBytes(body))).build();
    }

    private URI address(String path) {
        return URI.create(root + path);
    }

    /** Empty where asking again makes no sense. */
    private static Optional<Duration> retryAfter(HttpResponse<?> answer) {
        if (answer.statusCode() != UNAVAILABLE && answer.statusCode() != TOO_MANY) {
            return Optional.empty();
        }
        return answer.headers().firstValue("Retry-After").filter(value -> value.matches("\\d{1,9}"))
                .map(value -> Duration.ofSeconds(Math.min(Long.parseLong(value), LONGEST_PAUSE_SECONDS)));
    }
}
