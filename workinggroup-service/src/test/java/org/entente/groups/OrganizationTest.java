package org.entente.groups;

import static org.entente.groups.Door.AZE;
import static org.entente.groups.Door.USA;
import static org.entente.groups.Door.as;
import static org.entente.groups.Door.get;
import static org.entente.groups.Door.patch;
import static org.entente.groups.Door.post;
import static org.entente.testkit.Callers.agencyOf;
import static org.entente.testkit.Callers.auditor;
import static org.entente.testkit.Callers.auditorOf;
import static org.entente.testkit.Callers.companyOf;
import static org.entente.testkit.Callers.delegateOf;
import static org.entente.testkit.Callers.readerOf;
import static org.entente.testkit.Callers.secretariat;
import static org.entente.testkit.Callers.viewer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

@InTheService
class OrganizationTest {

    @Test
    void the_secretariat_puts_a_ministry_of_a_party_on_record() {
        var path = Sample.organization(secretariat(), AZE, "PUBLIC");
        get(viewer(), path).then().statusCode(200).body("name.az", equalTo("Energetika Nazirliyi"))
                .body("kind", equalTo("MINISTRY")).body("party", equalTo(AZE)).body("revision", equalTo(1))
                .body("recordedAt", notNullValue()).body("actions", empty());
    }

    @Test
    void a_delegate_and_a_system_write_their_own_partys_organizations() {
        var path = Sample.organization(delegateOf(USA), USA, "PARTIES");
        patch(agencyOf(USA), path, Door.tagOf(path), "{\"website\": \"https://example.org/energy\"}").then().statusCode(200)
                .body("website", equalTo("https://example.org/energy")).body("revision", equalTo(2))
                .body("actions.name", contains("amend"));
    }

    @Test
    void a_delegate_does_not_write_in_the_other_partys_name_nor_in_nobodys() {
        post(delegateOf(USA), "/organizations",
                "{\"code\": \"%s\", \"name\": {\"en\": \"x\"}, \"kind\": \"AGENCY\", \"party\": \"AZE\"}"
                        .formatted(Door.code("O")))
                .then().statusCode(403).body("type", endsWith("/party-not-yours"));
        post(delegateOf(USA), "/organizations", "{\"code\": \"%s\", \"name\": {\"en\": \"x\"}, \"kind\": \"OTHER\"}"
                .formatted(Door.code("O"))).then().statusCode(403).body("type", endsWith("/party-not-yours"));
        var path = Sample.organization(delegateOf(AZE), AZE, "PARTIES");
        patch(delegateOf(USA), path, Door.tagOf(path), "{\"kind\": \"OTHER\"}").then().statusCode(403);
        get(delegateOf(USA), path).then().statusCode(200).body("actions", empty());
    }

    @Test
    void who_only_reads_is_refused_by_role() {
        for (var token : List.of(viewer(), auditor(), readerOf(USA), companyOf(USA))) {
            post(token, "/organizations", "{}").then().statusCode(403).body("type", endsWith("/role-missing"));
        }
    }

    @Test
    void what_a_party_keeps_to_itself_does_not_exist_for_anybody_else() {
        var own = Sample.organization(delegateOf(USA), USA, "OWN_PARTY");
        var code = get(delegateOf(USA), own).then().statusCode(200).extract().<String> path("code");
        get(readerOf(USA), own).then().statusCode(200);
        get(auditor(), own).then().statusCode(200);
        for (var token : List.of(delegateOf(AZE), agencyOf(AZE), readerOf(AZE), auditorOf(AZE), secretariat(), viewer(),
                companyOf(USA))) {
            get(token, own).then().statusCode(404).body("type", endsWith("/organization-unknown"));
            get(token, own + "/history").then().statusCode(404);
            get(token, "/organizations?count=true&code=" + code).then().statusCode(200).body("items", empty())
                    .body("total", equalTo(0));
            get(token, "/organizations?count=true&id=" + Door.idIn(own)).then().body("items", empty());
        }
        patch(delegateOf(AZE), own, "\"1-x\"", "{\"kind\": \"OTHER\"}").then().statusCode(404);
        patch(secretariat(), own, "\"1-x\"", "{\"kind\": \"OTHER\"}").then().statusCode(404);
    }

    @Test
    void a_code_of_the_other_partys_hidden_record_is_free_for_everybody_else() {
        var code = Door.code("SECRET");
        var draft = "{\"code\": \"%s\", \"name\": {\"en\": \"x\"}, \"kind\": \"AGENCY\", \"party\": \"%s\", \"visibility\": \"%s\"}";
        post(delegateOf(USA), "/organizations", draft.formatted(code, USA, "OWN_PARTY")).then().statusCode(201);
        post(delegateOf(AZE), "/organizations", draft.formatted(code, AZE, "PARTIES")).then().statusCode(201);
        post(secretariat(), "/organizations", draft.formatted(code, AZE, "PUBLIC")).then().statusCode(409)
                .body("type", endsWith("/already-exists"));
        post(delegateOf(USA), "/organizations", draft.formatted(code, USA, "OWN_PARTY")).then().statusCode(409);
    }

    @Test
    void what_was_shared_is_not_hidden_again() {
        var path = Sample.organization(delegateOf(USA), USA, "PARTIES");
        patch(delegateOf(USA), path, Door.tagOf(path), "{\"visibility\": \"OWN_PARTY\"}").then().statusCode(409)
                .body("type", endsWith("/shared-already"));
    }

    @Test
    void the_secretariat_hides_nothing_for_a_party() {
        post(secretariat(), "/organizations", """
                {"code": "%s", "name": {"en": "x"}, "kind": "AGENCY", "party": "USA", "visibility": "OWN_PARTY"}
                """.formatted(Door.code("O"))).then().statusCode(403);
        post(secretariat(), "/organizations", """
                {"code": "%s", "name": {"en": "x"}, "kind": "AGENCY", "visibility": "OWN_PARTY"}
                """.formatted(Door.code("O"))).then().statusCode(422).body("type", endsWith("/own-party-without-party"));
    }

    @Test
    void code_and_party_stay() {
        var path = Sample.organization(secretariat(), USA, "PARTIES");
        patch(secretariat(), path, Door.tagOf(path), "{\"code\": \"OTHER\"}").then().statusCode(422)
                .body("type", endsWith("/fixed-at-creation"));
        patch(secretariat(), path, Door.tagOf(path), "{\"party\": \"AZE\"}").then().statusCode(422);
        patch(secretariat(), path, Door.tagOf(path), "{\"party\": null}").then().statusCode(422);
        patch(secretariat(), path, Door.tagOf(path), "{\"name\": null}").then().statusCode(400)
                .body("errors[0].pointer", equalTo("#/name"));
    }

    @Test
    void a_hundred_are_asked_for_by_id_in_one_call() {
        var first = Door.idIn(Sample.organization(secretariat(), null, "PUBLIC"));
        var second = Door.idIn(Sample.organization(secretariat(), USA, "PUBLIC"));
        var hidden = Door.idIn(Sample.organization(delegateOf(USA), USA, "OWN_PARTY"));
        as(delegateOf(AZE)).queryParam("id", first + "," + second + "," + hidden).queryParam("limit", 100).get("/organizations")
                .then().statusCode(200).body("items.id", containsInAnyOrder(first, second));
        as(secretariat()).queryParam("id", ids(100)).get("/organizations").then().statusCode(200).body("items", empty());
        as(secretariat()).queryParam("id", ids(101)).get("/organizations").then().statusCode(400)
                .body("errors[0].parameter", equalTo("id"));
        as(secretariat()).queryParam("id", first + ",x").get("/organizations").then().statusCode(400);
    }

    private static String ids(int number) {
        return IntStream.range(0, number).mapToObj(i -> UUID.randomUUID().toString()).collect(Collectors.joining(","));
    }

    @Test
    void a_list_is_filtered_by_party_and_kind() {
        var code = Door.code("U");
        post(secretariat(), "/organizations", """
                {"code": "%s", "name": {"en": "A university"}, "kind": "UNIVERSITY", "party": "USA"}""".formatted(code))
                .then().statusCode(201);
        get(secretariat(), "/organizations?kind=UNIVERSITY&party=USA&code=" + code).then().body("items", hasSize(1));
        get(secretariat(), "/organizations?kind=COMPANY&code=" + code).then().body("items", empty());
        get(secretariat(), "/organizations?party=AZE&code=" + code).then().body("items", empty());
    }

    @Test
    void a_request_of_another_form_is_refused_with_the_place() {
        post(secretariat(), "/organizations", "{\"code\": \"a b\", \"kind\": \"MINISTRY\"}").then().statusCode(400)
                .body("errors.pointer", containsInAnyOrder("#/code", "#/name"));
        post(secretariat(), "/organizations", "{\"colour\": \"red\"}").then().statusCode(400)
                .body("errors[0].pointer", equalTo("#/colour"));
        post(secretariat(), "/organizations", "{\"kind\": \"CLUB\"}").then().statusCode(400)
                .body("errors[0].pointer", equalTo("#/kind"));
        get(secretariat(), "/organizations?colour=red").then().statusCode(400).body("errors[0].parameter", equalTo("colour"));
        get(secretariat(), "/organizations?kind=CLUB").then().statusCode(400);
        get(secretariat(), "/organizations/1").then().statusCode(400).body("errors[0].parameter", equalTo("id"));
    }
}
