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
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

@InTheService
class MembershipTest {

    @Test
    void a_party_seats_its_own_people() {
        var group = Sample.group();
        var seat = Sample.seat(delegateOf(USA), group, USA, "CO_CHAIR", ", \"voting\": true, \"from\": \"2026-02-10\"");
        get(delegateOf(AZE), seat).then().statusCode(200).body("role", equalTo("CO_CHAIR")).body("voting", equalTo(true))
                .body("onBehalfOf", equalTo(USA)).body("ended", equalTo(false)).body("actions", empty());
        get(agencyOf(USA), seat).then().body("actions.name", contains("amend", "end"));
        get(secretariat(), seat).then().body("actions.name", contains("amend", "end"));
    }

    @Test
    void a_party_seats_nobody_for_the_other_nor_for_none() {
        var group = Sample.group();
        post(delegateOf(USA), group + "/memberships", Sample.seatOf(Sample.person(AZE), AZE, "DELEGATE", "")).then()
                .statusCode(403).body("type", endsWith("/party-not-yours"));
        post(delegateOf(USA), group + "/memberships",
                "{\"person\": \"%s\", \"role\": \"OBSERVER\"}".formatted(Door.idIn(Sample.person(USA)))).then().statusCode(403);
        var theirs = Sample.seat(delegateOf(AZE), group, AZE, "DELEGATE", "");
        patch(delegateOf(USA), theirs, Door.tagOf(theirs), "{\"voting\": true}").then().statusCode(403);
        order(delegateOf(USA), theirs + "/end", Door.tagOf(theirs), "{\"until\": \"2026-06-01\", \"reason\": \"x\"}").then()
                .statusCode(403).body("type", endsWith("/party-not-yours"));
    }

    @Test
    void who_only_reads_is_refused_by_role() {
        var group = Sample.group();
        for (var token : List.of(viewer(), auditor(), readerOf(USA), companyOf(AZE))) {
            post(token, group + "/memberships", "{}").then().statusCode(403);
        }
    }

    @Test
    void a_role_that_speaks_for_a_party_needs_one_of_the_charter() {
        var group = Sample.group();
        var person = Door.idIn(Sample.person(null));
        for (var role : List.of("CO_CHAIR", "DELEGATE", "ALTERNATE", "EXPERT")) {
            post(secretariat(), group + "/memberships", "{\"person\": \"%s\", \"role\": \"%s\"}".formatted(person, role)).then()
                    .statusCode(422).body("type", endsWith("/party-needed"));
        }
        for (var role : List.of("SECRETARY", "OBSERVER", "ADVISER")) {
            post(secretariat(), group + "/memberships", "{\"person\": \"%s\", \"role\": \"%s\"}".formatted(person, role)).then()
                    .statusCode(201);
        }
        post(secretariat(), group + "/memberships", Sample.seatOf(person, "GEO", "DELEGATE", "")).then().statusCode(422)
                .body("type", endsWith("/party-not-of-charter"));
    }

    @Test
    void only_three_roles_vote() {
        var group = Sample.group();
        for (var role : List.of("EXPERT", "SECRETARY", "OBSERVER", "ADVISER")) {
            post(secretariat(), group + "/memberships", Sample.seatOf(Sample.person(USA), USA, role, ", \"voting\": true"))
                    .then()
                    .statusCode(422).body("type", endsWith("/role-without-vote"));
        }
        Sample.seat(secretariat(), group, USA, "ALTERNATE", ", \"voting\": true");
    }

    @Test
    void the_person_and_the_organization_exist_and_are_shared() {
        var group = Sample.group();
        post(secretariat(), group + "/memberships", Sample.seatOf(UUID.randomUUID().toString(), USA, "EXPERT", "")).then()
                .statusCode(422).body("type", endsWith("/reference-unknown"));
        var hidden = Sample.person(delegateOf(USA), USA, "OWN_PARTY");
        post(delegateOf(USA), group + "/memberships", Sample.seatOf(hidden, USA, "EXPERT", "")).then().statusCode(422)
                .body("type", endsWith("/reference-hidden"));
        post(secretariat(), group + "/memberships", Sample.seatOf(hidden, USA, "EXPERT", "")).then().statusCode(422)
                .body("type", endsWith("/reference-unknown"));
        var organization = Door.idIn(Sample.organization(delegateOf(USA), USA, "OWN_PARTY"));
        post(delegateOf(USA), group + "/memberships", Sample.seatOf(Sample.person(USA), USA, "EXPERT",
                ", \"organization\": \"%s\"".formatted(organization))).then().statusCode(422)
                .body("type", endsWith("/reference-hidden"));
    }

    @Test
    void nobody_holds_one_role_twice_at_a_time() {
        var group = Sample.group();
        var person = Sample.person(USA);
        post(secretariat(), group + "/memberships", Sample.seatOf(person, USA, "DELEGATE",
                ", \"from\": \"2026-01-01\", \"until\": \"2026-06-30\"")).then().statusCode(201);
        post(secretariat(), group + "/memberships", Sample.seatOf(person, USA, "DELEGATE", ", \"from\": \"2026-06-30\"")).then()
                .statusCode(409).body("type", endsWith("/membership-overlaps"));
        post(secretariat(), group + "/memberships", Sample.seatOf(person, USA, "DELEGATE", "")).then().statusCode(409);
        var next = Door.made(post(secretariat(), group + "/memberships",
                Sample.seatOf(person, USA, "DELEGATE", ", \"from\": \"2026-07-01\"")));
        patch(secretariat(), next, Door.tagOf(next), "{\"from\": \"2026-06-01\"}").then().statusCode(409);
        patch(secretariat(), next, Door.tagOf(next), "{\"until\": \"2026-12-31\"}").then().statusCode(200);
        post(secretariat(), group + "/memberships", Sample.seatOf(person, USA, "EXPERT", "")).then().statusCode(201);
    }

    @Test
    void a_membership_ends_once_not_before_it_began_and_for_a_reason() {
        var group = Sample.group();
        var seat = Sample.seat(secretariat(), group, AZE, "DELEGATE", ", \"from\": \"2026-03-01\"");
        order(secretariat(), seat + "/end", Door.tagOf(seat), "{\"until\": \"2026-05-31\"}").then().statusCode(400);
        order(secretariat(), seat + "/end", Door.tagOf(seat), "{\"until\": \"2026-02-01\", \"reason\": \"x\"}").then()
                .statusCode(422).body("type", endsWith("/period-reversed"));
        order(delegateOf(AZE), seat + "/end", Door.tagOf(seat), "{\"until\": \"2026-05-31\", \"reason\": \"Başqa vəzifə\"}")
                .then()
                .statusCode(200).body("until", equalTo("2026-05-31")).body("ended", equalTo(true)).body("actions", empty());
        order(delegateOf(AZE), seat + "/end", Door.tagOf(seat), "{\"until\": \"2026-04-30\", \"reason\": \"x\"}").then()
                .statusCode(409).body("type", endsWith("/membership-ended"));
        patch(delegateOf(AZE), seat, Door.tagOf(seat), "{\"voting\": true}").then().statusCode(409);
        get(auditor(), seat + "/history").then().body("items.action", contains("ENDED", "CREATED"))
                .body("items[0].reason", equalTo("Başqa vəzifə")).body("items[0].party", equalTo(AZE));
    }

    @Test
    void person_party_and_role_stay() {
        var seat = Sample.seat(secretariat(), Sample.group(), AZE, "DELEGATE", "");
        for (var change : List.of("{\"role\": \"EXPERT\"}", "{\"onBehalfOf\": \"USA\"}",
                "{\"person\": \"%s\"}".formatted(Door.idIn(Sample.person(AZE))))) {
            patch(secretariat(), seat, Door.tagOf(seat), change).then().statusCode(422)
                    .body("type", endsWith("/fixed-at-creation"));
        }
        patch(secretariat(), seat, Door.tagOf(seat), "{\"from\": \"2026-05-01\", \"until\": \"2026-04-01\"}").then()
                .statusCode(422);
        patch(secretariat(), seat, Door.tagOf(seat), "{\"visibility\": \"OWN_PARTY\"}").then().statusCode(422)
                .body("type", endsWith("/membership-is-shared"));
    }

    @Test
    void the_list_tells_who_sat_in_the_group_on_a_day() {
        var group = Sample.group();
        var first = Sample.seat(secretariat(), group, USA, "CO_CHAIR", ", \"from\": \"2026-02-10\", \"until\": \"2026-05-31\"");
        var second = Sample.seat(secretariat(), group, USA, "CO_CHAIR", ", \"from\": \"2026-06-01\"");
        var always = Sample.seat(secretariat(), group, AZE, "EXPERT", "");
        on(group, "on=2026-05-31", List.of(first, always));
        on(group, "on=2026-06-01", List.of(second, always));
        on(group, "on=2026-02-09", List.of(always));
        on(group, "on=2026-06-01&role=CO_CHAIR", List.of(second));
        on(group, "onBehalfOf=USA&sort=-from", List.of(second, first));
        get(secretariat(), group + "/memberships?count=true").then().body("items", hasSize(3)).body("total", equalTo(3));
    }

    private static void on(String group, String question, List<String> seats) {
        get(auditor(), group + "/memberships?" + question).then().statusCode(200).body("items.id",
                containsInAnyOrder(seats.stream().map(Door::idIn).toArray()));
    }

    @Test
    void a_membership_is_found_in_its_own_group_only() {
        var seat = Sample.seat(secretariat(), Sample.group(), AZE, "DELEGATE", "");
        get(secretariat(), Sample.group() + "/memberships/" + Door.idIn(seat)).then().statusCode(404)
                .body("type", endsWith("/membership-unknown"));
    }

    @Test
    void a_public_group_shows_everybody_only_the_seats_that_are_public() {
        var group = Sample.group("\"visibility\": \"PUBLIC\"");
        var open = Sample.seat(secretariat(), group, USA, "CO_CHAIR", ", \"visibility\": \"PUBLIC\"");
        var shared = Sample.seat(secretariat(), group, AZE, "CO_CHAIR", "");
        get(viewer(), group + "/memberships?count=true").then().body("items.id", contains(Door.idIn(open)))
                .body("total", equalTo(1));
        get(viewer(), shared).then().statusCode(404);
        post(secretariat(), Sample.group() + "/memberships",
                Sample.seatOf(Sample.person(USA), USA, "EXPERT", ", \"visibility\": \"PUBLIC\"")).then().statusCode(422)
                .body("type", endsWith("/more-visible-than-group"));
    }
}
