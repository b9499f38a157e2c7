package org.entente.roadmaps.assessment;

import static org.entente.roadmaps.SampleCharter.draftMilestone;
import static org.entente.roadmaps.SampleCharter.draftRoadmap;
import static org.entente.roadmaps.SampleCharter.idOf;
import static org.entente.roadmaps.SampleCharter.json;
import static org.entente.roadmaps.SampleCharter.tagOf;
import static org.entente.testkit.Callers.as;
import static org.entente.testkit.Callers.secretariat;

import org.entente.roadmaps.PeerForTests;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;

/** Assessments for tests, through the door. */
final class Assessing {

    private Assessing() {
    }

    /** A milestone that the secretariat has drafted, shown to those. */
    static String milestone(String charter, String visibility) {
        return idOf(draftMilestone(idOf(draftRoadmap(charter, secretariat(), visibility)), secretariat(), ""));
    }

    static Response assess(String milestone, String token, String reading, String on, String members) {
        return as(token).body(json("{'reading': '%s', 'assessedOn': '%s'%s}", reading, on, members))
                .post("/api/v1/milestones/{id}/assessments", milestone);
    }

    /** Of a day past, shared with the Parties. */
    static String shared(String milestone, String token, String reading) {
        return idOf(assess(milestone, token, reading, "2026-06-01", ""));
    }

    static Response independent(String milestone, String reading) {
        return assess(milestone, secretariat(), reading, "2026-06-01",
                ", 'assessor': '%s', 'visibility': 'PUBLIC'".formatted(PeerForTests.ORGANIZATION));
    }

    static ValidatableResponse amend(String assessment, String token, String patch) {
        var path = "/api/v1/assessments/" + assessment;
        return as(token).contentType("application/merge-patch+json").header("If-Match", tagOf(path, token)).body(json(patch))
                .patch(path).then();
    }
}
