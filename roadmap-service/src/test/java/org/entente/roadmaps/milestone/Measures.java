package org.entente.roadmaps.milestone;

import static org.entente.roadmaps.SampleCharter.draftMilestone;
import static org.entente.roadmaps.SampleCharter.idOf;
import static org.entente.roadmaps.SampleCharter.json;
import static org.entente.roadmaps.SampleCharter.tagOf;
import static org.entente.testkit.Callers.as;

import io.restassured.response.ValidatableResponse;

/** Milestones that are measured, and what is reported of them. */
final class Measures {

    static final String SHA = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    private Measures() {
    }

    /** The path of a milestone that AZE answers for; it shall bring 200 MW where there were none. */
    static String measured(String roadmap, String token) {
        return "/api/v1/milestones/" + idOf(draftMilestone(roadmap, token, json(", 'indicators': [%s]", capacity("MW"))));
    }

    static String capacity(String unit) {
        return json("{'code': 'CAP', 'title': {'en': 'Capacity', 'az': 'Enerji'}, 'unit': '%s', 'baseline': 0, 'target': 200}",
                unit);
    }

    static ValidatableResponse actual(String path, String token, String period, String value) {
        return post(path, "/actuals", token, "{'indicator': 'CAP', 'period': '%s', 'value': %s}".formatted(period, value));
    }

    static ValidatableResponse evidence(String path, String token, String sha256) {
        return post(path, "/evidence", token, evidence(sha256));
    }

    static String evidence(String sha256) {
        return """
                {'title': {'en': 'Acceptance certificate'}, 'url': 'https://energy.example/certificate.pdf',
                 'mediaType': 'application/pdf', 'bytes': 48213, 'sha256': '%s', 'publishedOn': '2026-07-02'}"""
                .formatted(sha256);
    }

    static ValidatableResponse post(String path, String below, String token, String body) {
        return as(token).header("If-Match", tagOf(path, token)).body(json(body.replace("%", "%%"))).post(path + below).then();
    }

    static ValidatableResponse amend(String path, String token, String patch) {
        return as(token).contentType("application/merge-patch+json").header("If-Match", tagOf(path, token))
                .body(json(patch.replace("%", "%%"))).patch(path).then();
    }
}
