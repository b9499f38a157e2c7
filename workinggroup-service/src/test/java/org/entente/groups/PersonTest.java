package org.entente.groups;

import static org.entente.groups.Door.AZE;
import static org.entente.groups.Door.USA;
import static org.entente.groups.Door.get;
import static org.entente.groups.Door.patch;
import static org.entente.groups.Door.post;
import static org.entente.testkit.Callers.agencyOf;
import static org.entente.testkit.Callers.auditor;
import static org.entente.testkit.Callers.companyOf;
import static org.entente.testkit.Callers.delegateOf;
import static org.entente.testkit.Callers.readerOf;
import static org.entente.testkit.Callers.secretariat;
import static org.entente.testkit.Callers.viewer;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

@InTheService
class PersonTest {

    @Test
    void a_person_belongs_to_an_organization_and_is_found_by_it() {
        var organization = Door.idIn(Sample.organization(secretariat(), AZE, "PUBLIC"));
        var path = Door.made(post(secretariat(), "/people",
                """
                        {"code": "%s", "name": {"en": "Elnur Mammadov", "az": "Elnur Məmmədov"}, "party": "AZE",
                         "organization": "%s", "office": {"en": "Deputy Foreign Minister", "az": "Xarici işlər nazirinin müavini"},
                         "visibility": "PUBLIC", "sources": [{"url": "https://example.org/report", "on": "2026-02-10", "kind": "REPORTED"}]}
                        """
                        .formatted(Door.code("p"), organization)));
        get(viewer(), path).then().statusCode(200).body("name.az", equalTo("Elnur Məmmədov"))
                .body("office.az", equalTo("Xarici işlər nazirinin müavini")).body("sources[0].kind", equalTo("REPORTED"));
        get(viewer(), "/people?party=AZE&organization=" + organization).then().body("items", hasSize(1));
        get(viewer(), "/people?party=USA&organization=" + organization).then().body("items", empty());
    }

    @Test
    void an_organization_that_is_not_there_or_hidden_cannot_be_named() {
        var draft = "{\"code\": \"%s\", \"name\": {\"en\": \"x\"}, \"party\": \"USA\", \"organization\": \"%s\", \"visibility\": \"%s\"}";
        post(delegateOf(USA), "/people", draft.formatted(Door.code("p"), UUID.randomUUID(), "PARTIES")).then().statusCode(422)
                .body("type", endsWith("/reference-unknown"));
        var hidden = Door.idIn(Sample.organization(delegateOf(USA), USA, "OWN_PARTY"));
        post(delegateOf(USA), "/people", draft.formatted(Door.code("p"), hidden, "PARTIES")).then().statusCode(422)
                .body("type", endsWith("/reference-hidden"));
        var own = Door.made(post(delegateOf(USA), "/people", draft.formatted(Door.code("p"), hidden, "OWN_PARTY")));
        var tag = get(delegateOf(USA), own).header("ETag");
        patch(delegateOf(USA), own, tag, "{\"visibility\": \"PARTIES\"}").then().statusCode(422)
                .body("type", endsWith("/reference-hidden"));
        patch(delegateOf(USA), own, tag, "{\"visibility\": \"PARTIES\", \"organization\": null}").then().statusCode(200);
        post(delegateOf(AZE), "/people", draft.formatted(Door.code("p"), hidden, "PARTIES").replace("USA", "AZE")).then()
                .statusCode(422).body("type", endsWith("/reference-unknown"));
    }

    @Test
    void a_person_whom_a_party_keeps_to_itself_does_not_exist_for_the_other() {
        var own = Sample.person(agencyOf(USA), USA, "OWN_PARTY");
        get(delegateOf(USA), own).then().statusCode(200);
        for (var token : List.of(delegateOf(AZE), readerOf(AZE), secretariat(), viewer())) {
            get(token, own).then().statusCode(404);
            get(token, own + "/history").then().statusCode(404);
        }
        patch(delegateOf(AZE), own, "*", "{\"office\": null}").then().statusCode(404);
    }

    @Test
    void who_may_not_write_is_refused() {
        for (var token : List.of(viewer(), auditor(), readerOf(USA), companyOf(USA))) {
            post(token, "/people", "{}").then().statusCode(403);
        }
        var path = Sample.person(delegateOf(AZE), AZE, "PARTIES");
        patch(agencyOf(USA), path, Door.tagOf(path), "{\"office\": {\"en\": \"Minister\"}}").then().statusCode(403)
                .body("type", endsWith("/party-not-yours"));
        patch(secretariat(), path, Door.tagOf(path), "{\"office\": {\"en\": \"Minister\"}}").then().statusCode(200)
                .body("office.en", equalTo("Minister"));
        patch(secretariat(), path, Door.tagOf(path), "{\"code\": \"other\"}").then().statusCode(422);
        patch(secretariat(), path, Door.tagOf(path), "{\"party\": \"USA\"}").then().statusCode(422);
        patch(secretariat(), path, Door.tagOf(path), "{\"visibility\": \"OWN_PARTY\"}").then().statusCode(409);
    }
}
