package org.entente.groups;

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
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import java.util.List;

import org.junit.jupiter.api.Test;

@InTheService
class WorkingGroupTest {

    private static final String MANDATE = "{\"mandate\": {\"title\": {\"en\": \"Terms of reference\"}, \"agreedOn\": \"%s\"%s}}";

    @Test
    void the_secretariat_proposes_a_group_of_a_charters_parties() {
        var path = Sample.group(
                "\"visibility\": \"PUBLIC\", \"announcedOn\": \"2026-02-10\", \"purpose\": {\"az\": \"Enerji əməkdaşlığı\"}");
        get(viewer(), path).then().statusCode(200).body("state", equalTo("PROPOSED")).body("parties", contains(USA, AZE))
                .body("purpose.az", equalTo("Enerji əməkdaşlığı")).body("areas", contains("energy")).body("actions", empty());
        get(secretariat(), path).then().body("actions.name", hasItems("amend", "become-active", "add-membership"));
        get(delegateOf(USA), path).then().body("actions.name", contains("add-membership"));
    }

    @Test
    void nobody_else_writes_a_group() {
        var path = Sample.group();
        for (var token : List.of(delegateOf(USA), agencyOf(AZE), viewer(), auditor(), readerOf(USA), companyOf(USA))) {
            post(token, "/working-groups", "{}").then().statusCode(403);
            patch(token, path, "*", "{}").then().statusCode(403);
            order(token, path + "/transitions", "*", "{\"to\": \"ACTIVE\"}").then().statusCode(403);
        }
    }

    @Test
    void a_group_for_the_parties_is_not_there_for_others() {
        var path = Sample.group();
        for (var token : List.of(viewer(), companyOf(USA), delegateOf("GEO"), readerOf("GEO"))) {
            for (var below : List.of("", "/history", "/memberships", "/meetings")) {
                get(token, path + below).then().statusCode(404).body("type", endsWith("/working-group-unknown"));
            }
        }
        for (var token : List.of(readerOf(USA), delegateOf(AZE), auditor())) {
            get(token, path).then().statusCode(200);
        }
    }

    @Test
    void a_code_is_unique_in_its_charter() {
        var draft = "{\"charter\": \"%s\", \"code\": \"%s\", \"name\": {\"en\": \"x\"}}";
        var code = Door.code("TRADE");
        post(secretariat(), "/working-groups", draft.formatted("us-az-2026", code)).then().statusCode(201);
        post(secretariat(), "/working-groups", draft.formatted("us-az-2026", code)).then().statusCode(409);
        post(secretariat(), "/working-groups", draft.formatted("us-az-2027", code)).then().statusCode(201);
        get(secretariat(), "/working-groups?charter=us-az-2027&code=" + code).then().body("items", hasSize(1));
        get(secretariat(), "/working-groups?code=" + code).then().body("items", hasSize(2));
        get(secretariat(), "/working-groups?area=energy&code=" + code).then().body("items", empty());
        get(secretariat(), "/working-groups?state=ACTIVE&code=" + code).then().body("items", empty());
    }

    @Test
    void a_group_becomes_active_with_a_mandate_and_a_co_chair_of_every_party() {
        var path = Sample.group();
        refusedToActivate(path, List.of("mandate.agreedOn", "CO_CHAIR USA", "CO_CHAIR AZE"));
        patch(secretariat(), path, Door.tagOf(path), MANDATE.formatted("2026-03-01", "")).then().statusCode(200);
        Sample.coChair(path, USA);
        Sample.seat(secretariat(), path, AZE, "CO_CHAIR", ", \"from\": \"2026-02-10\", \"until\": \"2026-03-31\"");
        Sample.seat(secretariat(), path, AZE, "DELEGATE", "");
        refusedToActivate(path, List.of("CO_CHAIR AZE"));
        Sample.coChair(path, AZE);
        order(secretariat(), path + "/transitions", Door.tagOf(path),
                "{\"to\": \"ACTIVE\", \"effectiveOn\": \"2026-05-01\", \"reason\": \"First meeting of the co-chairs\"}").then()
                .statusCode(200).body("state", equalTo("ACTIVE"));
        get(auditor(), path + "/history").then().body("items[0].action", equalTo("STATE_CHANGED"))
                .body("items[0].effectiveOn", equalTo("2026-05-01"))
                .body("items[0].change.state", contains("PROPOSED", "ACTIVE"));
        patch(secretariat(), path, Door.tagOf(path), "{\"mandate\": null}").then().statusCode(409)
                .body("missing", contains("mandate.agreedOn"));
    }

    private static void refusedToActivate(String path, List<String> missing) {
        order(secretariat(), path + "/transitions", Door.tagOf(path), "{\"to\": \"ACTIVE\"}").then().statusCode(409)
                .body("type", endsWith("/group-not-ready")).body("missing", equalTo(missing));
    }

    @Test
    void a_mandate_that_has_run_out_does_not_make_a_group_active() {
        var path = Sample.group();
        Sample.coChair(path, USA);
        Sample.coChair(path, AZE);
        patch(secretariat(), path, Door.tagOf(path), MANDATE.formatted("2026-03-01", ", \"until\": \"2026-04-01\"")).then()
                .statusCode(200);
        order(secretariat(), path + "/transitions", Door.tagOf(path), "{\"to\": \"ACTIVE\"}").then().statusCode(409);
        order(secretariat(), path + "/transitions", Door.tagOf(path),
                "{\"to\": \"ACTIVE\", \"effectiveOn\": \"2026-03-15\"}").then().statusCode(409);
        patch(secretariat(), path, Door.tagOf(path), MANDATE.formatted("2026-03-01", ", \"until\": \"2026-02-01\"")).then()
                .statusCode(422).body("type", endsWith("/period-reversed"));
    }

    @Test
    void a_group_goes_its_way_and_no_other() {
        var path = Sample.groupWithMandate();
        Sample.coChair(path, USA);
        Sample.coChair(path, AZE);
        for (var state : List.of("DORMANT", "REPLACED", "PROPOSED")) {
            order(secretariat(), path + "/transitions", Door.tagOf(path), "{\"to\": \"%s\"}".formatted(state)).then()
                    .statusCode(409).body("type", endsWith("/state-not-reachable"));
        }
        for (var state : List.of("ACTIVE", "DORMANT", "ACTIVE", "REPLACED")) {
            order(secretariat(), path + "/transitions", Door.tagOf(path), "{\"to\": \"%s\"}".formatted(state)).then()
                    .statusCode(200).body("state", equalTo(state));
        }
        patch(secretariat(), path, Door.tagOf(path), "{\"name\": {\"en\": \"x\"}}").then().statusCode(409)
                .body("type", endsWith("/group-closed"));
        post(secretariat(), path + "/meetings", Sample.meetingOn("2026-12-01")).then().statusCode(409);
        post(secretariat(), path + "/memberships", Sample.seatOf(Sample.person(USA), USA, "EXPERT", "")).then()
                .statusCode(409);
        get(secretariat(), path).then().body("actions", empty());
    }

    @Test
    void a_day_to_come_is_not_when_it_became_so() {
        var path = Sample.group();
        order(secretariat(), path + "/transitions", Door.tagOf(path),
                "{\"to\": \"CONCLUDED\", \"effectiveOn\": \"2999-01-01\"}")
                .then().statusCode(422).body("type", endsWith("/day-in-future"));
        order(secretariat(), path + "/transitions", Door.tagOf(path), "{\"to\": \"FINISHED\"}").then().statusCode(400);
    }

    @Test
    void a_parent_is_of_the_same_charter_and_closes_no_circle() {
        var above = Sample.group();
        var middle = Sample.group("\"parent\": \"%s\"".formatted(Door.idIn(above)));
        var below = Sample.group("\"parent\": \"%s\"".formatted(Door.idIn(middle)));
        patch(secretariat(), above, Door.tagOf(above), "{\"parent\": \"%s\"}".formatted(Door.idIn(below))).then()
                .statusCode(409).body("type", endsWith("/group-cycle"));
        patch(secretariat(), above, Door.tagOf(above), "{\"parent\": \"%s\"}".formatted(Door.idIn(above))).then()
                .statusCode(409);
        var other = Door.made(post(secretariat(), "/working-groups",
                "{\"charter\": \"us-az-2027\", \"code\": \"%s\", \"name\": {\"en\": \"x\"}}".formatted(Door.code("G"))));
        patch(secretariat(), other, Door.tagOf(other), "{\"parent\": \"%s\"}".formatted(Door.idIn(above))).then()
                .statusCode(422).body("type", endsWith("/parent-of-other-charter"));
        patch(secretariat(), below, Door.tagOf(below), "{\"parent\": \"%s\"}".formatted(java.util.UUID.randomUUID())).then()
                .statusCode(422).body("type", endsWith("/reference-unknown"));
        patch(secretariat(), below, Door.tagOf(below), "{\"parent\": null}").then().statusCode(200);
    }

    @Test
    void charter_and_code_stay_and_no_group_is_one_partys_own() {
        var path = Sample.group();
        patch(secretariat(), path, Door.tagOf(path), "{\"charter\": \"us-az-2027\"}").then().statusCode(422)
                .body("type", endsWith("/fixed-at-creation"));
        patch(secretariat(), path, Door.tagOf(path), "{\"code\": \"X\"}").then().statusCode(422);
        patch(secretariat(), path, Door.tagOf(path), "{\"visibility\": \"OWN_PARTY\"}").then().statusCode(422)
                .body("type", endsWith("/own-party-without-party"));
        patch(secretariat(), path, Door.tagOf(path), "{\"state\": \"ACTIVE\"}").then().statusCode(400)
                .body("errors[0].pointer", equalTo("#/state"));
    }

    @Test
    void a_group_is_not_narrowed_below_its_parts() {
        var path = Sample.group("\"visibility\": \"PUBLIC\"");
        var meeting = Sample.meeting(path, "2026-12-01");
        patch(secretariat(), meeting, Door.tagOf(meeting), "{\"visibility\": \"PUBLIC\"}").then().statusCode(200);
        patch(secretariat(), path, Door.tagOf(path), "{\"visibility\": \"PARTIES\"}").then().statusCode(409)
                .body("type", endsWith("/parts-more-visible"));
        patch(secretariat(), meeting, Door.tagOf(meeting), "{\"visibility\": \"PARTIES\"}").then().statusCode(200);
        patch(secretariat(), path, Door.tagOf(path), "{\"visibility\": \"PARTIES\"}").then().statusCode(200);
        patch(secretariat(), meeting, Door.tagOf(meeting), "{\"visibility\": \"PUBLIC\"}").then().statusCode(422)
                .body("type", endsWith("/more-visible-than-group"));
    }
}
