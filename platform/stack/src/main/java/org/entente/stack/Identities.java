package org.entente.stack;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The people and systems of the demo realm, and access tokens for them. */
final class Identities {

    private static final Duration MARGIN = Duration.ofSeconds(30);

    /** @param until when it should not be handed out any more */
    private record Token(String text, Instant until) {
    }

    private final URI realm;
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    Identities(URI realm) {
        this.realm = realm;
    }

    static List<String> people() {
        return names("users", "username", person -> !person.has("serviceAccountClientId"));
    }

    static List<String> systems() {
        return names("clients", "clientId", client -> client.path("serviceAccountsEnabled").asBoolean());
    }

    private static List<String> names(String list, String member, Predicate<JsonNode> which) {
        return StreamSupport.stream(Realm.overlay().get(list).spliterator(), false).filter(which)
                .map(entry -> entry.get(member).asText()).toList();
    }

    /** An access token that is good for a while yet. */
    String token(String name) {
        var known = tokens.get(name);
        if (known == null || Instant.now().isAfter(known.until())) {
            known = ask(name);
            tokens.put(name, known);
        }
        return known.text();
    }

    private Token ask(String name) {
        try {
            var answer = Http.postForm(URI.create(realm + "/protocol/openid-connect/token"), form(name));
            if (answer.statusCode() != 200) {
                throw new StackFailure("Keycloak gives no token for " + name + ": " + answer.body());
            }
            var body = new ObjectMapper().readTree(answer.body());
            return new Token(body.get("access_token").asText(),
                    Instant.now().plusSeconds(body.get("expires_in").asLong()).minus(MARGIN));
        } catch (IOException unreachable) {
            throw new StackFailure("Keycloak does not answer at " + realm + ": start the stack with ./entente up.");
        }
    }

    private static String form(String name) {
        if (people().contains(name)) {
            return form(Map.of("grant_type", "password", "client_id", "entente-cli", "username", name, "password", name));
        }
        if (systems().contains(name)) {
            return form(Map.of("grant_type", "client_credentials", "client_id", name, "client_secret", name + "-secret"));
        }
        throw new StackFailure("Nobody is called '" + name + "' here. People: " + String.join(", ", people())
                + ". Systems: " + String.join(", ", systems()) + ".");
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
