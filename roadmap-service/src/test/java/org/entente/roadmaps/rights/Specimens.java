package org.entente.roadmaps.rights;

import static org.entente.roadmaps.SampleCharter.AZE;
import static org.entente.roadmaps.SampleCharter.USA;
import static org.entente.roadmaps.SampleCharter.charter;
import static org.entente.roadmaps.SampleCharter.draftMilestone;
import static org.entente.roadmaps.SampleCharter.draftRoadmap;
import static org.entente.roadmaps.SampleCharter.idOf;
import static org.entente.roadmaps.SampleCharter.json;
import static org.entente.testkit.Callers.agencyOf;
import static org.entente.testkit.Callers.as;
import static org.entente.testkit.Callers.auditor;
import static org.entente.testkit.Callers.delegateOf;
import static org.entente.testkit.Callers.secretariat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.UUID;
import java.util.function.UnaryOperator;

import org.entente.roadmaps.PeerForTests;

import io.restassured.response.Response;

/**
 * Records in their states; each answers with the path of what it made. The pen is the United States', where nobody is named.
 */
final class Specimens {

    static final String API = "/api/v1";
    static final String READING = json("{'reading': 'LIMITED', 'assessedOn': '2026-06-01', 'assessor': '%s'}",
            PeerForTests.ORGANIZATION);
    static final String INDICATORS = json(", 'indicators': [{'code': 'mw', 'title': {'en': 'Capacity'}, 'unit': 'MW',"
            + " 'baseline': 0, 'target': 100}]");

    private Specimens() {
    }

    static String term() {
        var path = API + "/charters/" + charter() + "/terms";
        return post(secretariat(), path,
                json("{'code': 'T-1', 'title': {'en': 'List'}, 'anchor': 'SIGNED_ON', 'period': 'P3M'}"))
                .header("Location");
    }

    static String settled(String term) {
        order(secretariat(), term + "/outcome", json("{'outcome': 'MET', 'on': '2026-05-01'}"));
        return term;
    }

    static String draft(String pen, String visibility) {
        return API + "/roadmaps/" + idOf(draftRoadmap(charter(), pen, visibility));
    }

    static String draft() {
        return draft(delegateOf(USA), "PARTIES");
    }

    static String proposed(String roadmap) {
        propose(roadmap, delegateOf(USA), adoption(roadmap));
        return roadmap;
    }

    static String adoption(String roadmap) {
        return json("{'purpose': 'ADOPT', 'against': %d, 'reason': 'It is ready.'}", revisionOf(roadmap));
    }

    static String agreed(String roadmap) {
        return decide(roadmap, adoption(roadmap));
    }

    static String completed(String roadmap) {
        return decide(roadmap, completion(roadmap));
    }

    static String completion(String roadmap) {
        return json("{'purpose': 'COMPLETE', 'against': %d, 'reason': 'It is done.'}", revisionOf(roadmap));
    }

    static String withdrawn(String roadmap) {
        move(roadmap, "WITHDRAWN");
        return roadmap;
    }

    private static String decide(String roadmap, String proposal) {
        said(propose(roadmap, delegateOf(USA), proposal), delegateOf(AZE), "ENDORSED");
        return roadmap;
    }

    static String propose(String about, String token, String draft) {
        return post(token, about + "/proposals", draft).header("Location");
    }

    static String said(String proposal, String token, String position) {
        post(token, proposal + "/endorsements", json("{'position': '%s', 'round': 1}", position));
        return proposal;
    }

    static String project(String roadmap) {
        return post(penOf(roadmap), roadmap + "/projects",
                json("{'code': 'P-%s', 'title': {'en': 'Cable'}}", UUID.randomUUID()))
                .header("Location");
    }

    /** Azerbaijan answers for it. */
    static String milestone(String roadmap, String members) {
        return draftMilestone(roadmap.substring(roadmap.lastIndexOf('/') + 1), penOf(roadmap), members).then().statusCode(201)
                .extract().header("Location");
    }

    /** A milestone of a roadmap that has come further since. */
    static String within(String roadmap, String part, UnaryOperator<String> further) {
        further.apply(roadmap);
        return part;
    }

    static String achieved() {
        var roadmap = draft();
        var milestone = milestone(roadmap, "");
        agreed(roadmap);
        reported(milestone);
        said(confirmation(roadmap, milestone), delegateOf(USA), "ENDORSED");
        return milestone;
    }

    static String reported(String milestone) {
        order(delegateOf(AZE), milestone + "/progress", json("{'state': 'REPORTED', 'achievedOn': '2026-06-01'}"));
        return milestone;
    }

    static String confirmation(String roadmap, String milestone) {
        return propose(roadmap, agencyOf(AZE), json("{'purpose': 'CONFIRM', 'against': %d, 'reason': 'We have seen it.',"
                + " 'changes': [{'action': 'CONFIRM', 'kind': 'MILESTONE', 'record': '%s', 'revision': %d}]}",
                revisionOf(roadmap), milestone.substring(milestone.lastIndexOf('/') + 1), revisionOf(milestone)));
    }

    static String move(String path, String to) {
        order(penOf(path), path + "/transitions", json("{'to': '%s'}", to));
        return path;
    }

    static String assessment(String token, String members) {
        var milestone = milestone(draft(), "");
        return post(token, milestone + "/assessments", READING.replace("}", members + "}")).header("Location");
    }

    /** The end of the charter's term is proposed to move. */
    static String extension(String term) {
        return json(
                "{'purpose': 'AMEND', 'against': %1$d, 'reason': 'More time', 'changes': [{'action': 'AMEND', 'kind': 'TERM',"
                        + " 'record': '%2$s', 'revision': %1$d, 'values': {'extendedTo': '2099-01-01'}}]}",
                revisionOf(term),
                as(auditor()).get(term).<String> path("id"));
    }

    static int revisionOf(String path) {
        return as(auditor()).get(path).then().statusCode(200).extract().path("revision");
    }

    static String stateOf(String path) {
        return as(auditor()).get(path).then().statusCode(200).extract().path("state");
    }

    private static String penOf(String path) {
        var pen = as(auditor()).get(path).<String> path("party");
        return pen == null ? secretariat() : delegateOf(pen);
    }

    private static void order(String token, String path, String body) {
        done(as(token).header("If-Match", "*").body(body).post(path));
    }

    private static Response post(String token, String path, String body) {
        return done(as(token).body(body).post(path));
    }

    private static Response done(Response answer) {
        assertTrue(answer.statusCode() < 300, answer::asString);
        return answer;
    }
}
