package org.entente.groups;

import static org.entente.groups.Door.AZE;
import static org.entente.groups.Door.get;
import static org.entente.groups.Door.order;
import static org.entente.testkit.Callers.auditor;
import static org.entente.testkit.Callers.delegateOf;
import static org.entente.testkit.Callers.secretariat;
import static org.entente.testkit.Callers.viewer;
import static org.entente.testkit.Instants.betweenRequests;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.restassured.response.ValidatableResponse;

@InTheService
class LateRecordsTest {

    private static final String LATE = "/audit/working-groups/late-records";

    @Test
    void a_move_that_was_recorded_late_is_told_to_who_may_see_it() {
        var group = dormantSince(400);
        ask(auditor(), LATE + "?kind=WORKING_GROUP&days=400").body("items[0].record", equalTo(Door.idIn(group)))
                .body("items[0].title.en", equalTo("Energy")).body("items[0].charter", equalTo(Door.CHARTER))
                .body("items[0].daysLate", is(400)).body("items[0].actor", equalTo("secretariat"));
        ask(delegateOf(AZE), LATE + "?days=400").body("items.record", hasItem(Door.idIn(group)));
        ask(viewer(), LATE + "?days=400").body("items.record", not(hasItem(Door.idIn(group))));
        ask(auditor(), LATE + "?days=401").body("items.record", not(hasItem(Door.idIn(group))));
    }

    @Test
    void totals_are_counted_by_who_recorded_late() {
        dormantSince(1);
        var before = lateBySecretariat();
        dormantSince(500);
        assertEquals(before + 1, lateBySecretariat());
        for (var wrong : List.of("days=0", "kind=MILESTONE", "sort=records")) {
            get(auditor(), LATE + "/totals?by=ACTOR&" + wrong).then().statusCode(400)
                    .body("errors[0].parameter", equalTo(wrong.split("=")[0]));
        }
    }

    private static int lateBySecretariat() {
        return ask(auditor(), LATE + "/totals?by=ACTOR&actor=secretariat&days=500").extract()
                .jsonPath().getList("items.records", Integer.class).stream().findFirst().orElse(0);
    }

    /** A group that was active and is said to be dormant since so many days. */
    private static String dormantSince(int days) {
        var group = Sample.groupWithMandate();
        Sample.coChair(group, AZE);
        Sample.coChair(group, Door.USA);
        order(secretariat(), group + "/transitions", Door.tagOf(group), "{\"to\": \"ACTIVE\"}").then().statusCode(200);
        order(secretariat(), group + "/transitions", Door.tagOf(group), """
                {"to": "DORMANT", "effectiveOn": "%s"}""".formatted(LocalDate.now(ZoneOffset.UTC).minusDays(days))).then()
                .statusCode(200);
        return group;
    }

    private static ValidatableResponse ask(String token, String question) {
        return get(token, question + "&asOf=" + betweenRequests()).then().statusCode(200);
    }
}
