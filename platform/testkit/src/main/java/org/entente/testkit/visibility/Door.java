package org.entente.testkit.visibility;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

import io.restassured.RestAssured;

/** Sends thousands of requests to the service under test, and counts what each costs it. */
final class Door {

    /** An answer, and how many statements it took. */
    record Cost(Answer answer, long statements) {
    }

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<Onlooker, String> tokens = new HashMap<>();
    private final LongSupplier statements;

    Door(LongSupplier statements) {
        this.statements = statements;
    }

    Answer ask(Onlooker onlooker, Question question) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + question.target()))
                .header("Authorization", "Bearer " + tokens.computeIfAbsent(onlooker, Onlooker::token))
                .method(question.method(),
                        question.body().isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(question.body()));
        question.headers().forEach(request::header);
        try {
            var answer = client.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(answer.statusCode(), answer.headers().map(), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(question.toString(), e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    Cost weigh(Onlooker onlooker, Question question) {
        var before = statements.getAsLong();
        var answer = ask(onlooker, question);
        return new Cost(answer, statements.getAsLong() - before);
    }
}
