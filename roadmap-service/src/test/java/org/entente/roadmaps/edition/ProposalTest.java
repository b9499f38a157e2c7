package org.entente.roadmaps.edition;

import static org.entente.roadmaps.SampleCharter.AZE;
import static org.entente.roadmaps.SampleCharter.USA;
import static org.entente.roadmaps.SampleCharter.charter;
import static org.entente.roadmaps.SampleCharter.json;
import static org.entente.roadmaps.SampleCharter.milestone;
import static org.entente.roadmaps.SampleCharter.roadmap;
import static org.entente.roadmaps.edition.Agreement.ROADMAPS;
import static org.entente.roadmaps.edition.Agreement.adopt;
import static org.entente.roadmaps.edition.Agreement.adoption;
import static org.entente.roadmaps.edition.Agreement.amend;
import static org.entente.roadmaps.edition.Agreement.amendment;
import static org.entente.roadmaps.edition.Agreement.amendmentOf;
import static org.entente.roadmaps.edition.Agreement.endorse;
import static org.entente.roadmaps.edition.Agreement.propose;
import static org.entente.roadmaps.edition.Agreement.proposed;
import static org.entente.roadmaps.edition.Agreement.revisionOf;
import static org.entente.roadmaps.edition.Agreement.say;
import static org.entente.testkit.Callers.agencyOf;
import static org.entente.testkit.Callers.as;
import static org.entente.testkit.Callers.auditor;
import static org.entente.testkit.Callers.delegateOf;
import static org.entente.testkit.Callers.secretariat;
import static org.entente.testkit.Callers.viewer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import java.util.List;

import org.entente.roadmaps.ServiceTest;
import org.junit.jupiter.api.Test;

@ServiceTest
class ProposalTest {

    private static final String MILESTONES = "/api/v1/milestones/";

    private static void refused(String roadmap, String draft, int status, String type) {
        propose(roadmap, delegateOf(USA), draft).then().statusCode(status).body("type", endsWith(type));
    }

    @Test
    void an_amendment_changes_everything_it_names_at_once() {
        var roadmap = roadmap(charter(), delegateOf(USA));
        var moved = milestone(roadmap, delegateOf(USA), "2026-05-10");
        var cancelled = milestone(roadmap, delegateOf(USA), "2026-06-10");
        adopt(roadmap);
        var proposal = proposed(roadmap, delegateOf(AZE), amendmentOf(roadmap,
                json("""
                        {'action': 'AMEND', 'kind': 'MILESTONE', 'record': '%s', 'revision': %d, 'values': {'dueOn': '2026-08-01'}},
                        {'action': 'MOVE', 'kind': 'MILESTONE', 'record': '%s', 'revision': %d, 'to': 'CANCELLED'},
                        {'action': 'ADD', 'kind': 'MILESTONE', 'values': {'code': 'M-NEW', 'title': {'en': 'New'}, 'dueOn': '2026-12-01'}},
                        {'action': 'ADD', 'kind': 'PROJECT', 'values': {'code': 'P-NEW', 'title': {'en': 'New project'}}},
                        {'action': 'AMEND', 'kind': 'ROADMAP', 'record': '%s', 'revision': %d, 'values': {'summary': {'en': 'Wider'}}}""",
                        moved, revisionOf(MILESTONES + moved), cancelled, revisionOf(MILESTONES + cancelled), roadmap,
                        revisionOf(ROADMAPS + roadmap))));
        as(delegateOf(USA)).get(proposal).then().body("difference", hasSize(5))
                .body("difference.find { it.record == '" + moved + "' }.fields.find { it.field == 'dueOn' }.to",
                        is("2026-08-01"));
        as(delegateOf(USA)).get(MILESTONES + moved).then().body("dueOn", is("2026-05-10"));
        endorse(proposal, delegateOf(USA));
        as(delegateOf(USA)).get(ROADMAPS + roadmap + "?include=projects,milestones").then().body("edition", is(2))
                .body("summary.en", is("Wider")).body("projects.code", contains("P-NEW"))
                .body("milestones.state", containsInAnyOrder("PLANNED", "CANCELLED", "PLANNED"))
                .body("milestones.find { it.code == 'M-NEW' }.firstDueOn", is("2026-12-01"));
        as(auditor()).get(MILESTONES + moved + "/history").then().body("items[0].action", is("DUE_DATE_MOVED"))
                .body("items[0].reason", is("The permit is late."))
                .body("items[0].change.proposal[1]", is(proposal.substring(proposal.lastIndexOf('/') + 1)));
    }

    @Test
    void what_is_achieved_the_other_party_confirms() {
        var roadmap = roadmap(charter(), delegateOf(USA));
        var milestone = as(delegateOf(USA)).body(json("""
                {'code': 'M-1', 'title': {'en': 'Open'}, 'responsibleParty': 'USA', 'dueOn': '2026-05-10'}"""))
                .post(ROADMAPS + roadmap + "/milestones").then().statusCode(201).extract().<String> path("id");
        adopt(roadmap);
        refused(roadmap, Agreement.confirmation(roadmap, milestone), 409, "state-not-reachable");
        as(delegateOf(USA)).header("If-Match", "*").body(json("{'state': 'REPORTED', 'achievedOn': '2026-05-01'}"))
                .post(MILESTONES + milestone + "/progress").then().statusCode(200);
        var asked = proposed(roadmap, delegateOf(USA), Agreement.confirmation(roadmap, milestone));
        as(delegateOf(USA)).get(asked).then().body("asked", contains(AZE)).body("endorsements", empty());
        say(asked, delegateOf(USA), "ENDORSED").then().statusCode(403).body("type", endsWith("party-not-asked"));
        say(asked, delegateOf(AZE), "OBJECTED").then().statusCode(200).body("state", is("REJECTED"));
        as(delegateOf(USA)).get(MILESTONES + milestone).then().body("state", is("REPORTED"));
        // Whom it is up to need not ask anybody else.
        propose(roadmap, delegateOf(AZE), Agreement.confirmation(roadmap, milestone)).then().statusCode(201)
                .body("state", is("ADOPTED"));
        as(delegateOf(USA)).get(MILESTONES + milestone).then().body("state", is("ACHIEVED")).body("timeliness", is("MET"));
        as(delegateOf(USA)).get(ROADMAPS + roadmap).then().body("edition", is(1));
    }

    @Test
    void each_party_speaks_once_for_itself_and_by_a_delegate() {
        var roadmap = roadmap(charter(), delegateOf(USA));
        var proposal = proposed(roadmap, agencyOf(USA), adoption(roadmap));
        // A system proposes; the Party's word it is not.
        as(delegateOf(USA)).get(proposal).then().body("awaiting", contains(AZE, USA)).body("actions.name",
                hasItem("endorse"));
        for (var token : List.of(agencyOf(AZE), secretariat())) {
            say(proposal, token, "ENDORSED").then().statusCode(403).body("type", endsWith("speaks-for-no-party"));
        }
        say(proposal, auditor(), "ENDORSED").then().statusCode(403).body("type", endsWith("role-missing"));
        as(delegateOf(USA)).body(json("{'position': 'ENDORSED', 'round': 1, 'party': 'AZE'}"))
                .post(proposal + "/endorsements").then().statusCode(403).body("type", endsWith("party-not-yours"));
        say(proposal, delegateOf("GEO"), "ENDORSED").then().statusCode(404);
        endorse(proposal, delegateOf(USA));
        say(proposal, delegateOf(USA), "OBJECTED").then().statusCode(409).body("type", endsWith("endorsed-already"));
        endorse(proposal, delegateOf(AZE));
        say(proposal, delegateOf(AZE), "OBJECTED").then().statusCode(409).body("type", endsWith("proposal-decided"));
    }

    @Test
    void a_proposal_whose_target_moved_is_not_applied_and_can_be_re_based() {
        var roadmap = roadmap(charter(), delegateOf(USA));
        var milestone = milestone(roadmap, delegateOf(USA), "2026-05-10");
        adopt(roadmap);
        var late = proposed(roadmap, delegateOf(AZE), amendment(roadmap, milestone, json("{'dueOn': '2026-07-01'}")));
        amend(roadmap, milestone, json("{'dueOn': '2026-06-01', 'weight': 3}"));
        say(late, delegateOf(USA), "ENDORSED").then().statusCode(409).body("type", endsWith("proposal-outdated"))
                .body("moved", hasSize(1)).body("moved[0].field", is("dueOn")).body("moved[0].from", is("2026-05-10"))
                .body("moved[0].to", is("2026-06-01"));
        as(delegateOf(USA)).get(late).then().body("state", is("OPEN")).body("endorsements.party", contains(AZE));
        as(delegateOf(AZE)).header("If-Match", "*").body(json("{'reason': 'Against what is agreed now.'}"))
                .post(late + "/rebase").then().statusCode(200).body("round", is(2)).body("endorsements.party", contains(AZE))
                .body("difference[0].fields.find { it.field == 'dueOn' }.from", is("2026-06-01"));
        say(late, delegateOf(USA), "ENDORSED").then().statusCode(409).body("type", endsWith("proposal-rebased"));
        as(delegateOf(USA)).body(json("{'position': 'ENDORSED', 'round': 2}")).post(late + "/endorsements").then()
                .statusCode(200).body("state", is("ADOPTED")).body("edition", is(3));
        as(delegateOf(USA)).get(MILESTONES + milestone).then().body("dueOn", is("2026-07-01")).body("weight", is(3));
    }

    @Test
    void progress_that_is_reported_meanwhile_moves_nothing_that_an_amendment_stands_on() {
        var roadmap = roadmap(charter(), delegateOf(USA));
        var milestone = as(delegateOf(USA)).body(json("""
                {'code': 'M-1', 'title': {'en': 'Open'}, 'responsibleParty': 'USA', 'dueOn': '2026-05-10'}"""))
                .post(ROADMAPS + roadmap + "/milestones").then().statusCode(201).extract().<String> path("id");
        adopt(roadmap);
        var proposal = proposed(roadmap, delegateOf(AZE), amendment(roadmap, milestone, json("{'dueOn': '2026-07-01'}")));
        as(delegateOf(USA)).header("If-Match", "*").body(json("{'state': 'IN_PROGRESS', 'progress': 40}"))
                .post(MILESTONES + milestone + "/progress").then().statusCode(200);
        endorse(proposal, delegateOf(USA));
        as(delegateOf(USA)).get(MILESTONES + milestone).then().body("dueOn", is("2026-07-01")).body("progress", is(40));
    }

    @Test
    void the_proposing_party_takes_its_proposal_back_and_nobody_else() {
        var roadmap = roadmap(charter(), delegateOf(USA));
        var proposal = proposed(roadmap, delegateOf(USA), adoption(roadmap));
        var order = json("{'to': 'WITHDRAWN', 'reason': 'Not yet.'}");
        as(delegateOf(AZE)).header("If-Match", "*").body(order).post(proposal + "/transitions").then().statusCode(403);
        as(delegateOf(USA)).body(order).post(proposal + "/transitions").then().statusCode(428);
        as(delegateOf(USA)).header("If-Match", "\"9\"").body(order).post(proposal + "/transitions").then().statusCode(412);
        as(delegateOf(USA)).header("If-Match", "*").body(order).post(proposal + "/transitions").then().statusCode(200)
                .body("state", is("WITHDRAWN")).body("outcome.because", is("TAKEN_BACK"));
        as(delegateOf(USA)).get(ROADMAPS + roadmap).then().body("state", is("DRAFT"));
        as(delegateOf(USA)).header("If-Match", "*").body(order).post(proposal + "/transitions").then().statusCode(409);
    }

    @Test
    void a_proposal_that_cannot_be_meant_is_refused_by_a_problem_of_its_own() {
        var roadmap = roadmap(charter(), delegateOf(USA));
        var milestone = milestone(roadmap, delegateOf(USA), "2026-05-10");
        refused(roadmap, amendment(roadmap, milestone, json("{'dueOn': '2026-07-01'}")), 409, "roadmap-not-agreed");
        adopt(roadmap);
        var once = json("{'action': 'AMEND', 'kind': 'MILESTONE', 'record': '%s', 'revision': 2, 'values': {'weight': 2}}",
                milestone);
        refused(roadmap, amendmentOf(roadmap, once + "," + once.replace("2}", "3}")), 422, "changes-contradict");
        refused(roadmap, amendmentOf(roadmap, once.replace("\"revision\": 2", "\"revision\": 99")), 422, "revision-unknown");
        refused(roadmap, amendmentOf(roadmap, once.replace("\"revision\": 2,", "")), 422, "change-not-whole");
        refused(roadmap, amendmentOf(roadmap, once.replace("AMEND", "CONFIRM").replace(", \"values\": {\"weight\": 2}", "")),
                422,
                "change-not-whole");
        refused(roadmap, amendmentOf(roadmap, once.replace("MILESTONE", "PROJECT")), 422, "reference-unknown");
        refused(roadmap, amendmentOf(roadmap, once.replace(milestone, "0198c2f0-0000-7000-8000-00000000000f")), 422,
                "reference-unknown");
        refused(roadmap, amendmentOf(roadmap, ""), 422, "changes-missing");
        refused(roadmap, adoption(roadmap), 409, "change-needs-proposal");
        refused(roadmap, amendmentOf(roadmap, once).replace("'against'", "'against'")
                .replace("\"purpose\"", "\"deadline\": \"2020-01-01T00:00:00Z\", \"purpose\""), 422, "deadline-not-possible");
        as(delegateOf(USA)).get(ROADMAPS + roadmap + "/proposals?state=OPEN&count=true").then().body("total", is(0));
        as(delegateOf(USA)).get(ROADMAPS + roadmap).then().body("edition", is(1));
    }

    @Test
    void a_value_that_breaks_its_form_is_named_where_it_stands() {
        var roadmap = roadmap(charter(), delegateOf(USA));
        var milestone = milestone(roadmap, delegateOf(USA), "2026-05-10");
        adopt(roadmap);
        for (var values : List.of("{'weight': 0}", "{'wieght': 3}", "{'title': null}", "{'dueOn': 'soon'}")) {
            propose(roadmap, delegateOf(USA), amendment(roadmap, milestone, json(values))).then().statusCode(400)
                    .body("errors[0].pointer", startsWith("#/changes/0/values/"));
        }
    }

    @Test
    void a_party_finds_what_it_is_asked_in_one_list() {
        var charter = charter();
        var first = roadmap(charter, delegateOf(USA));
        var second = roadmap(charter, delegateOf(AZE));
        var asked = proposed(first, delegateOf(USA), adoption(first));
        proposed(second, delegateOf(AZE), adoption(second));
        var list = "/api/v1/proposals/roadmaps?count=true&charter=" + charter;
        as(delegateOf(AZE)).get(list + "&awaiting=AZE").then().body("total", is(1)).body("items.target", contains(first));
        as(delegateOf(AZE)).get(list + "&sort=-deadline&limit=1").then().body("items.target", contains(second));
        endorse(asked, delegateOf(AZE));
        as(delegateOf(AZE)).get(list + "&awaiting=AZE").then().body("total", is(0));
        as(viewer()).get(list).then().body("total", is(0));
        as(delegateOf("GEO")).get(list).then().body("total", is(0));
    }

    @Test
    void an_extended_term_runs_until_the_later_day() {
        var charter = charter();
        as(secretariat()).body(json("""
                {'code': 'list', 'title': {'en': 'List of projects decided'}, 'anchor': 'SIGNED_ON', 'period': 'P3M'}"""))
                .post("/api/v1/charters/" + charter + "/terms").then().statusCode(201);
        var term = "/api/v1/charters/" + charter + "/terms/list";
        as(delegateOf(AZE)).get(term).then().body("status", is("UNREPORTED")).body("actions.name", contains("propose"));
        var id = as(delegateOf(AZE)).get(term).then().extract().<String> path("id");
        var draft = json(
                """
                        {'purpose': 'AMEND', 'against': 1, 'reason': 'The delegations changed.', 'decision': 'ENERGY-2026-03',
                         'changes': [{'action': 'AMEND', 'kind': 'TERM', 'record': '%s', 'revision': 1, 'values': {'extendedTo': '%s'}}]}""",
                id, "2027-02-10");
        as(delegateOf(AZE)).body(draft.replace("2027-02-10", "2026-05-10")).post(term + "/proposals").then().statusCode(422)
                .body("type", endsWith("extension-not-later"));
        var proposal = as(delegateOf(AZE)).body(draft).post(term + "/proposals").then().statusCode(201).extract()
                .header("Location");
        say(proposal, delegateOf(USA), "ENDORSED").then().statusCode(200).body("state", is("ADOPTED"))
                .body("decision", is("ENERGY-2026-03"));
        as(viewer()).get(term).then().body("status", is("EXTENDED")).body("dueOn", is("2026-05-10"))
                .body("extendedTo", is("2027-02-10"));
        as(auditor()).get(proposal + "/history").then().body("items.action", contains("ADOPTED", "CREATED"));
        as(secretariat()).contentType("application/merge-patch+json").header("If-Match", "*").body(json("{'period': 'P9M'}"))
                .patch(term).then().statusCode(409).body("propose.href", is(term + "/proposals"));
        as(secretariat()).header("If-Match", "*").body(json("{'outcome': 'MET', 'on': '2026-06-01'}")).post(term + "/outcome")
                .then().statusCode(200);
        as(delegateOf(AZE)).body(draft.replace("\"against\": 1", "\"against\": 9")).post(term + "/proposals").then()
                .statusCode(422).body("type", endsWith("revision-unknown"));
        as(delegateOf(AZE)).body(draft.replace("\"revision\": 1", "\"revision\": 3").replace("2027-02", "2027-03"))
                .post(term + "/proposals").then().statusCode(409).body("type", endsWith("term-settled"));
    }
}
