package org.entente.roadmaps.edition;

import static org.entente.roadmaps.SampleCharter.AZE;
import static org.entente.roadmaps.SampleCharter.USA;
import static org.entente.roadmaps.SampleCharter.json;
import static org.entente.testkit.Callers.as;
import static org.entente.testkit.Callers.delegateOf;

import io.restassured.response.Response;

/** Proposes and endorses, in tests. */
final class Agreement {

    static final String ROADMAPS = "/api/v1/roadmaps/";

    private Agreement() {
    }

    static int revisionOf(String path) {
        return as(delegateOf(AZE)).get(path).then().statusCode(200).extract().path("revision");
    }

    static String adoption(String roadmap) {
        return json("{'purpose': 'ADOPT', 'against': %d, 'reason': 'It is ready.'}", revisionOf(ROADMAPS + roadmap));
    }

    /** An amendment of one milestone. */
    static String amendment(String roadmap, String milestone, String values) {
        return amendmentOf(roadmap,
                json("{'action': 'AMEND', 'kind': 'MILESTONE', 'record': '%s', 'revision': %d, 'values': %s}",
                        milestone, revisionOf("/api/v1/milestones/" + milestone), values));
    }

    static String amendmentOf(String roadmap, String changes) {
        return json("{'purpose': 'AMEND', 'against': %d, 'reason': 'The permit is late.', 'reasonCode': 'LEGISLATION',"
                + " 'changes': [%s]}", revisionOf(ROADMAPS + roadmap), changes);
    }

    static String confirmation(String roadmap, String milestone) {
        return json("{'purpose': 'CONFIRM', 'against': %d, 'reason': 'We have seen it.', 'changes': [{'action': 'CONFIRM',"
                + " 'kind': 'MILESTONE', 'record': '%s', 'revision': %d}]}", revisionOf(ROADMAPS + roadmap), milestone,
                revisionOf("/api/v1/milestones/" + milestone));
    }

    static Response propose(String roadmap, String token, String draft) {
        return as(token).body(draft).post(ROADMAPS + roadmap + "/proposals");
    }

    /** The path of a proposal that was made. */
    static String proposed(String roadmap, String token, String draft) {
        return propose(roadmap, token, draft).then().statusCode(201).extract().header("Location");
    }

    static Response say(String proposal, String token, String position) {
        return as(token).body(json("{'position': '%s', 'round': 1}", position)).post(proposal + "/endorsements");
    }

    static void endorse(String proposal, String token) {
        say(proposal, token, "ENDORSED").then().statusCode(200);
    }

    /** Both Parties adopt a draft of the United States. */
    static String adopt(String roadmap) {
        var proposal = proposed(roadmap, delegateOf(USA), adoption(roadmap));
        endorse(proposal, delegateOf(AZE));
        return proposal;
    }

    /** Both Parties change a milestone. */
    static String amend(String roadmap, String milestone, String values) {
        var proposal = proposed(roadmap, delegateOf(USA), amendment(roadmap, milestone, values));
        endorse(proposal, delegateOf(AZE));
        return proposal;
    }

    static Response tryReading(String path, String token) {
        return as(token).get(path);
    }
}
