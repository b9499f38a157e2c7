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
import static org.entente.roadmaps.edition.Agreement.amendment;
import static org.entente.roadmaps.edition.Agreement.amendmentOf;
import static org.entente.roadmaps.edition.Agreement.confirmation;
import static org.entente.roadmaps.edition.Agreement.endorse;
import static org.entente.roadmaps.edition.Agreement.propose;
import static org.entente.roadmaps.edition.Agreement.proposed;
import static org.entente.testkit.Callers.agencyOf;
import static org.entente.testkit.Callers.as;
import static org.entente.testkit.Callers.auditor;
import static org.entente.testkit.Callers.delegateOf;
import static org.entente.testkit.Callers.secretariat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.entente.roadmaps.ServiceTest;
import org.junit.jupiter.api.Test;

/** Whose word binds, and what nobody learns or moves by a proposal. */
@ServiceTest
class BindingWordTest {

    private static final int LARGE = 700;

    @Test
    void what_was_drafted_in_secret_is_not_told_as_what_has_moved() {
        var roadmap = roadmap(charter(), delegateOf(USA));
        var milestone = as(delegateOf(USA)).body(json("""
                {'code': 'M-1', 'title': {'en': 'SECRET'}, 'visibility': 'OWN_PARTY', 'dueOn': '2026-05-10'}"""))
                .post(ROADMAPS + roadmap + "/milestones").then().statusCode(201).extract().<String> path("id");
        as(delegateOf(USA)).contentType("application/merge-patch+json").header("If-Match", "*")
                .body(json("{'title': {'en': 'Open'}, 'visibility': 'PARTIES'}")).patch("/api/v1/milestones/" + milestone)
                .then()
                .statusCode(200);
        adopt(roadmap);
        for (var token : new String[] { delegateOf(AZE), delegateOf(USA) }) {
            propose(roadmap, token, amendmentOf(roadmap, json("""
                    {'action': 'AMEND', 'kind': 'MILESTONE', 'record': '%s', 'revision': 1,
                     'values': {'title': {'en': 'Probe'}, 'dueOn': '2026-08-01'}}""", milestone))).then().statusCode(422)
                    .body("type", endsWith("revision-unknown")).body(not(containsString("SECRET")));
        }
    }

    @Test
    void where_silence_may_adopt_a_delegate_must_have_spoken() {
        var roadmap = roadmap(charter(), delegateOf(USA));
        var silent = adoption(roadmap).replace("\"purpose\"", "\"procedure\": \"SILENCE\", \"purpose\"");
        propose(roadmap, agencyOf(USA), silent).then().statusCode(403).body("type", endsWith("speaks-for-no-party"));
        var proposal = proposed(roadmap, delegateOf(USA), silent);
        as(agencyOf(USA)).header("If-Match", "*").body("{}").post(proposal + "/rebase").then().statusCode(403)
                .body("type", endsWith("speaks-for-no-party"));
    }

    @Test
    void whoever_reported_does_not_confirm_it_whoever_is_responsible() {
        var roadmap = roadmap(charter(), delegateOf(USA));
        var milestone = as(delegateOf(USA)).body(json("""
                {'code': 'M-1', 'title': {'en': 'Theirs'}, 'responsibleParty': 'AZE', 'dueOn': '2026-05-10'}"""))
                .post(ROADMAPS + roadmap + "/milestones").then().statusCode(201).extract().<String> path("id");
        // While it is a draft its drafter reports too.
        as(delegateOf(USA)).header("If-Match", "*").body(json("{'state': 'REPORTED', 'achievedOn': '2026-05-01'}"))
                .post("/api/v1/milestones/" + milestone + "/progress").then().statusCode(200).body("reportedBy", is(USA));
        adopt(roadmap);
        propose(roadmap, delegateOf(USA), confirmation(roadmap, milestone)).then().statusCode(201).body("state", is("OPEN"))
                .body("awaiting", contains(AZE));
        as(delegateOf(USA)).get("/api/v1/milestones/" + milestone).then().body("state", is("REPORTED"));
    }

    @Test
    void an_amendment_that_says_what_is_so_already_makes_no_edition() {
        var roadmap = roadmap(charter(), delegateOf(USA));
        var milestone = milestone(roadmap, delegateOf(USA), "2026-05-10");
        adopt(roadmap);
        propose(roadmap, delegateOf(USA), amendment(roadmap, milestone, json("{'dueOn': '2026-05-10'}"))).then()
                .statusCode(422).body("type", endsWith("changes-nothing"));
        propose(roadmap, delegateOf(USA), amendment(roadmap, milestone, json("{'dueOn': '2026-06-10', 'wieght': null}"))).then()
                .statusCode(400).body("errors[0].pointer", is("#/changes/0/values/wieght"));
        propose(roadmap, delegateOf(USA), amendment(roadmap, milestone,
                json("{'title': {'en': 'x', '\\ud800': null}}"))).then().statusCode(400);
    }

    @Test
    void a_draft_of_hundreds_is_adopted_as_a_whole() {
        var charter = "large-" + UUID.randomUUID();
        var milestones = IntStream.range(0, LARGE).mapToObj(i -> json("{'id':'m%d','title':'Step','initiative':'i1',"
                + "'due':'2027-01-01','state':'open','history':[{'at':'2026-03-01T10:00:00Z','by':'Somebody','commit':'c1',"
                + "'change':{'type':'created','to':'2027-01-01'}}]}", i)).collect(Collectors.joining(","));
        var register = json("{'meta':{'name':'sample','source':{'repository':'some/where','head':'abc'}}}\n"
                + "{'group':{'acronym':'g1','name':'Group','area':'Some area'},'initiatives':[{'id':'i1','title':'One'}],"
                + "'milestones':[") + milestones + "]}\n";
        as(secretariat()).contentType("application/x-ndjson").body(register.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/imports/roadmaps?charter=" + charter + "&parties=USA,AZE").then()
                .statusCode(200);
        var roadmap = as(auditor()).get("/api/v1/roadmaps?charter=" + charter).then().extract().<String> path("items[0].id");
        var proposal = proposed(roadmap, delegateOf(USA), adoption(roadmap));
        endorse(proposal, delegateOf(AZE));
        as(auditor()).get(ROADMAPS + roadmap + "/editions/1").then().statusCode(200).body("entries.size()", is(LARGE + 2))
                .body("milestones.proposal.unique()", contains(proposal.substring(proposal.lastIndexOf('/') + 1)));
    }

    @Test
    void who_adopted_is_erased_from_an_edition_by_law_and_the_edition_stays() {
        var roadmap = roadmap(charter(), delegateOf(USA));
        milestone(roadmap, delegateOf(USA), "2026-05-10");
        adopt(roadmap);
        var edition = as(auditor()).get(ROADMAPS + roadmap + "/editions/1").then().extract();
        as(secretariat()).header("If-Match", "*").body(json("""
                {'record': '%s', 'basis': 'An order of the court', 'revisions': [{'rev': 1, 'fields': ['actor']}]}""",
                edition.<String> path("id"))).post("/api/v1/ledgers/roadmaps/erasures").then().statusCode(200);
        as(auditor()).get(ROADMAPS + roadmap + "/editions/1").then().statusCode(200)
                .body("hash", is(edition.<String> path("hash")))
                .body("milestones[0].dueOn", is("2026-05-10"));
    }
}
