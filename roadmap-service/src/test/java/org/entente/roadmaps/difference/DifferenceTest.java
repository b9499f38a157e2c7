package org.entente.roadmaps.difference;

import static org.entente.roadmaps.SampleCharter.AZE;
import static org.entente.roadmaps.SampleCharter.charter;
import static org.entente.roadmaps.SampleCharter.draftMilestone;
import static org.entente.roadmaps.SampleCharter.idOf;
import static org.entente.roadmaps.SampleCharter.json;
import static org.entente.roadmaps.SampleCharter.milestone;
import static org.entente.roadmaps.SampleCharter.roadmap;
import static org.entente.roadmaps.difference.Drafts.amend;
import static org.entente.roadmaps.difference.Drafts.difference;
import static org.entente.roadmaps.difference.Drafts.milestonePath;
import static org.entente.roadmaps.difference.Drafts.post;
import static org.entente.roadmaps.difference.Drafts.project;
import static org.entente.roadmaps.difference.Drafts.recordedAt;
import static org.entente.roadmaps.difference.Drafts.roadmapPath;
import static org.entente.testkit.Callers.as;
import static org.entente.testkit.Callers.auditor;
import static org.entente.testkit.Callers.delegateOf;
import static org.entente.testkit.Instants.betweenRequests;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

import org.entente.roadmaps.ServiceTest;
import org.junit.jupiter.api.Test;

@ServiceTest
class DifferenceTest {

    @Test
    void a_due_day_that_moved_is_told_in_days() {
        var roadmap = roadmap(charter(), delegateOf(AZE));
        var late = milestone(roadmap, delegateOf(AZE), "2026-05-10");
        var early = milestone(roadmap, delegateOf(AZE), "2026-09-10");
        var then = betweenRequests();
        amend(milestonePath(late), "{'dueOn': '2026-06-24'}");
        amend(milestonePath(early), "{'dueOn': '2026-09-03'}");
        difference(auditor(), roadmap, then, "now").statusCode(200).body("changed.id", contains(late, early))
                .body("changed[0].kind", equalTo("MILESTONE")).body("changed[0].fromRevision", is(1))
                .body("changed[0].toRevision", is(2))
                .body("changed[0].fields",
                        contains(Map.of("field", "dueOn", "from", "2026-05-10", "to", "2026-06-24", "days", 45)))
                .body("changed[1].fields.days", contains(-7)).body("unchanged", is(1))
                .body("dueDatesMoved",
                        equalTo(Map.of("count", 2, "later", 1, "earlier", 1, "totalDays", 38, "worstDays", 45)));
    }

    @Test
    void both_points_may_lie_in_the_past() {
        var roadmap = roadmap(charter(), delegateOf(AZE));
        var path = milestonePath(milestone(roadmap, delegateOf(AZE), "2026-01-01"));
        var instants = new String[30];
        for (int i = 0; i < instants.length; i++) {
            instants[i] = amend(path, "{'weight': %d}".formatted(i + 2));
        }
        for (int i = 0; i + 7 < instants.length; i += 3) {
            difference(auditor(), roadmap, instants[i], instants[i + 7]).statusCode(200)
                    .body("changed.fields.flatten()", contains(Map.of("field", "weight", "from", i + 2, "to", i + 9)));
            assertEquals(31, as(auditor()).get(path).then().extract().<Integer> path("weight"));
        }
    }

    @Test
    void the_roadmap_its_projects_and_its_milestones_are_compared() {
        var roadmap = roadmap(charter(), delegateOf(AZE));
        var project = project(roadmap, "P-1");
        var milestone = milestonePath(milestone(roadmap, delegateOf(AZE), null));
        var then = betweenRequests();
        amend(roadmapPath(roadmap), "{'title': {'en': 'Energy plan', 'az': null, 'ka': 'ენერგია'}, 'startsOn': '2026-03-01'}");
        amend(project, "{'clauses': [], 'title': {'en': 'Interconnectors'}}");
        post(milestone + "/progress", "{'state': 'IN_PROGRESS', 'progress': 40}");
        difference(auditor(), roadmap, then, "now").statusCode(200)
                .body("changed.kind", contains("ROADMAP", "PROJECT", "MILESTONE")).body("title.en", equalTo("Energy plan"))
                .body("changed[0].fields", contains(Map.of("field", "startsOn", "to", "2026-03-01"),
                        Map.of("field", "title", "language", "az", "from", "Enerji yol xəritəsi"),
                        Map.of("field", "title", "language", "en", "from", "Energy roadmap", "to", "Energy plan"),
                        Map.of("field", "title", "language", "ka", "to", "ენერგია")))
                .body("changed[1].fields[0].field", equalTo("clauses")).body("changed[1].fields[0].removed", contains("I.2"))
                .body("changed[1].fields[0].added", empty()).body("changed[1].fields[1].to", equalTo("Interconnectors"))
                .body("changed[2].fields.field", contains("progress", "reportedBy", "state"))
                .body("changed[2].fields.find { it.field == 'state' }.from", equalTo("PLANNED")).body("calledOff", is(0));
    }

    @Test
    void what_was_cancelled_is_called_off_and_not_removed() {
        var roadmap = roadmap(charter(), delegateOf(AZE));
        var milestone = milestonePath(milestone(roadmap, delegateOf(AZE), null));
        var then = betweenRequests();
        var cancelled = post(milestone + "/transitions", "{'to': 'CANCELLED'}");
        post(roadmapPath(roadmap) + "/transitions", "{'to': 'WITHDRAWN'}");
        difference(auditor(), roadmap, then, "now").statusCode(200).body("calledOff", is(2)).body("removed", empty())
                .body("changed.calledOff", contains(true, true));
        difference(auditor(), roadmap, cancelled, "now").body("calledOff", is(1)).body("changed.kind", contains("ROADMAP"));
    }

    @Test
    void what_came_is_told_with_all_that_it_says() {
        var charter = charter();
        var before = Instant.now().truncatedTo(ChronoUnit.MICROS).toString();
        var roadmap = roadmap(charter, delegateOf(AZE));
        var first = betweenRequests();
        var milestone = milestone(roadmap, delegateOf(AZE), "2026-05-10");
        difference(auditor(), roadmap, first, "now").body("changed", empty()).body("added.id", contains(milestone))
                .body("added[0].fromRevision", nullValue()).body("added[0].toRevision", is(1))
                .body("added[0].fields.findAll { it.field == 'dueOn' }.to", contains("2026-05-10"))
                .body("added[0].fields.field", hasItems("responsibleParty", "roadmap", "state", "title", "visibility"));
        difference(auditor(), roadmap, before, "now").body("added.kind", contains("ROADMAP", "MILESTONE"))
                .body("unchanged", is(0));
        difference(auditor(), roadmap, before, first).body("added.kind", contains("ROADMAP"));
    }

    @Test
    void a_roadmap_that_was_there_at_neither_point_says_since_when_it_is() {
        var charter = charter();
        var before = Instant.now().truncatedTo(ChronoUnit.MICROS).toString();
        var roadmap = roadmap(charter, delegateOf(AZE));
        difference(auditor(), roadmap, "ledger:0", before).statusCode(404).body("type", equalTo("/problems/not-yet-recorded"))
                .body("began", equalTo(recordedAt(roadmapPath(roadmap))));
        difference(auditor(), "0198c2f0-0000-7000-8000-000000000001", before, "now").statusCode(404)
                .body("type", equalTo("/problems/roadmap-unknown"));
    }

    @Test
    void what_says_the_same_again_does_not_differ() {
        var roadmap = roadmap(charter(), delegateOf(AZE));
        var milestone = milestonePath(milestone(roadmap, delegateOf(AZE), "2026-05-10"));
        var then = betweenRequests();
        amend(milestone, "{'dueOn': '2026-06-10'}");
        amend(milestone, "{'dueOn': '2026-05-10'}");
        difference(auditor(), roadmap, then, "now").body("changed", empty()).body("unchanged", is(2));
    }

    @Test
    void the_ledgers_sizes_are_points() {
        var roadmap = roadmap(charter(), delegateOf(AZE));
        var milestone = milestonePath(milestone(roadmap, delegateOf(AZE), "2026-05-10"));
        var moved = amend(milestone, "{'dueOn': '2026-06-10'}");
        as(auditor()).get(milestone + "?asOf=" + moved).then().statusCode(200);
        int second = as(auditor()).get(milestone + "/history").then().extract().path("items[0].leafIndex");
        difference(auditor(), roadmap, "ledger:" + second, "ledger:" + (second + 1)).statusCode(200)
                .body("changed.fields.flatten().days", contains(31)).body("from.ledgerSize", is(second));
        difference(auditor(), roadmap, "ledger:" + second, "now").body("changed.fields.flatten().days", contains(31));
        difference(auditor(), roadmap, "ledger:" + (second + 1), "ledger:" + (second + 1)).statusCode(200)
                .body("changed", empty());
    }

    @Test
    void asked_again_with_the_instants_that_it_names_it_is_the_same_to_the_byte() {
        var roadmap = roadmap(charter(), delegateOf(AZE));
        var milestone = milestonePath(milestone(roadmap, delegateOf(AZE), "2026-05-10"));
        var then = betweenRequests();
        amend(milestone, "{'dueOn': '2026-06-10', 'description': {'az': 'Kabel'}}");
        milestone(roadmap, delegateOf(AZE), "2026-08-10");
        var now = difference(auditor(), roadmap, then, "now").statusCode(200).extract();
        amend(milestone, "{'dueOn': '2026-07-10'}");
        milestone(roadmap, delegateOf(AZE), "2026-09-10");
        var again = difference(auditor(), roadmap, now.path("from.asOf"), now.path("to.asOf")).statusCode(200).extract();
        assertEquals(now.asString(), again.asString());
        difference(auditor(), roadmap, then, "now").body("added", hasSize(2));
    }

    @Test
    void two_equal_points_do_not_differ() {
        var roadmap = roadmap(charter(), delegateOf(AZE));
        for (var point : new String[] { "now", betweenRequests() }) {
            difference(auditor(), roadmap, point, point).statusCode(200).body("changed", empty()).body("added", empty())
                    .body("removed", empty()).body("unchanged", is(1));
        }
    }

    @Test
    void without_to_it_is_now() {
        var roadmap = roadmap(charter(), delegateOf(AZE));
        var then = betweenRequests();
        milestone(roadmap, delegateOf(AZE), null);
        as(auditor()).get(roadmapPath(roadmap) + "/difference?from=" + then).then().statusCode(200).body("added", hasSize(1))
                .body("to.asOf", notNullValue());
        as(auditor()).head(roadmapPath(roadmap) + "/difference?from=" + then).then().statusCode(200);
        as(auditor()).get(roadmapPath(roadmap) + "/difference").then().statusCode(400)
                .body("errors[0].parameter", equalTo("from"));
    }

    @Test
    void what_names_no_point_is_refused() {
        var roadmap = roadmap(charter(), delegateOf(AZE));
        for (var wrong : new String[] { "2099-01-01T00:00:00Z", "2026-05-10", "yesterday", "ledger:", "ledger:-1",
                "ledger:999999999999999", "2026-05-10T12:00:00+04:00", "NOW", "edition:0", "edition:one" }) {
            difference(auditor(), roadmap, wrong, "now").statusCode(400).body("errors.parameter", contains("from"));
            difference(auditor(), roadmap, "ledger:0", wrong).statusCode(400).body("errors.parameter", contains("to"));
        }
        difference(auditor(), roadmap, "edition:", "edition:-2").statusCode(400)
                .body("errors.parameter", contains("from", "to"))
                .body("errors[0].detail", containsString("edition: and its number, or now"));
    }

    @Test
    void the_later_point_comes_second() {
        var roadmap = roadmap(charter(), delegateOf(AZE));
        var then = betweenRequests();
        milestone(roadmap, delegateOf(AZE), null);
        difference(auditor(), roadmap, "now", then).statusCode(400).body("errors.parameter", contains("from"));
        difference(auditor(), roadmap, then, "ledger:0").statusCode(400);
        difference(auditor(), roadmap, "2026-05-10T12:00:01Z", "2026-05-10T12:00:00Z").statusCode(400);
    }

    @Test
    void it_is_in_the_order_of_due_days() {
        var roadmap = roadmap(charter(), delegateOf(AZE));
        var then = betweenRequests();
        var undated = milestone(roadmap, delegateOf(AZE), null);
        var second = idOf(draftMilestone(roadmap, delegateOf(AZE), json(", 'dueOn': '2026-06-10'")));
        var first = milestone(roadmap, delegateOf(AZE), "2026-05-10");
        project(roadmap, "P-1");
        difference(auditor(), roadmap, then, "now").body("added.kind[0]", equalTo("PROJECT"))
                .body("added.id[1..3]", contains(first, second, undated)).body("added.id", not(hasItems(roadmap)));
    }
}
