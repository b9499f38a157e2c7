package org.entente.roadmaps;

import static org.entente.roadmaps.SampleCharter.AZE;
import static org.entente.roadmaps.SampleCharter.USA;
import static org.entente.roadmaps.SampleCharter.charter;
import static org.entente.roadmaps.SampleCharter.json;
import static org.entente.roadmaps.SampleCharter.roadmap;
import static org.entente.roadmaps.SampleCharter.tagOf;
import static org.entente.testkit.Callers.as;
import static org.entente.testkit.Callers.delegateOf;
import static org.entente.testkit.Callers.secretariat;
import static org.entente.testkit.Callers.tokenOf;
import static org.hamcrest.Matchers.equalTo;

import jakarta.inject.Inject;

import org.entente.testkit.SecurityWalk;
import org.entente.web.Operations;
import org.junit.jupiter.api.Test;

@ServiceTest
class SecurityTest {

    @Inject
    Operations operations;

    @Test
    void every_operation_declares_who_may_call_it() {
        new SecurityWalk(operations).everyOperationDeclaresItsRoles("/problems", "/problems/{type}",
                "/api/v1/ledgers/roadmaps/checkpoint",
                "/api/v1/ledgers/roadmaps/tile/{level}/{span}", "/api/v1/ledgers/roadmaps/tile/entries/{span}",
                "/api/v1/ledgers/roadmaps/proof/{index}", "/api/v1/ledgers/roadmaps/consistency/{old}",
                "/api/v1/ledgers/roadmaps/policy");
    }

    @Test
    void the_log_is_for_everybody() {
        new SecurityWalk(operations).whatIsPublicAsksForNoToken();
    }

    @Test
    void nobody_gets_in_without_a_token() {
        new SecurityWalk(operations).nobodyGetsInWithoutAToken();
    }

    @Test
    void nobody_gets_in_with_a_spoiled_token() {
        new SecurityWalk(operations).nobodyGetsInWithASpoiledToken();
    }

    @Test
    void nobody_gets_in_with_another_role() {
        new SecurityWalk(operations).nobodyGetsInWithAnotherRole();
    }

    @Test
    void a_delegate_does_not_write_for_the_other_party() {
        var id = roadmap(charter(), delegateOf(USA));
        var path = "/api/v1/roadmaps/" + id;
        as(delegateOf(AZE)).header("If-Match", tagOf(path, delegateOf(AZE))).body(json("{'to': 'WITHDRAWN'}"))
                .post(path + "/transitions").then().statusCode(403).body("type", equalTo("/problems/party-not-yours"));
        as(secretariat()).header("If-Match", tagOf(path, secretariat())).body(json("{'to': 'WITHDRAWN'}"))
                .post(path + "/transitions").then().statusCode(403);
    }

    @Test
    void a_delegate_without_a_party_writes_for_nobody() {
        as(tokenOf("nobody", null, "delegate")).body(json("""
                {'charter': '%s', 'code': 'X', 'area': 'energy', 'title': {'en': 'x'}}""", charter()))
                .post("/api/v1/roadmaps").then().statusCode(403);
    }

    @Test
    void a_third_party_does_not_draft_under_a_charter_that_is_not_its_own() {
        SampleCharter.draftRoadmap(charter(), delegateOf("ARM"), "PARTIES").then().statusCode(403)
                .body("type", equalTo("/problems/party-not-yours"));
    }
}
