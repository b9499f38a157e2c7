package org.entente.roadmaps.changes;

import static org.entente.roadmaps.SampleCharter.AZE;
import static org.entente.roadmaps.SampleCharter.USA;
import static org.entente.roadmaps.SampleCharter.charter;
import static org.entente.roadmaps.SampleCharter.json;
import static org.entente.roadmaps.SampleCharter.tagOf;
import static org.entente.testkit.Callers.as;
import static org.entente.testkit.Callers.auditor;
import static org.entente.testkit.Callers.delegateOf;
import static org.hamcrest.Matchers.contains;

import java.time.Instant;
import java.time.temporal.ChronoUnit;


import io.restassured.response.ValidatableResponse;

/** Questions about changes, and what makes them. */
final class Asked {

    static final String CHANGES = "/api/v1/changes/roadmaps";

    private Asked() {
    }

    /** As of now, so that what was just written has its place. */
    static ValidatableResponse of(String charter, String filters) {
        var asOf = filters.contains("asOf=") ? "" : "&asOf=" + now();
        return as(auditor()).get(CHANGES + "?charter=" + charter + filters + asOf).then().statusCode(200);
    }

    static ValidatableResponse told(String token, String charter) {
        return as(token).get(CHANGES + "?count=true&charter=" + charter + "&asOf=" + now()).then().statusCode(200);
    }

    static String now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS).toString();
    }

    static void show(String path, String visibility) {
        as(delegateOf(USA)).contentType("application/merge-patch+json").header("If-Match", tagOf(path, delegateOf(USA)))
                .body(json("{'visibility': '%s'}", visibility)).patch(path).then().statusCode(200);
    }

    static void amend(String path, String members) {
        as(delegateOf(AZE)).contentType("application/merge-patch+json").header("If-Match", tagOf(path, delegateOf(AZE)))
                .body(json(members)).patch(path).then().statusCode(200);
    }

    static void report(String path, int progress, String effectiveOn) {
        as(delegateOf(AZE)).header("If-Match", tagOf(path, delegateOf(AZE)))
                .body(json("{'state': 'IN_PROGRESS', 'progress': %d, 'effectiveOn': '%s'}", progress, effectiveOn))
                .post(path + "/progress").then().statusCode(200);
    }
}
