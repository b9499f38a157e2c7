package org.entente.groups;

import static org.entente.groups.Agreement.adopt;
import static org.entente.groups.Agreement.adoption;
import static org.entente.groups.Agreement.amend;
import static org.entente.groups.Agreement.amendment;
import static org.entente.groups.Agreement.amendmentOf;
import static org.entente.groups.Agreement.endorse;
import static org.entente.groups.Agreement.groupWithDraft;
import static org.entente.groups.Agreement.json;
import static org.entente.groups.Agreement.propose;
import static org.entente.groups.Agreement.proposed;
import static org.entente.groups.Agreement.revisionOf;
import static org.entente.groups.Agreement.say;
import static org.entente.groups.Agreement.with;
import static org.entente.groups.Door.AZE;
import static org.entente.groups.Door.USA;
import static org.entente.groups.Door.get;
import static org.entente.groups.Door.order;
import static org.entente.groups.Door.patch;
import static org.entente.groups.Door.post;
import static org.entente.testkit.Callers.agencyOf;
import static org.entente.testkit.Callers.auditor;
import static org.entente.testkit.Callers.companyOf;
import static org.entente.testkit.Callers.delegateOf;
import static org.entente.testkit.Callers.readerOf;
import static org.entente.testkit.Callers.secretariat;
import static org.entente.testkit.Callers.viewer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

@InTheService
class MandateProposalTest {

    private static void refused(String group, String draft, int status, String type) {
        propose(group, delegateOf(USA), draft).then().statusCode(status).body("type", endsWith("/" + type));
    }

    @Test
    void a_mandate_that_a_party_objects_to_stays_a_draft() {
        var group = groupWithDraft();
        var proposal = proposed(group, delegateOf(USA), adoption(group));
        post(delegateOf(AZE), proposal + "/endorsements", json("{'position': 'OBJECTED', 'round': 1, 'reason': 'Too soon.'}"))
                .then().statusCode(200).body("state", is("REJECTED")).body("outcome.because", is("OBJECTED"))
                .body("edition", nullValue());
        get(auditor(), proposal + "/history").then().body("items.action", contains("REJECTED", "CREATED"))
                .body("items[0].reason", is("Too soon."));
        get(auditor(), group).then().body("mandate.agreedOn", nullValue()).body("mandateEdition", nullValue());
        patch(secretariat(), group, Door.tagOf(group), json("{'mandate': {'until': '2096-01-01'}}")).then().statusCode(200);
    }

    @Test
    void a_draft_that_was_edited_meanwhile_is_not_adopted_and_can_be_proposed_anew() {
        var group = groupWithDraft();
        var proposal = proposed(group, delegateOf(USA), adoption(group));
        // What else the group's record says is none of the proposal's.
        patch(secretariat(), group, Door.tagOf(group), json("{'announcedOn': '2026-02-11'}")).then().statusCode(200);
        patch(secretariat(), group, Door.tagOf(group), json("{'mandate': {'until': '2096-01-01'}}")).then().statusCode(200);
        say(proposal, delegateOf(AZE), "ENDORSED").then().statusCode(409).body("type", endsWith("/proposal-outdated"))
                .body("moved.field", contains("mandate")).body("moved[0].from.until", is("2099-12-31"))
                .body("moved[0].to.until", is("2096-01-01"));
        get(auditor(), group).then().body("mandateEdition", nullValue());
        order(delegateOf(USA), proposal + "/rebase", "*", json("{'reason': 'As it reads now.'}")).then().statusCode(200)
                .body("round", is(2)).body("endorsements.party", contains(USA));
        say(proposal, delegateOf(AZE), "ENDORSED").then().statusCode(409).body("type", endsWith("/proposal-rebased"));
        post(delegateOf(AZE), proposal + "/endorsements", json("{'position': 'ENDORSED', 'round': 2}")).then().statusCode(200)
                .body("state", is("ADOPTED"));
        get(auditor(), group + "/mandates/1").then().body("content.until", is("2096-01-01"));
    }

    @Test
    void of_two_amendments_the_later_is_made_anew_against_the_earlier() {
        var group = groupWithDraft();
        adopt(group);
        var late = proposed(group, delegateOf(AZE), amendment(group, json("{'until': '2096-01-01'}")));
        amend(group, json("{'deliverables': {'en': 'A plan'}}"));
        say(late, delegateOf(USA), "ENDORSED").then().statusCode(409).body("type", endsWith("/proposal-outdated"));
        order(delegateOf(AZE), late + "/rebase", "*", "{}").then().statusCode(200);
        post(delegateOf(USA), late + "/endorsements", json("{'position': 'ENDORSED', 'round': 2}")).then().statusCode(200)
                .body("edition", is(3));
        get(auditor(), group).then().body("mandate.until", is("2096-01-01")).body("mandate.deliverables.en", is("A plan"));
    }

    @Test
    void each_party_speaks_once_for_itself_and_by_a_delegate() {
        var group = groupWithDraft();
        for (var token : List.of(secretariat(), auditor(), viewer(), readerOf(USA), companyOf(USA))) {
            propose(group, token, adoption(group)).then().statusCode(403);
        }
        var proposal = proposed(group, agencyOf(USA), adoption(group));
        // A system proposes; the Party's word it is not.
        get(delegateOf(USA), proposal).then().body("awaiting", contains(AZE, USA));
        for (var token : List.of(agencyOf(AZE), secretariat())) {
            say(proposal, token, "ENDORSED").then().statusCode(403).body("type", endsWith("/speaks-for-no-party"));
        }
        say(proposal, auditor(), "ENDORSED").then().statusCode(403).body("type", endsWith("/role-missing"));
        endorse(proposal, delegateOf(USA));
        say(proposal, delegateOf(USA), "OBJECTED").then().statusCode(409).body("type", endsWith("/endorsed-already"));
        var back = json("{'to': 'WITHDRAWN', 'reason': 'Not yet.'}");
        order(delegateOf(AZE), proposal + "/transitions", "*", back).then().statusCode(403);
        order(delegateOf(USA), proposal + "/transitions", "*", back).then().statusCode(200).body("state", is("WITHDRAWN"));
        say(proposal, delegateOf(AZE), "ENDORSED").then().statusCode(409).body("type", endsWith("/proposal-decided"));
    }

    @Test
    void a_group_that_not_all_parties_see_is_not_there_to_be_proposed() {
        post(secretariat(), "/working-groups", json("""
                {'charter': 'us-az-2026', 'code': '%s', 'name': {'en': 'x'}, 'visibility': 'OWN_PARTY', 'mandate':
                 {'title': {'en': 'x'}}}""", Door.code("OWN"))).then().statusCode(422)
                .body("type", endsWith("/own-party-without-party"));
        var group = groupWithDraft();
        var proposal = proposed(group, delegateOf(USA), adoption(group));
        propose(group, delegateOf("GEO"), adoption(group)).then().statusCode(404)
                .body("type", endsWith("/working-group-unknown"));
        say(proposal, delegateOf("GEO"), "OBJECTED").then().statusCode(404).body("type", endsWith("/working-group-unknown"));
        for (var path : List.of(group + "/proposals", proposal, proposal + "/history", group + "/mandates")) {
            get(delegateOf("GEO"), path).then().statusCode(404).body("type", endsWith("/working-group-unknown"));
        }
        // Under another group it is not found either.
        get(delegateOf(USA), proposal.replace(group, groupWithDraft())).then().statusCode(404)
                .body("type", endsWith("/proposal-unknown"));
    }

    @Test
    void a_proposal_that_cannot_be_meant_is_refused_by_a_problem_of_its_own() {
        var bare = Sample.group();
        refused(bare, adoption(bare), 409, "mandate-missing");
        refused(bare, amendment(bare, json("{'title': {'en': 'x'}}")), 409, "mandate-not-agreed");
        var group = groupWithDraft();
        refused(group, amendment(group, json("{'until': '2096-01-01'}")), 409, "mandate-not-agreed");
        refused(group, with("effectiveOn", "2100-01-01", adoption(group)), 422, "period-reversed");
        refused(group, adoption(group).replace("ADOPT", "COMPLETE"), 422, "change-not-possible");
        refused(group, adoption(group).replace("ADOPT", "WITHDRAW"), 422, "change-not-possible");
        adopt(group);
        refused(group, adoption(group), 409, "change-needs-proposal");
        var draft = amendment(group, json("{'until': '2096-01-01'}"));
        refused(group, draft.replace("2096-01-01", "2099-12-31"), 422, "changes-nothing");
        refused(group, draft.replace("until", "agreedOn"), 422, "fixed-at-creation");
        refused(group, draft.replace(Door.idIn(group), UUID.randomUUID().toString()), 422, "reference-unknown");
        refused(group, draft.replace("WORKING_GROUP", "MEETING"), 422, "change-not-possible");
        refused(group, draft.replace("\"revision\": " + revisionOf(group), "\"revision\": 99"), 422, "revision-unknown");
        refused(group, amendmentOf(group, json("{'action': 'MOVE', 'kind': 'WORKING_GROUP', 'record': '%s', 'revision': %d,"
                + " 'to': 'ACTIVE'}", Door.idIn(group), revisionOf(group))), 422, "change-not-possible");
        get(auditor(), group + "/proposals?state=OPEN&count=true").then().body("total", is(0));
        get(auditor(), group + "/mandates?count=true").then().body("total", is(1));
    }

    @Test
    void a_value_that_breaks_its_form_is_named_where_it_stands() {
        var group = groupWithDraft();
        adopt(group);
        for (var mandate : List.of("{'title': null}", "{'url': 'ftp://x'}", "{'untl': '2096-01-01'}", "{'until': 'soon'}")) {
            propose(group, delegateOf(USA), amendment(group, json(mandate))).then().statusCode(400)
                    .body("errors[0].pointer", startsWith("#/changes/0/values/mandate/"));
        }
        propose(group, delegateOf(USA), amendment(group, "null")).then().statusCode(400)
                .body("errors[0].pointer", is("#/changes/0/values/mandate"));
        propose(group, delegateOf(USA), amendment(group, json("{}, 'name': {'en': 'x'}"))).then().statusCode(400)
                .body("errors[0].pointer", is("#/changes/0/values/name"));
    }

    @Test
    void a_meeting_that_took_the_decision_is_one_of_the_charter_that_the_caller_sees() {
        var group = groupWithDraft();
        var other = Door.made(post(secretariat(), "/working-groups",
                json("{'charter': 'us-az-2027', 'code': '%s', 'name': {'en': 'x'}}", Door.code("G"))));
        var elsewhere = Door.idIn(Sample.meeting(other, "2026-05-06"));
        for (var meeting : List.of(elsewhere, UUID.randomUUID().toString())) {
            refused(group, with("meeting", meeting, adoption(group)), 422, "reference-unknown");
        }
        // That of another group of the charter, such as the plenary, may have taken it.
        var plenary = Door.idIn(Sample.meeting(Sample.group(), "2026-05-06"));
        propose(group, delegateOf(USA), with("meeting", plenary, adoption(group))).then().statusCode(201)
                .body("meeting", is(plenary));
    }

    @Test
    void a_dry_run_says_what_would_come_of_it_and_leaves_no_trace() {
        var group = groupWithDraft();
        post(delegateOf(USA), group + "/proposals?dryRun=true", adoption(group)).then().statusCode(200)
                .body("id", nullValue())
                .body("difference[0].fields.find { it.field == 'mandateEdition' }.to", is(1));
        get(auditor(), group).then().body("revision", is(1)).body("mandateEdition", nullValue());
        get(auditor(), group + "/proposals?count=true").then().body("total", is(0));
    }

    @Test
    void a_party_finds_what_it_is_asked_in_one_list() {
        var group = groupWithDraft();
        var proposal = proposed(group, delegateOf(USA), adoption(group));
        var list = "/proposals/working-groups?limit=100&charter=us-az-2026";
        get(delegateOf(AZE), list + "&awaiting=AZE").then().statusCode(200).body("items.target", hasItem(Door.idIn(group)));
        get(delegateOf(USA), list + "&awaiting=USA").then().body("items.target", not(hasItem(Door.idIn(group))));
        get(viewer(), list).then().body("items.target", not(hasItem(Door.idIn(group))));
        get(delegateOf("GEO"), list).then().body("items.target", not(hasItem(Door.idIn(group))));
        get(delegateOf(AZE), list + "&sort=-deadline").then().statusCode(200)
                .body("items.find { it.target == '" + Door.idIn(group) + "' }.actions.href",
                        hasItem(Door.API + proposal + "/endorsements"));
        endorse(proposal, delegateOf(AZE));
        get(delegateOf(AZE), list + "&awaiting=AZE").then().body("items.target", not(hasItem(Door.idIn(group))));
    }
}
