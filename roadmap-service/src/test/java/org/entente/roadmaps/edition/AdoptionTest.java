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
import static org.entente.roadmaps.edition.Agreement.endorse;
import static org.entente.roadmaps.edition.Agreement.propose;
import static org.entente.roadmaps.edition.Agreement.proposed;
import static org.entente.roadmaps.edition.Agreement.say;
import static org.entente.testkit.Callers.as;
import static org.entente.testkit.Callers.auditor;
import static org.entente.testkit.Callers.delegateOf;
import static org.entente.testkit.Callers.viewer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

import org.entente.ledger.Hash;
import org.entente.ledger.Tree;
import org.entente.roadmaps.ServiceTest;
import org.junit.jupiter.api.Test;

@ServiceTest
class AdoptionTest {

    @Test
    void a_draft_that_both_endorse_is_agreed_as_edition_1() {
        var roadmap = roadmap(charter(), delegateOf(USA));
        var milestone = milestone(roadmap, delegateOf(USA), "2026-05-10");
        var proposal = proposed(roadmap, delegateOf(USA), adoption(roadmap));
        as(delegateOf(AZE)).get(proposal).then().body("state", is("OPEN")).body("party", is(USA))
                .body("asked", contains(AZE, USA)).body("awaiting", contains(AZE)).body("endorsements.party", contains(USA))
                .body("actions.name", contains("endorse", "object"));
        as(delegateOf(USA)).get(ROADMAPS + roadmap).then().body("state", is("PROPOSED"));
        say(proposal, delegateOf(AZE), "ENDORSED").then().statusCode(200).body("state", is("ADOPTED"))
                .body("edition", is(1)).body("outcome.because", is("ALL_ENDORSED")).body("awaiting", empty())
                .body("actions", empty());
        as(viewer()).get(ROADMAPS + roadmap).then().statusCode(404);
        as(delegateOf(AZE)).get(ROADMAPS + roadmap).then().body("state", is("AGREED")).body("edition", is(1))
                .body("actions.name", contains("propose"));
        as(delegateOf(AZE)).get("/api/v1/milestones/" + milestone).then().body("firstDueOn", is("2026-05-10"))
                .body("proposal", equalTo(proposal.substring(proposal.lastIndexOf('/') + 1)));
        as(auditor()).get(proposal + "/history").then().body("items.action", contains("ADOPTED", "CREATED"))
                .body("items.party", contains(AZE, USA));
    }

    @Test
    void what_an_edition_fixed_no_side_changes_alone() {
        var roadmap = roadmap(charter(), delegateOf(USA));
        var milestone = milestone(roadmap, delegateOf(USA), "2026-05-10");
        adopt(roadmap);
        for (var path : List.of("/roadmaps/" + roadmap, "/milestones/" + milestone)) {
            as(delegateOf(USA)).contentType("application/merge-patch+json").header("If-Match", "*")
                    .body(json("{'title': {'en': 'Alone'}}")).patch("/api/v1" + path).then().statusCode(409)
                    .body("type", endsWith("change-needs-proposal"))
                    .body("propose.href", is(ROADMAPS + roadmap + "/proposals"));
        }
        as(delegateOf(USA)).body(json("{'code': 'M-ALONE', 'title': {'en': 'Alone'}}"))
                .post(ROADMAPS + roadmap + "/milestones").then().statusCode(409).body("propose.method", is("POST"));
        as(delegateOf(USA)).header("If-Match", "*").body(json("{'to': 'CANCELLED'}"))
                .post("/api/v1/milestones/{id}/transitions", milestone).then().statusCode(409);
        as(delegateOf(USA)).header("If-Match", "*").body(json("{'to': 'WITHDRAWN'}"))
                .post(ROADMAPS + roadmap + "/transitions").then().statusCode(409)
                .body("propose.href", is(ROADMAPS + roadmap + "/proposals"));
    }

    @Test
    void each_adoption_makes_an_edition_and_the_earlier_ones_stay_as_they_were() {
        var roadmap = roadmap(charter(), delegateOf(USA));
        var milestone = milestone(roadmap, delegateOf(USA), "2026-05-10");
        adopt(roadmap);
        var first = as(delegateOf(AZE)).get(ROADMAPS + roadmap + "/editions/1").then().statusCode(200)
                .body("milestones.dueOn", contains("2026-05-10")).body("content.state", is("AGREED"))
                .body("content.actions", empty()).extract().asString();
        amend(roadmap, milestone, json("{'dueOn': '2026-09-30'}"));
        as(delegateOf(AZE)).get("/api/v1/milestones/" + milestone).then().body("dueOn", is("2026-09-30"))
                .body("firstDueOn", is("2026-05-10"));
        as(delegateOf(AZE)).get(ROADMAPS + roadmap + "/editions").then().body("items.number", contains(1, 2));
        as(delegateOf(AZE)).get(ROADMAPS + roadmap + "/editions/2").then().body("milestones.dueOn", contains("2026-09-30"));
        assertEquals(first, as(delegateOf(AZE)).get(ROADMAPS + roadmap + "/editions/1").asString());
        as(delegateOf(AZE)).get(ROADMAPS + roadmap + "/editions/3").then().statusCode(404);
        as(viewer()).get(ROADMAPS + roadmap + "/editions/1").then().statusCode(404);
    }

    @Test
    void the_hash_of_an_edition_is_that_of_its_entries_in_the_ledger() {
        var roadmap = roadmap(charter(), delegateOf(USA));
        for (int i = 0; i < 3; i++) {
            milestone(roadmap, delegateOf(USA), "2026-05-1" + i);
        }
        adopt(roadmap);
        var edition = as(auditor()).get(ROADMAPS + roadmap + "/editions/1").then().body("entries", hasSize(4))
                .body("entries[0].record", is(roadmap)).extract();
        List<String> leaves = edition.path("entries.leaf");
        assertEquals(Tree.empty().append(leaves.stream().map(leaf -> Hash.of(HexFormat.of().parseHex(leaf))).toList()).tree()
                .root().hex(), edition.path("hash"));
        int revision = edition.path("entries[0].revision");
        var newest = as(auditor()).get(ROADMAPS + roadmap + "/history?include=entries").then().extract();
        assertEquals(revision, newest.<Integer> path("items[0].revision"));
        assertEquals(leaves.get(0), Hash.ofLeaf(Base64.getDecoder().decode(newest.<String> path("items[0].entry"))).hex());
    }

    @Test
    void a_draft_that_a_party_objects_to_is_a_draft_again() {
        var roadmap = roadmap(charter(), delegateOf(USA));
        var proposal = proposed(roadmap, delegateOf(USA), adoption(roadmap));
        as(delegateOf(USA)).contentType("application/merge-patch+json").header("If-Match", "*")
                .body(json("{'title': {'en': 'Meanwhile'}}")).patch(ROADMAPS + roadmap).then().statusCode(409);
        as(delegateOf(AZE)).body(json("{'position': 'OBJECTED', 'round': 1, 'reason': 'Too soon.'}"))
                .post(proposal + "/endorsements").then().body("state", is("REJECTED")).body("edition", nullValue());
        as(delegateOf(USA)).get(ROADMAPS + roadmap).then().body("state", is("DRAFT"))
                .body("actions.name", hasItem("amend"));
        as(auditor()).get(proposal + "/history").then().body("items[0].reason", is("Too soon."));
    }

    @Test
    void what_is_hidden_from_a_party_it_is_not_asked_to_agree_to() {
        var roadmap = roadmap(charter(), delegateOf(USA));
        as(delegateOf(USA)).body(json("{'code': 'M-OURS', 'title': {'en': 'Ours'}, 'visibility': 'OWN_PARTY'}"))
                .post(ROADMAPS + roadmap + "/milestones").then().statusCode(201);
        propose(roadmap, delegateOf(USA), adoption(roadmap)).then().statusCode(409).body("type", endsWith("not-shown-to-all"));
        as(delegateOf(USA)).get(ROADMAPS + roadmap).then().body("state", is("DRAFT"));
        as(delegateOf(USA)).get(ROADMAPS + roadmap + "/proposals?count=true").then().body("total", is(0));
    }

    @Test
    void another_party_does_not_propose_a_draft_that_is_not_its_own() {
        var roadmap = roadmap(charter(), delegateOf(USA));
        propose(roadmap, delegateOf(AZE), adoption(roadmap)).then().statusCode(403);
    }

    @Test
    void the_edition_that_was_adopted_with_a_reservation_names_it() {
        var roadmap = roadmap(charter(), delegateOf(USA));
        var proposal = proposed(roadmap, delegateOf(USA), adoption(roadmap));
        as(delegateOf(AZE))
                .body(json("{'position': 'ENDORSED', 'round': 1, 'reservation': {'en': 'Subject to ratification.'}}"))
                .post(proposal + "/endorsements").then().statusCode(200)
                .body("endorsements[1].reservation.en", is("Subject to ratification."));
        as(auditor()).get(ROADMAPS + roadmap + "/editions/1").then()
                .body("reservations", hasSize(1)).body("reservations[0].party", is(AZE))
                .body("reservations[0].text.en", is("Subject to ratification."));
    }

    @Test
    void a_dry_run_says_what_would_come_of_it_and_leaves_no_trace() {
        var roadmap = roadmap(charter(), delegateOf(USA));
        milestone(roadmap, delegateOf(USA), "2026-05-10");
        as(delegateOf(USA)).body(adoption(roadmap)).post(ROADMAPS + roadmap + "/proposals?dryRun=true").then().statusCode(200)
                .body("id", nullValue()).body("difference.find { it.kind == 'ROADMAP' }.fields.field", hasItem("state"))
                .header("Ledger-Leaf", nullValue());
        as(delegateOf(USA)).get(ROADMAPS + roadmap).then().body("state", is("DRAFT")).body("revision", is(1));
        as(delegateOf(USA)).get(ROADMAPS + roadmap + "/proposals?count=true").then().body("total", is(0));
    }

    @Test
    void a_roadmap_that_all_give_up_is_withdrawn_and_one_that_is_done_completed() {
        for (var purpose : List.of("WITHDRAW", "COMPLETE")) {
            var roadmap = roadmap(charter(), delegateOf(USA));
            adopt(roadmap);
            var proposal = proposed(roadmap, delegateOf(AZE), json("{'purpose': '%s', 'against': %d, 'reason': 'As agreed.'}",
                    purpose, Agreement.revisionOf(ROADMAPS + roadmap)));
            endorse(proposal, delegateOf(USA));
            as(delegateOf(USA)).get(ROADMAPS + roadmap).then()
                    .body("state", is(purpose.equals("WITHDRAW") ? "WITHDRAWN" : "COMPLETED"))
                    .body("actions", not(hasItem("propose")));
        }
    }
}
