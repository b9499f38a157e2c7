package org.entente.groups;

import static org.entente.groups.Agreement.adopt;
import static org.entente.groups.Agreement.adoption;
import static org.entente.groups.Agreement.agree;
import static org.entente.groups.Agreement.amend;
import static org.entente.groups.Agreement.amendment;
import static org.entente.groups.Agreement.groupWithDraft;
import static org.entente.groups.Agreement.json;
import static org.entente.groups.Agreement.propose;
import static org.entente.groups.Agreement.proposed;
import static org.entente.groups.Agreement.say;
import static org.entente.groups.Agreement.with;
import static org.entente.groups.Door.AZE;
import static org.entente.groups.Door.USA;
import static org.entente.groups.Door.get;
import static org.entente.groups.Door.order;
import static org.entente.groups.Door.patch;
import static org.entente.groups.Door.post;
import static org.entente.testkit.Callers.auditor;
import static org.entente.testkit.Callers.delegateOf;
import static org.entente.testkit.Callers.secretariat;
import static org.entente.testkit.Callers.viewer;
import static org.entente.testkit.Instants.betweenRequests;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

@InTheService
class MandateTest {

    @Test
    void a_draft_mandate_that_both_endorse_is_agreed_as_edition_1() {
        var group = groupWithDraft();
        get(delegateOf(AZE), group).then().body("mandateEdition", nullValue()).body("actions.name", hasItem("propose"));
        var proposal = proposed(group, delegateOf(USA), with("effectiveOn", "2026-06-01", adoption(group)));
        get(delegateOf(AZE), proposal).then().body("state", is("OPEN")).body("targetKind", is("WORKING_GROUP"))
                .body("asked", contains(AZE, USA)).body("awaiting", contains(AZE)).body("endorsements.party", contains(USA))
                .body("difference.fields.flatten().field", contains("mandate", "mandateEdition"))
                .body("actions.name", contains("endorse", "object"));
        get(delegateOf(AZE), group + "/mandates?count=true").then().body("total", is(0));
        say(proposal, delegateOf(AZE), "ENDORSED").then().statusCode(200).body("state", is("ADOPTED")).body("edition", is(1))
                .body("outcome.because", is("ALL_ENDORSED")).body("actions", empty());
        get(delegateOf(USA), group).then().body("mandateEdition", is(1)).body("mandate.agreedOn", is("2026-06-01"))
                .body("state", is("PROPOSED"));
        get(delegateOf(USA), group + "/mandates/1").then().statusCode(200).body("content.title.en", is("Terms of reference"))
                .body("content.scope.en", is("Power lines")).body("content.agreedOn", is("2026-06-01"))
                .body("adoptedOn", is("2026-06-01")).body("proposal", is(Door.idIn(proposal)))
                .body("workingGroup", is(Door.idIn(group)));
        get(auditor(), group + "/history").then().body("items.action", contains("MANDATE_AGREED", "CREATED"))
                .body("items[0].reason", is("It is ready.")).body("items[0].party", is(AZE));
    }

    @Test
    void each_adoption_makes_an_edition_and_the_earlier_ones_stay_as_they_were() {
        var group = groupWithDraft();
        adopt(group);
        var first = get(delegateOf(AZE), group + "/mandates/1").then().statusCode(200).extract().asString();
        amend(group, json("{'until': '2098-12-31', 'scope': null, 'deliverables': {'en': 'A plan', 'az': 'Plan'}}"));
        get(delegateOf(AZE), group).then().body("mandateEdition", is(2)).body("mandate.until", is("2098-12-31"))
                .body("mandate.scope", nullValue()).body("mandate.deliverables.az", is("Plan"));
        get(delegateOf(AZE), group + "/mandates").then().statusCode(200).body("items.number", contains(1, 2))
                .body("items.content.until", contains("2099-12-31", "2098-12-31"));
        assertEquals(first, get(delegateOf(AZE), group + "/mandates/1").asString());
        get(delegateOf(AZE), group + "/mandates/3").then().statusCode(404).body("type", endsWith("/mandate-unknown"));
        get(delegateOf("GEO"), group + "/mandates/1").then().statusCode(404).body("type", endsWith("/working-group-unknown"));
    }

    @Test
    void what_was_agreed_elsewhere_the_secretariat_records_until_the_parties_agree_here() {
        var group = Sample.groupWithMandate();
        patch(secretariat(), group, Door.tagOf(group), json("{'mandate': {'agreedOn': '2026-03-02'}}")).then().statusCode(200);
        adopt(group);
        get(secretariat(), group + "/mandates/1").then().body("content.agreedOn", is("2026-03-02"));
        for (var alone : new String[] { "null", "{'until': '2090-01-01'}", "{'agreedOn': '2026-03-03'}" }) {
            patch(secretariat(), group, Door.tagOf(group), json("{'mandate': %s}", alone)).then().statusCode(409)
                    .body("type", endsWith("/change-needs-proposal")).body("propose.method", is("POST"))
                    .body("propose.href", is(Door.API + group + "/proposals"));
        }
        patch(secretariat(), group, Door.tagOf(group), json("{'name': {'en': 'Energy and power'}}")).then().statusCode(200)
                .body("mandate.agreedOn", is("2026-03-02")).body("mandateEdition", is(1));
    }

    @Test
    void what_was_agreed_elsewhere_the_parties_may_amend_at_once() {
        var group = Sample.groupWithMandate();
        amend(group, json("{'until': '2097-01-01'}"));
        get(auditor(), group + "/mandates").then().body("items.number", contains(1))
                .body("items[0].content.agreedOn", is("2026-03-01")).body("items[0].content.until", is("2097-01-01"));
    }

    @Test
    void a_group_works_only_while_its_mandate_is_in_force() {
        var group = groupWithDraft();
        Sample.coChair(group, USA);
        Sample.coChair(group, AZE);
        order(secretariat(), group + "/transitions", Door.tagOf(group), json("{'to': 'ACTIVE'}")).then().statusCode(409)
                .body("missing", contains("mandate.agreedOn"));
        adopt(group);
        order(secretariat(), group + "/transitions", Door.tagOf(group), json("{'to': 'ACTIVE'}")).then().statusCode(200);
        propose(group, delegateOf(USA), amendment(group, json("{'until': '2026-02-01'}"))).then().statusCode(422)
                .body("type", endsWith("/period-reversed"));
        var paper = Sample.groupWithMandate();
        Sample.coChair(paper, USA);
        Sample.coChair(paper, AZE);
        order(secretariat(), paper + "/transitions", Door.tagOf(paper), json("{'to': 'ACTIVE'}")).then().statusCode(200);
        propose(paper, delegateOf(USA), amendment(paper, json("{'until': '2026-03-31'}"))).then().statusCode(409)
                .body("type", endsWith("/group-not-ready"));
        amend(paper, json("{'until': '2097-01-01'}"));
        get(auditor(), paper).then().body("state", is("ACTIVE")).body("mandate.until", is("2097-01-01"));
    }

    @Test
    void an_edition_names_the_decision_the_meeting_and_the_reservations() {
        var group = groupWithDraft("PUBLIC");
        var meeting = Sample.meeting(group, "2026-05-06");
        var proposal = proposed(group, delegateOf(USA),
                with("decision", "ENERGY-2026-03", with("meeting", Door.idIn(meeting), adoption(group))));
        post(delegateOf(AZE), proposal + "/endorsements", json("""
                {'position': 'ENDORSED', 'round': 1, 'reservation': {'en': 'Subject to the budget.'}}""")).then()
                .statusCode(200);
        get(auditor(), group + "/mandates/1").then().body("decision", is("ENERGY-2026-03"))
                .body("meeting", is(Door.idIn(meeting))).body("reservations.party", contains(AZE))
                .body("reservations[0].text.en", is("Subject to the budget."));
        // The mandate is public; how the Parties came to agree is theirs.
        get(viewer(), group).then().body("mandate.title.en", is("Terms of reference"));
        get(viewer(), group + "/mandates?count=true").then().body("total", is(0));
        get(viewer(), group + "/mandates/1").then().statusCode(404).body("type", endsWith("/mandate-unknown"));
        get(viewer(), group + "/proposals?count=true").then().body("total", is(0));
        get(viewer(), proposal).then().statusCode(404).body("type", endsWith("/proposal-unknown"));
    }

    @Test
    void mandates_and_proposals_are_read_as_the_register_knew_them() {
        var group = groupWithDraft();
        var proposal = proposed(group, delegateOf(USA), adoption(group));
        var open = betweenRequests();
        say(proposal, delegateOf(AZE), "ENDORSED").then().statusCode(200);
        var agreed = betweenRequests();
        agree(group, amendment(group, json("{'title': {'en': 'New terms of reference'}}")));
        get(auditor(), proposal + "?asOf=" + open).then().statusCode(200).body("state", is("OPEN"))
                .body("awaiting", contains(AZE));
        get(auditor(), group + "/mandates?count=true&asOf=" + open).then().body("total", is(0));
        get(auditor(), group + "/mandates/1?asOf=" + open).then().statusCode(404);
        get(auditor(), group + "/mandates?asOf=" + agreed).then().body("items.number", contains(1));
        get(auditor(), group + "?asOf=" + agreed).then().body("mandateEdition", is(1))
                .body("mandate.title.en", is("Terms of reference")).body("actions", empty());
        get(auditor(), group + "/mandates/1?asOf=" + agreed).then().statusCode(200);
        get(auditor(), group + "/mandates/2?asOf=" + agreed).then().statusCode(404);
        get(auditor(), group + "/mandates/2").then().body("content.title.en", is("New terms of reference"));
        get(auditor(), "/changes/working-groups?kind=MANDATE&workingGroup=" + Door.idIn(group) + "&asOf=" + betweenRequests())
                .then().statusCode(200).body("items.action", contains("CREATED", "CREATED"))
                .body("items.reason", contains("The work takes longer.", "It is ready."));
        get(auditor(), "/changes/working-groups?kind=PROPOSAL&record=" + Door.idIn(proposal) + "&asOf=" + betweenRequests())
                .then().body("items.action", contains("ADOPTED", "CREATED"));
    }

    @Test
    void a_closed_group_agrees_on_nothing() {
        var group = groupWithDraft();
        order(secretariat(), group + "/transitions", Door.tagOf(group), json("{'to': 'CONCLUDED'}")).then().statusCode(200);
        propose(group, delegateOf(USA), adoption(group)).then().statusCode(409).body("type", endsWith("/group-closed"));
        get(delegateOf(USA), group).then().body("actions.name", not(hasItem("propose")));
    }
}
