package org.entente.roadmaps.difference;

import static org.entente.roadmaps.SampleCharter.AZE;
import static org.entente.roadmaps.SampleCharter.USA;
import static org.entente.roadmaps.SampleCharter.charter;
import static org.entente.roadmaps.SampleCharter.draftMilestone;
import static org.entente.roadmaps.SampleCharter.draftRoadmap;
import static org.entente.roadmaps.SampleCharter.idOf;
import static org.entente.roadmaps.SampleCharter.json;
import static org.entente.roadmaps.SampleCharter.roadmap;
import static org.entente.roadmaps.SampleCharter.tagOf;
import static org.entente.roadmaps.difference.Drafts.amend;
import static org.entente.roadmaps.difference.Drafts.difference;
import static org.entente.roadmaps.difference.Drafts.milestonePath;
import static org.entente.roadmaps.difference.Drafts.roadmapPath;
import static org.entente.testkit.Callers.as;
import static org.entente.testkit.Callers.auditor;
import static org.entente.testkit.Callers.delegateOf;
import static org.entente.testkit.Callers.secretariat;
import static org.entente.testkit.Instants.betweenRequests;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import org.entente.roadmaps.ServiceTest;
import org.junit.jupiter.api.Test;

/** What was erased by law is gone from differences too, and is not told as if it had come or gone. */
@ServiceTest
class ErasedDifferenceTest {

    @Test
    void what_was_erased_at_one_point_did_neither_come_nor_go() {
        var roadmap = roadmap(charter(), delegateOf(AZE));
        var before = betweenRequests();
        var milestone = idOf(as(delegateOf(AZE)).body(json("{'code': 'E-1', 'title': {'en': 'What Elnur promised'}}"))
                .post("/api/v1/roadmaps/{id}/milestones", roadmap));
        var named = betweenRequests();
        var unnamed = amend(milestonePath(milestone), "{'title': {'en': 'The promise'}}");
        erase(milestone);
        difference(auditor(), roadmap, named, unnamed).statusCode(200).body("erased.id", contains(milestone))
                .body("erased.title.en", contains("The promise")).body("erased[0].fields", empty()).body("added", empty())
                .body("changed", empty()).body("unchanged", is(1)).body(not(containsString("Elnur")));
        difference(auditor(), roadmap, before, named).body("added", empty()).body("erased", empty());
        difference(auditor(), roadmap, before, unnamed).body("added.id", contains(milestone)).body("erased", empty());
        for (var form : new String[] { "text/plain", "text/csv" }) {
            as(auditor()).accept(form).get(roadmapPath(roadmap) + "/difference?from=" + named).then().statusCode(200)
                    .body(containsString("E-1")).body(containsString("ERASED")).body(not(containsString("Elnur")));
        }
    }

    @Test
    void what_was_a_secret_before_it_was_erased_begins_when_it_is_shared() {
        var roadmap = idOf(draftRoadmap(charter(), delegateOf(USA), "PARTIES"));
        var milestone = idOf(draftMilestone(roadmap, delegateOf(USA), json(", 'visibility': 'OWN_PARTY'")));
        var secret = betweenRequests();
        var shared = amend(milestonePath(milestone), delegateOf(USA), "{'visibility': 'PARTIES'}");
        erase(milestone);
        difference(delegateOf(AZE), roadmap, secret, shared).statusCode(200).body("added.id", contains(milestone))
                .body("erased", empty());
        difference(delegateOf(USA), roadmap, secret, shared).body("added", empty()).body("erased.id", contains(milestone));
    }

    private static void erase(String milestone) {
        as(secretariat()).header("If-Match", tagOf(milestonePath(milestone), secretariat()))
                .body(json("""
                        {'record': '%s', 'basis': 'Law on Personal Data, Art. 7', 'revisions':
                            [{'rev': 1, 'fields': ['change', 'state']}, {'rev': 2, 'fields': ['change']}]}""", milestone))
                .post("/api/v1/ledgers/roadmaps/erasures").then().statusCode(200);
    }
}
