package org.entente.roadmaps.changes;

import static org.entente.roadmaps.changes.Asked.CHANGES;
import static org.entente.roadmaps.changes.Asked.amend;
import static org.entente.roadmaps.changes.Asked.now;
import static org.entente.roadmaps.changes.Asked.of;
import static org.entente.roadmaps.changes.Asked.show;
import static org.entente.roadmaps.changes.Asked.told;

import static org.entente.roadmaps.SampleCharter.AZE;
import static org.entente.roadmaps.SampleCharter.USA;
import static org.entente.roadmaps.SampleCharter.charter;
import static org.entente.roadmaps.SampleCharter.draftRoadmap;
import static org.entente.roadmaps.SampleCharter.idOf;
import static org.entente.roadmaps.SampleCharter.json;
import static org.entente.roadmaps.SampleCharter.milestone;
import static org.entente.roadmaps.SampleCharter.roadmap;
import static org.entente.roadmaps.SampleCharter.tagOf;
import static org.entente.testkit.Callers.as;
import static org.entente.testkit.Callers.auditor;
import static org.entente.testkit.Callers.auditorOf;
import static org.entente.testkit.Callers.delegateOf;
import static org.entente.testkit.Callers.readerOf;
import static org.entente.testkit.Callers.secretariat;
import static org.entente.testkit.Callers.viewer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import java.util.List;

import org.entente.roadmaps.ServiceTest;
import org.junit.jupiter.api.Test;


/** What a list of changes keeps to itself. */
@ServiceTest
class HiddenChangesTest {

    @Test
    void what_the_caller_could_not_see_then_or_cannot_see_now_is_not_told() {
        var charter = charter();
        var draft = "/api/v1/roadmaps/" + idOf(draftRoadmap(charter, delegateOf(USA), "OWN_PARTY"));
        for (var stranger : List.of(delegateOf(AZE), readerOf(AZE), auditorOf(AZE), secretariat(), viewer())) {
            told(stranger, charter).body("items.kind", everyItem(equalTo("CHARTER"))).body("total", is(1));
        }
        told(delegateOf(USA), charter).body("items.kind", contains("ROADMAP", "CHARTER"));
        show(draft, "PARTIES");
        told(delegateOf(AZE), charter).body("items.action", contains("VISIBILITY_CHANGED", "CREATED"))
                .body("items[0].change", equalTo(null));
        show(draft, "PUBLIC");
        told(viewer(), charter).body("items.kind", contains("ROADMAP", "CHARTER"));
        show(draft, "PARTIES");
        told(viewer(), charter).body("items.kind", contains("CHARTER"));
        told(auditor(), charter).body("items", hasSize(5));
    }

    @Test
    void what_was_erased_is_not_found_by_what_it_said() {
        var charter = charter();
        var path = "/api/v1/milestones/" + milestone(roadmap(charter, delegateOf(AZE)), delegateOf(AZE), "2026-05-10");
        amend(path, "{'dueOn': '2026-06-10'}");
        of(charter, "&actor=delegate-aze&kind=MILESTONE").body("items", hasSize(2));
        String id = as(auditor()).get(path).path("id");
        as(secretariat()).header("If-Match", tagOf(path, secretariat())).body(json("""
                {'record': '%s', 'basis': 'GDPR Art. 17(1)', 'revisions': [{'rev': 1, 'fields': ['actor', 'change']}]}""", id))
                .post("/api/v1/ledgers/roadmaps/erasures").then().statusCode(200);
        of(charter, "&actor=delegate-aze&kind=MILESTONE").body("items.revision", contains(2));
        of(charter, "&field=weight&kind=MILESTONE").body("items", empty());
        of(charter, "&kind=MILESTONE").body("items.action", contains("REDACTED", "DUE_DATE_MOVED", "CREATED"));
    }

    @Test
    void an_area_that_a_roadmap_had_in_secret_is_not_told_by_its_filter() {
        var charter = charter();
        var path = "/api/v1/roadmaps/" + idOf(draftRoadmap(charter, delegateOf(USA), "PUBLIC"));
        show(path, "PARTIES");
        var hidden = now();
        show(path, "PUBLIC");
        var question = CHANGES + "?charter=" + charter + "&area=energy&kind=ROADMAP&asOf=";
        as(viewer()).get(question + now()).then().statusCode(200).body("items.revision", contains(3, 1));
        as(viewer()).get(question + hidden).then().statusCode(200).body("items", empty());
        as(delegateOf(AZE)).get(question + hidden).then().statusCode(200).body("items.revision", contains(2, 1));
    }

    @Test
    void what_changed_while_it_was_hidden_is_not_told_by_the_name_of_its_field() {
        var charter = charter();
        var draft = "/api/v1/roadmaps/" + idOf(draftRoadmap(charter, delegateOf(USA), "OWN_PARTY"));
        as(delegateOf(USA)).contentType("application/merge-patch+json").header("If-Match", tagOf(draft, delegateOf(USA)))
                .body(json("{'visibility': 'PARTIES', 'startsOn': '2026-03-01'}")).patch(draft).then().statusCode(200);
        for (var question : List.of(CHANGES + "?kind=ROADMAP&charter=" + charter + "&asOf=" + now(), draft + "/history?limit=9")) {
            as(delegateOf(AZE)).get(question).then().statusCode(200).body("items.revision", contains(2));
            as(delegateOf(AZE)).get(question + "&field=startsOn&count=true").then().body("items", empty()).body("total", is(0));
            as(delegateOf(USA)).get(question + "&field=startsOn").then().body("items.revision", contains(2));
            as(auditor()).get(question + "&field=startsOn").then().body("items.revision", contains(2));
        }
    }
}
