package org.entente.roadmaps.audit;

import static org.entente.roadmaps.SampleCharter.AZE;
import static org.entente.roadmaps.SampleCharter.USA;
import static org.entente.roadmaps.SampleCharter.charter;
import static org.entente.roadmaps.SampleCharter.draftMilestone;
import static org.entente.roadmaps.SampleCharter.idOf;
import static org.entente.roadmaps.SampleCharter.json;
import static org.entente.roadmaps.SampleCharter.milestone;
import static org.entente.roadmaps.SampleCharter.roadmap;
import static org.entente.roadmaps.audit.Steps.SLIPPAGE;
import static org.entente.roadmaps.audit.Steps.TOTALS;
import static org.entente.roadmaps.audit.Steps.achieved;
import static org.entente.roadmaps.audit.Steps.amend;
import static org.entente.roadmaps.audit.Steps.ask;
import static org.entente.roadmaps.audit.Steps.cancel;
import static org.entente.roadmaps.audit.Steps.due;
import static org.entente.roadmaps.audit.Steps.recordedAt;
import static org.entente.roadmaps.audit.Steps.report;
import static org.entente.testkit.Callers.as;
import static org.entente.testkit.Callers.auditor;
import static org.entente.testkit.Callers.delegateOf;
import static org.entente.testkit.Instants.betweenRequests;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.entente.roadmaps.PeerForTests;
import org.entente.roadmaps.SampleCharter;
import org.entente.roadmaps.ServiceTest;
import org.junit.jupiter.api.Test;

@ServiceTest
class SlippageAuditTest {

    @Test
    void a_moved_day_tells_whose_how_far_and_who_moved_it() {
        var charter = charter();
        var roadmap = roadmap(charter, delegateOf(AZE));
        var milestone = milestone(roadmap, delegateOf(AZE), "2026-05-10");
        due(milestone, "2026-06-10");
        due(milestone, "2026-06-01");
        var today = LocalDate.now(ZoneOffset.UTC).toString();
        ask(auditor(), SLIPPAGE + "?count=true&charter=" + charter).body("total", is(2))
                .body("items.days", contains(-9, 31)).body("items.from", contains("2026-06-10", "2026-05-10"))
                .body("items.to", contains("2026-06-01", "2026-06-10")).body("items.revision", contains(3, 2))
                .body("items[0].milestone", equalTo(milestone)).body("items[0].roadmap", equalTo(roadmap))
                .body("items[0].charter", equalTo(charter)).body("items[0].area", equalTo("energy"))
                .body("items[0].title.en", equalTo("Cable laid")).body("items[0].responsibleParty", equalTo(AZE))
                .body("items[0].actor", equalTo("delegate-aze")).body("items[0].party", equalTo(AZE))
                .body("items[0].effectiveOn", equalTo(today)).body("items[0].at", equalTo(recordedAt(milestone)));
        ask(auditor(), SLIPPAGE + "?sort=at&charter=" + charter).body("items.days", contains(31, -9));
    }

    @Test
    void a_day_that_was_first_set_or_taken_away_did_not_move() {
        var charter = charter();
        var milestone = milestone(roadmap(charter, delegateOf(AZE)), delegateOf(AZE), null);
        due(milestone, "2026-06-10");
        due(milestone, null);
        due(milestone, "2026-08-10");
        amend(milestone, "{'weight': 3}");
        ask(auditor(), SLIPPAGE + "?charter=" + charter).body("items", empty());
        ask(auditor(), TOTALS + "?by=CHARTER&charter=" + charter).body("items.moves", contains(0))
                .body("items[0].medianDays", nullValue()).body("items[0].worstDays", nullValue());
    }

    @Test
    void each_filter_narrows() {
        var charter = SampleCharter.charterWithGroup();
        var roadmap = idOf(as(delegateOf(AZE)).body(json("""
                {'charter': '%s', 'code': 'R-%s', 'area': 'energy', 'title': {'en': 'Energy'}, 'workingGroup': '%s'}""",
                charter, java.util.UUID.randomUUID(), PeerForTests.WORKING_GROUP)).post("/api/v1/roadmaps"));
        var project = idOf(as(delegateOf(AZE)).body(json("{'code': 'P-1', 'title': {'en': 'Cable'}}"))
                .post("/api/v1/roadmaps/{id}/projects", roadmap));
        var milestone = idOf(draftMilestone(roadmap, delegateOf(AZE),
                json(", 'dueOn': '2026-05-10', 'project': '%s'", project)));
        var before = betweenRequests();
        due(milestone, "2026-06-10");
        var all = SLIPPAGE + "?roadmap=" + roadmap;
        for (var finds : List.of("charter=" + charter, "area=energy", "workingGroup=" + PeerForTests.WORKING_GROUP,
                "project=" + project, "milestone=" + milestone, "responsibleParty=AZE", "actor=delegate-aze", "party=AZE",
                "minDays=31", "minDays=-5", "from=" + before, "effectiveFrom=2026-01-01", "until=" + betweenRequests())) {
            ask(auditor(), all + "&" + finds).body("items.days", contains(31)).body("items[0].project",
                    equalTo(project));
        }
        for (var misses : List.of("charter=another", "area=security", "workingGroup=" + project, "project=" + roadmap,
                "milestone=" + project, "responsibleParty=USA", "actor=agency-aze", "party=USA", "organization=m",
                "minDays=32", "until=" + before, "effectiveUntil=2026-01-01", "effectiveFrom=2099-01-01")) {
            ask(auditor(), all + "&" + misses).body("items", empty());
        }
        ask(auditor(), TOTALS + "?by=WORKING_GROUP&actor=agency-aze&roadmap=" + roadmap)
                .body("items.key", contains(PeerForTests.WORKING_GROUP)).body("items.moves", contains(0))
                .body("items.milestones", contains(1));
    }

    @Test
    void what_a_milestone_belongs_to_is_told_as_of_then() {
        var charter = charter();
        var milestone = milestone(roadmap(charter, delegateOf(AZE)), delegateOf(AZE), "2026-05-10");
        due(milestone, "2026-06-10");
        var then = betweenRequests();
        amend(milestone, "{'responsibleParty': 'USA'}");
        ask(auditor(), SLIPPAGE + "?responsibleParty=USA&charter=" + charter).body("items.days", contains(31));
        as(auditor()).get(SLIPPAGE + "?responsibleParty=USA&charter=" + charter + "&asOf=" + then).then().body("items",
                empty());
        as(auditor()).get(TOTALS + "?by=PARTY&charter=" + charter + "&asOf=" + then).then().body("items.key", contains(AZE));
        ask(auditor(), TOTALS + "?by=PARTY&charter=" + charter).body("items.key", contains(USA));
    }

    /** Each milestone is one case of the definitions. */
    @Test
    void shares_are_of_what_they_say_they_are_of() {
        var charter = charter();
        var roadmap = roadmap(charter, delegateOf(AZE));
        var late = milestone(roadmap, delegateOf(AZE), "2026-03-01");
        due(late, "2026-05-01");
        achieved(late, "2026-04-15", "2026-04-15");
        achieved(milestone(roadmap, delegateOf(AZE), "2026-03-01"), "2026-03-01", "2026-03-02");
        due(milestone(roadmap, delegateOf(AZE), "2026-03-01"), "2099-01-01");
        var cancelled = milestone(roadmap, delegateOf(AZE), "2026-03-01");
        due(cancelled, "2026-03-11");
        cancel(cancelled);
        achieved(milestone(roadmap, delegateOf(AZE), null), "2026-04-01", "2026-04-01");
        milestone(roadmap, delegateOf(AZE), "2026-03-01");
        var today = LocalDate.now(ZoneOffset.UTC).toString();
        var last = milestone(roadmap, delegateOf(AZE), today);
        ask(auditor(), TOTALS + "?by=ROADMAP&charter=" + charter).body("items.key", contains(roadmap))
                .body("items[0].milestones", is(7)).body("items[0].cancelled", is(1)).body("items[0].undated", is(1))
                .body("items[0].metOnTime", is(2)).body("items[0].metLate", is(0)).body("items[0].overdue", is(1))
                .body("items[0].open", is(2)).body("items[0].shareMetOnTime", is(0.6667f))
                .body("items[0].dueAsFirstPlanned", is(4)).body("items[0].metAsFirstPlanned", is(1))
                .body("items[0].shareMetAsFirstPlanned", is(0.25f)).body("items[0].moves", is(3))
                .body("items[0].movedMilestones", is(3)).body("items[0].forecasts", is(0))
                .body("items[0].forecastHitRate", nullValue());
        ask(auditor(), TOTALS + "?by=MILESTONE&milestone=" + cancelled).body("items[0].totalDays", is(10))
                .body("items[0].medianDays", is(10f)).body("items[0].worstMilestone", equalTo(cancelled))
                .body("items[0].shareMetOnTime", nullValue()).body("items[0].shareMetAsFirstPlanned", nullValue());
    }

    @Test
    void a_forecast_is_judged_as_it_stood_on_the_eve_of_achievement() {
        var charter = charter();
        var roadmap = roadmap(charter, delegateOf(AZE));
        var kept = forecast(roadmap, "2026-04-10", "2026-03-01");
        report(kept, "'state': 'IN_PROGRESS', 'forecastOn': '2026-04-20', 'effectiveOn': '2026-04-14'");
        achieved(kept, "2026-04-15", "2026-04-16");
        var missed = forecast(roadmap, "2026-04-10", "2026-03-01");
        achieved(missed, "2026-04-15", "2026-04-16");
        var tooLate = forecast(roadmap, "2026-04-15", "2026-04-15");
        achieved(tooLate, "2026-04-15", "2026-04-16");
        var never = milestone(roadmap, delegateOf(AZE), "2026-05-10");
        achieved(never, "2026-04-15", "2026-04-16");
        ask(auditor(), TOTALS + "?by=CHARTER&charter=" + charter).body("items[0].forecasts", is(2))
                .body("items[0].forecastsKept", is(1)).body("items[0].forecastHitRate", is(0.5f));
        for (var one : List.of(kept, missed, tooLate)) {
            ask(auditor(), TOTALS + "?by=MILESTONE&milestone=" + one).body("items[0].forecasts",
                    is(one.equals(tooLate) ? 0 : 1)).body("items[0].forecastsKept", is(one.equals(kept) ? 1 : 0));
        }
    }

    private static String forecast(String roadmap, String day, String effectiveOn) {
        var milestone = milestone(roadmap, delegateOf(AZE), "2026-05-10");
        report(milestone, "'state': 'IN_PROGRESS', 'forecastOn': '%s', 'effectiveOn': '%s'", day, effectiveOn).then()
                .statusCode(200);
        return milestone;
    }

    @Test
    void pages_neither_repeat_nor_leave_out_a_move_while_others_write() {
        var charter = charter();
        var roadmap = roadmap(charter, delegateOf(AZE));
        var milestones = List.of(milestone(roadmap, delegateOf(AZE), "2026-05-01"),
                milestone(roadmap, delegateOf(AZE), "2026-05-01"), milestone(roadmap, delegateOf(AZE), "2026-05-01"));
        for (int i = 1; i <= 3; i++) {
            for (var milestone : milestones) {
                due(milestone, "2026-06-%02d".formatted(i));
            }
        }
        ask(auditor(), SLIPPAGE + "?charter=" + charter);
        var seen = new ArrayList<Integer>();
        String next = "";
        for (int page = 0; next != null; page++) {
            var answer = as(auditor()).get(SLIPPAGE + "?limit=2&charter=" + charter
                    + (next.isEmpty() ? "" : "&cursor=" + next)).then().statusCode(200).extract();
            seen.addAll(answer.<List<Integer>> path("items.leafIndex"));
            next = answer.path("next");
            due(milestones.get(0), "2026-07-%02d".formatted(page + 1));
        }
        assertEquals(9, seen.size());
        assertEquals(seen.stream().sorted((a, b) -> b - a).distinct().toList(), seen);
        var keys = new ArrayList<String>();
        var totals = TOTALS + "?by=MILESTONE&limit=2&count=true&charter=" + charter;
        var first = as(auditor()).get(totals).then().body("total", is(3)).extract();
        keys.addAll(first.<List<String>> path("items.key"));
        assertNotNull(first.path("next"));
        keys.addAll(as(auditor()).get(totals + "&cursor=" + first.path("next")).then().body("next", nullValue()).extract()
                .<List<String>> path("items.key"));
        assertEquals(milestones.stream().sorted().toList(), keys);
    }

    @Test
    void what_is_asked_wrongly_is_named() {
        for (var wrong : List.of("from=2026-05-10T00:00:00Z&until=2026-05-09T00:00:00Z from",
                "effectiveFrom=2026-05-10&effectiveUntil=2026-05-09 effectiveFrom", "sort=days sort", "minDays=99999 minDays",
                "minDays=x minDays", "responsibleParty=az responsibleParty", "milestone=1 milestone", "limit=0 limit",
                "from=2099-01-01T00:00:00Z from")) {
            var parts = wrong.split(" ");
            for (var path : List.of(SLIPPAGE + "?", TOTALS + "?by=PARTY&")) {
                as(auditor()).get(path + parts[0]).then().statusCode(400).body("errors[0].parameter", equalTo(parts[1]));
            }
        }
        as(auditor()).get(TOTALS).then().statusCode(400).body("errors[0].parameter", equalTo("by"));
        as(auditor()).get(TOTALS + "?by=WEEKDAY").then().statusCode(400).body("errors[0].parameter", equalTo("by"));
        as(auditor()).get(SLIPPAGE + "?cursor=AAAA").then().statusCode(400);
        as(auditor()).get(TOTALS + "?by=PARTY&cursor=AAAA").then().statusCode(400);
    }
}
