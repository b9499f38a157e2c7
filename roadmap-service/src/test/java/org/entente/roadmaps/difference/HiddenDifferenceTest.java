package org.entente.roadmaps.difference;

import static org.entente.roadmaps.SampleCharter.AZE;
import static org.entente.roadmaps.SampleCharter.USA;
import static org.entente.roadmaps.SampleCharter.charter;
import static org.entente.roadmaps.SampleCharter.draftMilestone;
import static org.entente.roadmaps.SampleCharter.draftRoadmap;
import static org.entente.roadmaps.SampleCharter.idOf;
import static org.entente.roadmaps.SampleCharter.json;
import static org.entente.roadmaps.SampleCharter.milestone;
import static org.entente.roadmaps.difference.Drafts.amend;
import static org.entente.roadmaps.difference.Drafts.difference;
import static org.entente.roadmaps.difference.Drafts.milestonePath;
import static org.entente.roadmaps.difference.Drafts.recordedAt;
import static org.entente.roadmaps.difference.Drafts.roadmapPath;
import static org.entente.testkit.Callers.as;
import static org.entente.testkit.Callers.auditor;
import static org.entente.testkit.Callers.auditorOf;
import static org.entente.testkit.Callers.companyOf;
import static org.entente.testkit.Callers.delegateOf;
import static org.entente.testkit.Callers.readerOf;
import static org.entente.testkit.Callers.secretariat;
import static org.entente.testkit.Callers.viewer;
import static org.entente.testkit.Instants.betweenRequests;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;

import org.entente.roadmaps.ServiceTest;
import org.junit.jupiter.api.Test;

/** Nobody learns from a difference what he might not see then or may not see now. */
@ServiceTest
class HiddenDifferenceTest {

    @Test
    void what_was_secret_and_is_shared_begins_when_it_is_shared() {
        var roadmap = sharedRoadmap();
        var note = note(roadmap);
        var secret = betweenRequests();
        amend(milestonePath(note), delegateOf(USA), "{'title': {'en': 'Still secret'}}");
        var shared = amend(milestonePath(note), delegateOf(USA), "{'visibility': 'PARTIES'}");
        for (var other : List.of(delegateOf(AZE), readerOf(AZE), auditorOf(AZE), secretariat())) {
            difference(other, roadmap, secret, shared).statusCode(200).body("changed", empty()).body("added.id", contains(note))
                    .body("added[0].fromRevision", nullValue()).body("added[0].title.en", equalTo("Still secret"));
        }
        difference(delegateOf(USA), roadmap, secret, shared).body("added", empty()).body("changed.id", contains(note))
                .body("changed[0].fields.field", contains("title", "visibility"));
        difference(auditor(), roadmap, secret, shared).body("changed.id", contains(note));
    }

    @Test
    void what_stays_secret_stands_on_neither_side() {
        var roadmap = sharedRoadmap();
        var before = betweenRequests();
        var note = note(roadmap);
        amend(milestonePath(note), delegateOf(USA), "{'dueOn': '2027-01-01'}");
        for (var other : List.of(delegateOf(AZE), readerOf(AZE), auditorOf(AZE), secretariat())) {
            difference(other, roadmap, before, "now").statusCode(200).body("added", empty()).body("changed", empty())
                    .body("removed", empty()).body("unchanged", is(1)).body("dueDatesMoved.count", is(0));
            as(other).accept("text/plain").get(roadmapPath(roadmap) + "/difference?from=" + before).then().statusCode(200)
                    .body(not(containsString("N-1")));
        }
        difference(auditor(), roadmap, before, "now").body("added.id", contains(note));
    }

    @Test
    void what_is_hidden_today_stands_on_neither_side() {
        var roadmap = sharedRoadmap();
        var before = betweenRequests();
        var milestone = milestone(roadmap, delegateOf(USA), "2026-05-10");
        var open = betweenRequests();
        var moved = amend(milestonePath(milestone), delegateOf(USA), "{'dueOn': '2026-06-10'}");
        difference(delegateOf(AZE), roadmap, open, moved).body("changed.id", contains(milestone));
        amend(milestonePath(milestone), delegateOf(USA), "{'visibility': 'OWN_PARTY'}");
        for (var span : List.of(List.of(before, open), List.of(open, moved), List.of(open, "now"), List.of(before, "now"))) {
            difference(delegateOf(AZE), roadmap, span.get(0), span.get(1)).statusCode(200).body("added", empty())
                    .body("changed", empty()).body("removed", empty()).body("unchanged", is(1));
        }
        difference(delegateOf(USA), roadmap, open, moved).body("changed.id", contains(milestone));
    }

    @Test
    void what_was_hidden_for_a_while_was_not_there_for_a_while() {
        var roadmap = sharedRoadmap();
        var milestone = milestone(roadmap, delegateOf(USA), "2026-05-10");
        var open = betweenRequests();
        var hidden = amend(milestonePath(milestone), delegateOf(USA), "{'visibility': 'OWN_PARTY', 'dueOn': '2026-06-10'}");
        amend(milestonePath(milestone), delegateOf(USA), "{'visibility': 'PARTIES'}");
        difference(delegateOf(AZE), roadmap, open, hidden).body("removed.id", contains(milestone))
                .body("removed[0].toRevision", nullValue())
                .body("removed[0].fields.findAll { it.field == 'dueOn' }.from", contains("2026-05-10"));
        difference(delegateOf(AZE), roadmap, hidden, "now").body("added.id", contains(milestone));
        difference(delegateOf(AZE), roadmap, open, "now").body("changed.fields.flatten().days", contains(31));
    }

    @Test
    void a_stranger_to_the_roadmap_learns_nothing() {
        var roadmap = idOf(draftRoadmap(charter(), delegateOf(USA), "OWN_PARTY"));
        var then = betweenRequests();
        for (var other : List.of(delegateOf(AZE), viewer(), companyOf(AZE), secretariat())) {
            difference(other, roadmap, then, "now").statusCode(404).body("type", equalTo("/problems/roadmap-unknown"))
                    .body("began", nullValue());
        }
        amend(roadmapPath(roadmap), delegateOf(USA), "{'visibility': 'PARTIES'}");
        difference(delegateOf(AZE), roadmap, then, then).statusCode(404)
                .body("began", equalTo(recordedAt(roadmapPath(roadmap))));
        difference(delegateOf(AZE), roadmap, then, "now").statusCode(200).body("added.kind", contains("ROADMAP"));
        difference(viewer(), roadmap, then, "now").statusCode(404);
    }

    @Test
    void the_public_is_told_of_what_is_public() {
        var roadmap = idOf(draftRoadmap(charter(), delegateOf(USA), "PUBLIC"));
        var then = betweenRequests();
        var open = milestone(roadmap, delegateOf(USA), "2026-05-10");
        idOf(draftMilestone(roadmap, delegateOf(USA), json(", 'visibility': 'PARTIES'")));
        for (var anybody : List.of(viewer(), companyOf(AZE))) {
            difference(anybody, roadmap, then, "now").statusCode(200).body("added.id", contains(open));
        }
        difference(delegateOf(AZE), roadmap, then, "now").body("added.size()", is(2));
    }

    private static String sharedRoadmap() {
        return idOf(draftRoadmap(charter(), delegateOf(USA), "PARTIES"));
    }

    private static String note(String roadmap) {
        return idOf(as(delegateOf(USA)).body(json("{'code': 'N-1', 'title': {'en': 'Secret'}, 'visibility': 'OWN_PARTY'}"))
                .post("/api/v1/roadmaps/{id}/milestones", roadmap));
    }
}
