package org.entente.roadmaps.edition;

import static org.entente.roadmaps.SampleCharter.AZE;
import static org.entente.roadmaps.SampleCharter.USA;
import static org.entente.roadmaps.SampleCharter.charter;
import static org.entente.roadmaps.SampleCharter.draftMilestone;
import static org.entente.roadmaps.SampleCharter.idOf;
import static org.entente.roadmaps.SampleCharter.json;
import static org.entente.roadmaps.SampleCharter.roadmap;
import static org.entente.roadmaps.SampleCharter.tagOf;
import static org.entente.roadmaps.edition.Agreement.adopt;
import static org.entente.roadmaps.edition.Agreement.amend;
import static org.entente.testkit.Callers.as;
import static org.entente.testkit.Callers.auditor;
import static org.entente.testkit.Callers.delegateOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import org.entente.roadmaps.ServiceTest;
import org.junit.jupiter.api.Test;

/** What a milestone is measured by is agreed; what was measured is reported. */
@ServiceTest
class AgreedMeasuresTest {

    private static final String INDICATOR = "{'code': 'CAP', 'title': {'en': 'Capacity'}, 'unit': 'MW', 'baseline': 0, 'target': %d}";

    @Test
    void indicators_change_by_proposal_and_actuals_by_report() {
        var roadmap = roadmap(charter(), delegateOf(USA));
        var milestone = idOf(draftMilestone(roadmap, delegateOf(USA), json(", 'indicators': [" + INDICATOR + "]", 200)));
        var path = "/api/v1/milestones/" + milestone;
        adopt(roadmap);
        as(delegateOf(USA)).contentType("application/merge-patch+json").header("If-Match", "*")
                .body(json("{'indicators': [" + INDICATOR + "]}", 100)).patch(path).then().statusCode(409)
                .body("type", equalTo("/problems/change-needs-proposal"));
        // Who drafted it reports no longer; who answers for it does.
        as(delegateOf(USA)).header("If-Match", "*").body(actual()).post(path + "/actuals").then().statusCode(403);
        as(delegateOf(AZE)).header("If-Match", tagOf(path, delegateOf(AZE))).body(actual()).post(path + "/actuals").then()
                .statusCode(200).body("indicators[0].percent", is(25.0f));
        amend(roadmap, milestone, json("{'indicators': [" + INDICATOR + "]}", 100));
        as(auditor()).get(path).then().body("indicators[0].target", is(100)).body("indicators[0].percent", is(50.0f))
                .body("indicators[0].actual.value", is(50));
    }

    private static String actual() {
        return json("{'indicator': 'CAP', 'period': '2026-06', 'value': 50}");
    }
}
