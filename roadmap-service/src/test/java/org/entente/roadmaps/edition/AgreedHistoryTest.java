package org.entente.roadmaps.edition;

import static org.entente.roadmaps.SampleCharter.USA;
import static org.entente.roadmaps.SampleCharter.charter;
import static org.entente.roadmaps.SampleCharter.json;
import static org.entente.roadmaps.SampleCharter.milestone;
import static org.entente.roadmaps.SampleCharter.roadmap;
import static org.entente.roadmaps.edition.Agreement.ROADMAPS;
import static org.entente.roadmaps.edition.Agreement.adopt;
import static org.entente.roadmaps.edition.Agreement.amend;
import static org.entente.testkit.Callers.as;
import static org.entente.testkit.Callers.auditor;
import static org.entente.testkit.Callers.delegateOf;
import static org.entente.testkit.Callers.viewer;
import static org.entente.testkit.Instants.betweenRequests;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.entente.roadmaps.ServiceTest;
import org.junit.jupiter.api.Test;

/** What an auditor asks of what was agreed. */
@ServiceTest
class AgreedHistoryTest {

    @Test
    void two_editions_differ_by_what_was_agreed_between_them() {
        var roadmap = roadmap(charter(), delegateOf(USA));
        var milestone = milestone(roadmap, delegateOf(USA), "2026-05-10");
        adopt(roadmap);
        amend(roadmap, milestone, json("{'dueOn': '2026-05-31'}"));
        amend(roadmap, milestone, json("{'dueOn': '2026-06-30'}"));
        var path = ROADMAPS + roadmap + "/difference?";
        as(auditor()).get(path + "from=edition:1&to=edition:2").then().statusCode(200)
                .body("dueDatesMoved.count", is(1))
                .body("changed.find { it.kind == 'MILESTONE' }.fields.find { it.field == 'dueOn' }.days", is(21));
        as(auditor()).get(path + "from=edition:1").then().statusCode(200)
                .body("changed.find { it.kind == 'MILESTONE' }.fields.find { it.field == 'dueOn' }.days", is(51));
        as(auditor()).header("Accept", "text/plain").get(path + "from=edition:2&to=edition:3").then().statusCode(200)
                .body(containsString("edition in force"));
        as(auditor()).get(path + "from=edition:3&to=edition:1").then().statusCode(400);
        as(auditor()).get(path + "from=edition:9").then().statusCode(404).body("type", endsWith("edition-unknown"));
        as(viewer()).get(path + "from=edition:1").then().statusCode(404).body("type", endsWith("roadmap-unknown"));
        assertEquals(as(auditor()).get(path + "from=edition:1&to=edition:2").asString(),
                as(auditor()).get(path + "from=edition:1&to=edition:2").asString());
    }

    @Test
    void slippage_tells_who_asked_why_and_by_which_decision() {
        var charter = charter();
        var roadmap = roadmap(charter, delegateOf(USA));
        var milestone = milestone(roadmap, delegateOf(USA), "2026-05-10");
        adopt(roadmap);
        var draft = Agreement.amendment(roadmap, milestone, json("{'dueOn': '2026-06-30'}"))
                .replace("\"purpose\"", "\"decision\": \"ENERGY-2026-03\", \"purpose\"");
        var proposal = Agreement.proposed(roadmap, delegateOf(USA), draft);
        Agreement.endorse(proposal, delegateOf("AZE"));
        // At an instant, since a move is listed when the ledger has it.
        var question = "/api/v1/audit/slippage?charter=" + charter + "&asOf=" + betweenRequests();
        as(auditor()).get(question).then().statusCode(200).body("items", hasSize(1))
                .body("items[0].days", is(51)).body("items[0].proposedBy", is(USA))
                .body("items[0].party", is("AZE")).body("items[0].reasonCode", is("LEGISLATION"))
                .body("items[0].decision", is("ENERGY-2026-03")).body("items[0].edition", is(2))
                .body("items[0].reason", is("The permit is late."));
        as(auditor()).header("Accept", "text/csv").get(question).then().statusCode(200)
                .body(containsString("LEGISLATION")).body(containsString("ENERGY-2026-03"));
    }

    @Test
    void a_proposal_is_asked_about_as_it_was() {
        var roadmap = roadmap(charter(), delegateOf(USA));
        var proposal = Agreement.proposed(roadmap, delegateOf(USA), Agreement.adoption(roadmap));
        var before = betweenRequests();
        Agreement.endorse(proposal, delegateOf("AZE"));
        as(auditor()).get(proposal + "?asOf=" + before).then().statusCode(200).body("state", is("OPEN"))
                .body("awaiting", contains("AZE")).body("actions", hasSize(0));
        as(auditor()).get(ROADMAPS + roadmap + "/editions?count=true&asOf=" + before).then().body("total", is(0));
        as(auditor()).get(ROADMAPS + roadmap + "?asOf=" + before).then().body("state", is("PROPOSED"));
        as(auditor()).get("/api/v1/changes/roadmaps?kind=PROPOSAL&record=" + proposal.substring(proposal.lastIndexOf('/') + 1))
                .then().statusCode(200).body("items.action", contains("ADOPTED", "CREATED"))
                .body("items.change", not(hasSize(0)));
    }
}
