package org.entente.gateway.proxy;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;

/**
 * Which headers pass. What a service could take for the word of somebody trusted is dropped (ASVS 5.0 4.1.3), and what is about
 * one connection alone (RFC 9110 section 7.6.1). The library drops the usual ones of the latter from requests, none from
 * answers.
 */
final class Headers {

    private static final List<String> CLAIMS = List.of("x-user", "x-forwarded", "x-original-", "x-rewrite-",
            "x-http-method", "x-method-override", "x-real-ip", "x-client-ip", "x-auth", "x-remote-", "x-ssl-", "x-amzn-");
    private static final Set<String> NOT_FOR_SERVICES = Set.of("forwarded", "cookie", "expect", "via");
    private static final Set<String> OF_A_CONNECTION = Set.of("connection", "keep-alive", "proxy-authenticate",
            "proxy-authorization", "proxy-connection", "te", "trailer", "upgrade");
    private static final Set<String> BANNERS = Set.of("server", "x-powered-by");

    private Headers() {
    }

    static void keepForService(MultiMap headers) {
        dropNamedByConnection(headers);
        for (var name : List.copyOf(headers.names())) {
            var lower = name.toLowerCase(Locale.ROOT);
            if (NOT_FOR_SERVICES.contains(lower) || OF_A_CONNECTION.contains(lower)
                    || CLAIMS.stream().anyMatch(lower::startsWith)) {
                headers.remove(name);
            }
        }
    }

    /** What depends on who may read our answers, we say ourselves. */
    static void keepForCaller(MultiMap headers) {
        dropNamedByConnection(headers);
        for (var name : List.copyOf(headers.names())) {
            var lower = name.toLowerCase(Locale.ROOT);
            if (OF_A_CONNECTION.contains(lower) || BANNERS.contains(lower) || lower.equals("vary")
                    || lower.startsWith("access-control-")) {
                headers.remove(name);
            }
        }
    }

    private static void dropNamedByConnection(MultiMap headers) {
        for (var line : headers.getAll(HttpHeaders.CONNECTION)) {
            for (var name : line.split(",")) {
                headers.remove(name.strip());
            }
        }
    }
}
