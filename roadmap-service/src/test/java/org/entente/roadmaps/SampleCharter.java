package org.entente.roadmaps;

import static org.entente.testkit.Callers.as;
import static org.entente.testkit.Callers.secretariat;

import java.util.UUID;

import io.restassured.response.Response;

/** Makes records for tests, through the door. Every test has a charter of its own, so that none needs an order. */
public final class SampleCharter {

    public static final String USA = "USA";
    public static final String AZE = "AZE";

    private SampleCharter() {
    }

    public static String json(String text, Object... values) {
        return text.formatted(values).replace('\'', '"');
    }

    /** A charter of the United States and Azerbaijan, shown to everybody. */
    public static String charter() {
        return charter("us-az-" + UUID.randomUUID(), "2026-02-10");
    }

    /** The charter of the one working group that the peer knows. */
    public static String charterWithGroup() {
        post(PeerForTests.CHARTER, "2026-02-10");
        return PeerForTests.CHARTER;
    }

    public static String charter(String id, String signedOn) {
        post(id, signedOn).then().statusCode(201);
        return id;
    }

    private static Response post(String id, String signedOn) {
        return as(secretariat()).body(json("""
                {'id': '%s', 'title': {'en': 'Charter on Strategic Partnership', 'az': 'Strateji Tərəfdaşlıq haqqında Xartiya'},
                 'parties': ['USA', 'AZE'], 'signedOn': '%s', 'authenticLanguages': ['en', 'az'], 'visibility': 'PUBLIC',
                 'areas': [{'code': 'energy', 'title': {'en': 'Energy', 'az': 'Enerji'}}],
                 'clauses': [{'code': 'I.2', 'title': {'en': 'Interconnectors'}, 'force': 'INTENT', 'area': 'energy'}]}""", id,
                signedOn))
                .post("/api/v1/charters");
    }

    /** A roadmap whose pen the token's Party holds; shown to the charter's Parties. */
    public static String roadmap(String charter, String token) {
        return idOf(draftRoadmap(charter, token, "PARTIES"));
    }

    public static Response draftRoadmap(String charter, String token, String visibility) {
        return as(token).body(
                json("""
                        {'charter': '%s', 'code': 'R-%s', 'area': 'energy', 'title': {'en': 'Energy roadmap', 'az': 'Enerji yol xəritəsi'},
                         'visibility': '%s'}""",
                        charter, UUID.randomUUID(), visibility))
                .post("/api/v1/roadmaps");
    }

    public static String milestone(String roadmap, String token, String dueOn) {
        return idOf(draftMilestone(roadmap, token, dueOn == null ? "" : json(", 'dueOn': '%s'", dueOn)));
    }

    public static Response draftMilestone(String roadmap, String token, String members) {
        return as(token).body(json("""
                {'code': 'M-%s', 'title': {'en': 'Cable laid'}, 'responsibleParty': 'AZE' %s}""", UUID.randomUUID(), members))
                .post("/api/v1/roadmaps/{id}/milestones", roadmap);
    }

    public static String idOf(Response created) {
        return created.then().statusCode(201).extract().path("id");
    }

    public static String tagOf(String path, String token) {
        return as(token).get(path).then().statusCode(200).extract().header("ETag");
    }
}
