package org.entente.bench.past;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/**
 * Delegates who ask one question again and again over connections that stay open, each time about other records and instants.
 */
final class Visitors {

    static final int AT_ONCE = 4;
    private static final int OK = 200;

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final SplittableRandom chance = new SplittableRandom(3);
    private final String authorization;

    Visitors() throws GeneralSecurityException {
        authorization = "Bearer " + Token.ofDelegate("AZE");
    }

    /** @param seconds after which they stop, however many answers there are */
    int ask(int port, PastQuestion question, int times, double seconds) throws Exception {
        var visitors = Executors.newFixedThreadPool(AT_ONCE);
        var until = System.nanoTime() + (long) (seconds * 1e9);
        try {
            var all = new ArrayList<Callable<Integer>>();
            for (int i = 0; i < AT_ONCE; i++) {
                var own = chance.split();
                all.add(() -> askInTurn(port, question, times / AT_ONCE, until, own));
            }
            var answers = 0;
            for (var done : visitors.invokeAll(all)) {
                answers += done.get();
            }
            return answers;
        } finally {
            visitors.shutdown();
        }
    }

    private int askInTurn(int port, PastQuestion question, int times, long until, SplittableRandom own)
            throws IOException, InterruptedException {
        var answers = 0;
        for (; answers < times && (answers == 0 || System.nanoTime() < until); answers++) {
            var path = question.path(own);
            var answer = http.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(port, path)))
                    .header("Authorization", authorization).build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != OK || answers == 0 && items(answer.body()) != question.items()) {
                throw new IOException("%s: %d with %d items: %s".formatted(path, answer.statusCode(), items(answer.body()),
                        answer.body()));
            }
        }
        return answers;
    }

    /** Each milestone says what it weighs, each revision what record it is of. */
    private static int items(String body) {
        return body.split("\"duePrecision\":").length - 1;
    }
}
