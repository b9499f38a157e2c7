package org.entente.groups;

import static org.entente.groups.Door.get;
import static org.entente.groups.Door.patch;
import static org.entente.groups.Door.post;
import static org.entente.testkit.Callers.secretariat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@InTheService
class PeerTest {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(8);
    private static final String DRAFT = "{\"charter\": \"%s\", \"code\": \"%s\", \"areas\": [\"%s\"], \"name\": {\"en\": \"x\"}}";

    @ParameterizedTest
    @ValueSource(strings = { "peer-hangs", "peer-hangs-up", "peer-garbage", "peer-incomplete", "peer-nothing", "peer-401",
            "peer-403", "peer-429", "peer-500", "peer-503" })
    void when_the_peer_cannot_say_nothing_is_saved(String charter) {
        var began = Instant.now();
        var code = Door.code("G");
        post(secretariat(), "/working-groups", DRAFT.formatted(charter, code, "energy")).then().statusCode(503)
                .body("type", endsWith("/peer-unavailable")).header("Retry-After", notNullValue());
        assertTrue(Duration.between(began, Instant.now()).compareTo(LONGEST_WAIT) < 0, "the caller waits too long");
        get(secretariat(), "/working-groups?count=true&code=" + code).then().body("items", empty()).body("total", equalTo(0));
    }

    @Test
    void a_charter_that_the_peer_does_not_know_is_no_charter() {
        post(secretariat(), "/working-groups", DRAFT.formatted("no-such-charter", Door.code("G"), "energy")).then()
                .statusCode(422).body("type", endsWith("/charter-unknown"));
    }

    @Test
    void an_area_is_one_of_the_charters() {
        post(secretariat(), "/working-groups", DRAFT.formatted("us-az-2026", Door.code("G"), "football")).then().statusCode(422)
                .body("type", endsWith("/area-unknown"));
        var group = Sample.group();
        patch(secretariat(), group, Door.tagOf(group), "{\"areas\": [\"energy\", \"football\"]}").then().statusCode(422);
        patch(secretariat(), group, Door.tagOf(group), "{\"areas\": [\"security\", \"energy\"]}").then().statusCode(200);
    }
}
