package org.entente.roadmaps.difference;

import static org.entente.roadmaps.SampleCharter.AZE;
import static org.entente.roadmaps.SampleCharter.idOf;
import static org.entente.roadmaps.SampleCharter.json;
import static org.entente.roadmaps.SampleCharter.tagOf;
import static org.entente.testkit.Callers.as;
import static org.entente.testkit.Callers.auditor;
import static org.entente.testkit.Callers.delegateOf;
import static org.entente.testkit.Instants.betweenRequests;

import io.restassured.response.ValidatableResponse;

/** A roadmap that is being drafted, and questions about what became of it. */
final class Drafts {

    private static final String MERGE_PATCH = "application/merge-patch+json; charset=UTF-8";

    private Drafts() {
    }

    static String milestonePath(String id) {
        return "/api/v1/milestones/" + id;
    }

    static String roadmapPath(String id) {
        return "/api/v1/roadmaps/" + id;
    }

    /** Changes a record of Azerbaijan's; tells an instant at which it was changed. */
    static String amend(String path, String patch) {
        return amend(path, delegateOf(AZE), patch);
    }

    static String amend(String path, String token, String patch) {
        as(token).contentType(MERGE_PATCH).header("If-Match", tagOf(path, token)).body(json(patch)).patch(path).then()
                .statusCode(200);
        return betweenRequests();
    }

    static String post(String path, String body) {
        as(delegateOf(AZE)).header("If-Match", tagOf(path.substring(0, path.lastIndexOf('/')), delegateOf(AZE)))
                .body(json(body)).post(path).then().statusCode(200);
        return betweenRequests();
    }

    static String project(String roadmap, String code) {
        return "/api/v1/projects/" + idOf(as(delegateOf(AZE))
                .body(json("{'code': '%s', 'title': {'en': 'Interconnector'}, 'clauses': ['I.2']}", code))
                .post("/api/v1/roadmaps/{id}/projects", roadmap));
    }

    static String recordedAt(String path) {
        return as(auditor()).get(path).then().statusCode(200).extract().path("recordedAt");
    }

    static ValidatableResponse difference(String token, String roadmap, String from, String to) {
        return as(token).get("/api/v1/roadmaps/{id}/difference?from={from}&to={to}", roadmap, from, to).then();
    }
}
