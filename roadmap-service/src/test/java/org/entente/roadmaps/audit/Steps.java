package org.entente.roadmaps.audit;

import static org.entente.roadmaps.SampleCharter.AZE;
import static org.entente.roadmaps.SampleCharter.json;
import static org.entente.roadmaps.SampleCharter.tagOf;
import static org.entente.testkit.Callers.as;
import static org.entente.testkit.Callers.delegateOf;
import static org.entente.testkit.Instants.betweenRequests;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;

/** What Azerbaijan's delegate does to the milestones of a draft roadmap, and what is asked about it. */
final class Steps {

    static final String SLIPPAGE = "/api/v1/audit/slippage";
    static final String TOTALS = SLIPPAGE + "/totals";
    static final String LATE = "/api/v1/audit/late-records";

    private static final String MERGE_PATCH = "application/merge-patch+json";

    private Steps() {
    }

    static String path(String milestone) {
        return "/api/v1/milestones/" + milestone;
    }

    static Response amend(String milestone, String patch, Object... values) {
        return as(delegateOf(AZE)).contentType(MERGE_PATCH).header("If-Match", tagOf(path(milestone), delegateOf(AZE)))
                .body(json(patch, values)).patch(path(milestone));
    }

    static Response due(String milestone, String day) {
        return amend(milestone, day == null ? "{'dueOn': null}" : "{'dueOn': '%s'}", day);
    }

    static Response report(String milestone, String members, Object... values) {
        return post(milestone, "progress", members, values);
    }

    static Response achieved(String milestone, String day, String effectiveOn) {
        return report(milestone, "'state': 'REPORTED', 'achievedOn': '%s', 'effectiveOn': '%s'", day, effectiveOn);
    }

    static Response cancel(String milestone) {
        return post(milestone, "transitions", "'to': 'CANCELLED', 'reason': 'Overtaken'");
    }

    private static Response post(String milestone, String what, String members, Object... values) {
        return as(delegateOf(AZE)).header("If-Match", tagOf(path(milestone), delegateOf(AZE)))
                .body(json("{" + members + "}", values)).post(path(milestone) + "/" + what);
    }

    /** When the record was changed last. */
    static String recordedAt(String milestone) {
        return as(delegateOf(AZE)).get(path(milestone)).then().statusCode(200).extract().path("recordedAt");
    }

    /** Asks once the ledger has everything that was recorded before: by asking about an instant. */
    static ValidatableResponse ask(String token, String question) {
        return as(token).get(question + "&asOf=" + betweenRequests()).then().statusCode(200);
    }
}
