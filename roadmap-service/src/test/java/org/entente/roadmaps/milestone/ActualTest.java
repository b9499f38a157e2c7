package org.entente.roadmaps.milestone;

import static org.entente.roadmaps.SampleCharter.AZE;
import static org.entente.roadmaps.SampleCharter.USA;
import static org.entente.roadmaps.SampleCharter.charter;
import static org.entente.roadmaps.SampleCharter.draftRoadmap;
import static org.entente.roadmaps.SampleCharter.idOf;
import static org.entente.roadmaps.SampleCharter.json;
import static org.entente.roadmaps.SampleCharter.roadmap;
import static org.entente.roadmaps.milestone.Measures.actual;
import static org.entente.roadmaps.milestone.Measures.amend;
import static org.entente.roadmaps.milestone.Measures.capacity;
import static org.entente.roadmaps.milestone.Measures.measured;
import static org.entente.roadmaps.milestone.Measures.post;
import static org.entente.testkit.Callers.agencyOf;
import static org.entente.testkit.Callers.as;
import static org.entente.testkit.Callers.auditor;
import static org.entente.testkit.Callers.companyOf;
import static org.entente.testkit.Callers.delegateOf;
import static org.entente.testkit.Callers.readerOf;
import static org.entente.testkit.Callers.secretariat;
import static org.entente.testkit.Callers.viewer;
import static org.entente.testkit.Instants.betweenRequests;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.entente.roadmaps.ServiceTest;
import org.junit.jupiter.api.Test;

/** What a milestone is measured by, and what the responsible Party reports of it. */
@ServiceTest
class ActualTest {

    @Test
    void the_responsible_party_reports_what_was_measured() {
        var path = measured(roadmap(charter(), secretariat()), secretariat());
        as(delegateOf(AZE)).get(path).then().body("indicators[0].actual", nullValue())
                .body("indicators[0].percent", nullValue())
                .body("indicators[0].title.az", equalTo("Enerji"))
                .body("actions.name", hasItems("report-actual", "add-evidence"));
        actual(path, agencyOf(AZE), "2026-06", "50").statusCode(200).body("indicators[0].actual.value", is(50))
                .body("indicators[0].percent", is(25.0f)).body("state", equalTo("PLANNED"));
        actual(path, delegateOf(AZE), "2026-07-01/2026-09-30", "125.5").statusCode(200)
                .body("indicators[0].actual.period", equalTo("2026-07-01/2026-09-30")).body("indicators[0].percent", is(62.8f));
        // Of an earlier period: the newest stays the newest.
        actual(path, delegateOf(AZE), "2025", "1").statusCode(200).body("indicators[0].actual.value", is(125.5f));
        as(auditor()).get(path + "/history").then().body("items.action",
                contains("ACTUAL_REPORTED", "ACTUAL_REPORTED", "ACTUAL_REPORTED", "CREATED"));
    }

    @Test
    void who_does_not_answer_for_it_does_not_report() {
        var path = measured(roadmap(charter(), secretariat()), secretariat());
        for (var token : List.of(delegateOf(USA), agencyOf(USA))) {
            actual(path, token, "2026", "1").statusCode(403).body("type", equalTo("/problems/party-not-yours"));
        }
        for (var token : List.of(readerOf(AZE), auditor(), viewer(), companyOf(AZE))) {
            as(token).header("If-Match", "*").body(json("{'indicator': 'CAP', 'period': '2026', 'value': 1}"))
                    .post(path + "/actuals").then().statusCode(403).body("type", equalTo("/problems/role-missing"));
        }
        as(readerOf(USA)).get(path).then().statusCode(200).body("actions.name", not(hasItems("report-actual")));
        as(viewer()).get(path + "/actuals").then().statusCode(404).body("type", equalTo("/problems/milestone-unknown"));
    }

    @Test
    void on_a_draft_of_the_other_party_nobody_reports() {
        var path = measured(idOf(draftRoadmap(charter(), delegateOf(USA), "OWN_PARTY")), delegateOf(USA));
        for (var below : List.of("/actuals", "/evidence")) {
            as(delegateOf(AZE)).header("If-Match", "*")
                    .body(below.equals("/actuals") ? json("{'indicator': 'CAP', 'period': '2026', 'value': 1}")
                            : json(Measures.evidence(Measures.SHA)))
                    .post(path + below).then().statusCode(404).body("type", equalTo("/problems/milestone-unknown"));
        }
        as(delegateOf(AZE)).get(path + "/actuals").then().statusCode(404);
    }

    @Test
    void a_period_reported_again_is_replaced_and_the_history_keeps_what_was() {
        var path = measured(roadmap(charter(), delegateOf(AZE)), delegateOf(AZE));
        actual(path, delegateOf(AZE), "2026-07", "50").statusCode(200);
        var before = betweenRequests();
        // The same month in other words.
        actual(path, delegateOf(AZE), "2026-07-01/2026-07-31", "51").statusCode(200).body("revision", is(3));
        actual(path, delegateOf(AZE), "2026-07", "51.000").statusCode(200).body("revision", is(3));
        as(auditor()).get(path + "/actuals?count=true").then().body("items", hasSize(1)).body("items[0].value", is(51))
                .body("items[0].period", equalTo("2026-07")).body("total", is(1));
        as(auditor()).get(path + "?asOf=" + before).then().body("indicators[0].actual.value", is(50))
                .body("indicators[0].percent", is(25.0f));
        as(auditor()).get(path + "/actuals?asOf=" + before).then().body("items.value", contains(50));
        as(auditor()).get(path + "/history").then().body("items[0].change.actuals[0][0].value", equalTo("50"))
                .body("items[0].change.actuals[1][0].value", equalTo("51"));
    }

    @Test
    void values_are_kept_to_the_last_digit_and_what_is_longer_is_refused() {
        var path = measured(roadmap(charter(), delegateOf(AZE)), delegateOf(AZE));
        for (var value : List.of("999999999999.999", "-999999999999.999", "0.001", "0.1", "1.005", "100000000000")) {
            actual(path, delegateOf(AZE), "2026", value).statusCode(200);
            assertTrue(as(auditor()).get(path).asString().contains("\"value\":" + value + ","), value);
        }
        for (var value : List.of("1000000000000", "0.0001", "1E+1000000000", "1E-1000000000", "'1'", "null", "true", "[1]")) {
            actual(path, delegateOf(AZE), "2026", value).statusCode(400).body("errors[0].pointer", equalTo("#/value"));
        }
        amend(path, delegateOf(AZE), "{'indicators': [%s]}".formatted(capacity("MW").replace("200", "0.50000000000000000001")))
                .statusCode(400).body("errors[0].pointer", equalTo("#/indicators/0/target"));
    }

    @Test
    void what_is_no_indicator_or_no_period_is_refused() {
        var path = measured(roadmap(charter(), delegateOf(AZE)), delegateOf(AZE));
        post(path, "/actuals", delegateOf(AZE), "{'indicator': 'X', 'period': '2026', 'value': 1}").statusCode(422)
                .body("type", equalTo("/problems/indicator-unknown"));
        actual(path, delegateOf(AZE), "2026-Q3", "1").statusCode(400).body("errors[0].pointer", equalTo("#/period"))
                .body("errors[0].detail", containsString("2026-07"));
        actual(path, delegateOf(AZE), "2999", "1").statusCode(422).body("type", equalTo("/problems/day-in-future"));
        as(delegateOf(AZE)).body(json("{'indicator': 'CAP', 'period': '2026', 'value': 1}")).post(path + "/actuals").then()
                .statusCode(428);
        as(delegateOf(AZE)).header("If-Match", "\"9\"").body(json("{'indicator': 'CAP', 'period': '2026', 'value': 1}"))
                .post(path + "/actuals").then().statusCode(412);
    }

    @Test
    void an_indicator_with_values_stays() {
        var path = measured(roadmap(charter(), delegateOf(AZE)), delegateOf(AZE));
        amend(path, delegateOf(AZE), "{'indicators': [%s]}".formatted(capacity("GW"))).statusCode(200);
        actual(path, delegateOf(AZE), "2026", "1").statusCode(200);
        for (var taken : List.of("{'indicators': []}", "{'indicators': null}",
                "{'indicators': [%s]}".formatted(capacity("MW")))) {
            amend(path, delegateOf(AZE), taken).statusCode(409).body("type", equalTo("/problems/indicator-in-use"));
        }
        amend(path, delegateOf(AZE), "{'indicators': [%s]}".formatted(capacity("GW").replace("200", "2"))).statusCode(200)
                .body("indicators[0].percent", is(50.0f));
        amend(path, delegateOf(AZE), "{'indicators': [%s, %s]}".formatted(capacity("GW"), capacity("GW"))).statusCode(422)
                .body("type", equalTo("/problems/code-twice"));
    }

    @Test
    void a_closed_milestone_and_a_closed_roadmap_take_no_values() {
        var roadmap = roadmap(charter(), delegateOf(AZE));
        var path = measured(roadmap, delegateOf(AZE));
        as(delegateOf(AZE)).header("If-Match", "*").body(json("{'to': 'CANCELLED'}")).post(path + "/transitions").then()
                .statusCode(200);
        actual(path, delegateOf(AZE), "2026", "1").statusCode(409).body("type", equalTo("/problems/milestone-closed"));
        var other = measured(roadmap, delegateOf(AZE));
        as(delegateOf(AZE)).header("If-Match", "*").body(json("{'to': 'WITHDRAWN'}"))
                .post("/api/v1/roadmaps/" + roadmap + "/transitions").then().statusCode(200);
        actual(other, delegateOf(AZE), "2026", "1").statusCode(409).body("type", equalTo("/problems/roadmap-closed"));
    }

    @Test
    void values_are_listed_in_pages_by_period() {
        var path = measured(roadmap(charter(), delegateOf(AZE)), delegateOf(AZE));
        for (var period : List.of("2026-03", "2026-01", "2025", "2026-02")) {
            actual(path, delegateOf(AZE), period, "1").statusCode(200);
        }
        var first = as(delegateOf(USA)).get(path + "/actuals?limit=3&count=true").then().statusCode(200)
                .body("items.period", contains("2025", "2026-01", "2026-02")).body("total", is(4)).body("next", notNullValue())
                .extract();
        as(delegateOf(USA)).get(path + "/actuals?limit=3&cursor=" + first.path("next")).then()
                .body("items.period", contains("2026-03")).body("next", nullValue());
        as(delegateOf(USA)).get(path + "/actuals?indicator=OTHER").then().body("items", hasSize(0));
        as(delegateOf(USA)).get(path + "/actuals?sort=value").then().statusCode(400);
        assertEquals(400, as(delegateOf(USA)).get(path + "/actuals?indicators=CAP").statusCode());
    }
}
