package org.entente.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;

/**
 * A live log by its address. Redirects are not followed: the auditor said where to look, and the token is for that place.
 */
final class WebFiles implements LogFiles {
    private static final Set<Integer> BUSY = Set.of(429, 502, 503, 504);
    private static final int TRIES = 6;
    private static final long LONGEST_WAIT_SECONDS = 30;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(PATIENCE)
            .build();
    private final String prefix;
    private final Optional<String> token;

    WebFiles(String address, Optional<String> token) {
        prefix = address.endsWith("/") ? address : address + "/";
        this.token = token;
        var uri = uri("");
        var safe = "https".equals(uri.getScheme()) || Set.of("localhost", "127.0.0.1", "[::1]").contains(uri.getHost());
        if (token.isPresent() && !safe) {
            throw new NotChecked("A token is not sent unencrypted: use https.");
        }
    }

    private URI uri(String path) {
        try {
            var uri = URI.create(prefix + path);
            if (uri.getHost() != null && uri.getRawQuery() == null && uri.getRawFragment() == null) {
                return uri;
            }
        } catch (IllegalArgumentException malformed) {
            // Answered below: to the auditor both are the same mistake.
        }
        throw new NotChecked("Not the address of a log: " + prefix);
    }

    @Override
    public Optional<byte[]> read(String path) {
        var request = HttpRequest.newBuilder(uri(path)).timeout(PATIENCE).header("Accept", "*/*");
        token.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
        var reason = "";
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            try {
                var response = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
                if (!BUSY.contains(response.statusCode())) {
                    return body(path, response);
                }
                response.body().close();
                reason = "status " + response.statusCode();
                TimeUnit.SECONDS.sleep(wait(response, attempt));
            } catch (IOException unreachable) {
                reason = unreachable.getClass().getSimpleName() + " " + unreachable.getMessage();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new NotChecked("Stopped.");
            }
        }
        throw new NotChecked(prefix + path + " could not be read: " + reason + ".");
    }

    private static long wait(HttpResponse<?> response, int attempt) {
        var asked = response.headers().firstValue("Retry-After").filter(value -> value.matches("[0-9]{1,4}"));
        return Math.min(LONGEST_WAIT_SECONDS, asked.map(Long::parseLong).orElse((long) attempt));
    }

    private Optional<byte[]> body(String path, HttpResponse<InputStream> response) throws IOException {
        try (var in = decoded(response)) {
            if (response.statusCode() == 404) {
                return Optional.empty();
            }
            if (response.statusCode() != 200) {
                throw new NotChecked(prefix + path + " answered with status " + response.statusCode() + ".");
            }
            var bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new NotChecked(prefix + path + " is too large.");
            }
            return Optional.of(bytes);
        }
    }

    private static InputStream decoded(HttpResponse<InputStream> response) throws IOException {
        var gzip = response.headers().firstValue("Content-Encoding").filter("gzip"::equals).isPresent();
        return gzip ? new GZIPInputStream(response.body()) : response.body();
    }
}
