package org.entente.groups;

import static org.entente.groups.Door.AZE;
import static org.entente.groups.Door.get;
import static org.entente.testkit.Callers.auditor;
import static org.entente.testkit.Callers.delegateOf;
import static org.entente.testkit.Callers.viewer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.oneOf;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.junit.jupiter.api.Test;

import io.restassured.response.ValidatableResponse;

@InTheService
class ChangesTest {

    private static final String CHANGES = "/changes/working-groups?";

    @Test
    void what_belongs_to_a_group_is_told_with_it() {
        var group = Sample.group();
        var seat = Sample.coChair(group, AZE);
        asked(auditor(), "workingGroup=" + Door.idIn(group)).body("items.kind", contains("MEMBERSHIP", "WORKING_GROUP"))
                .body("items[0].record", equalTo(Door.idIn(seat)));
        asked(viewer(), "workingGroup=" + Door.idIn(group)).body("items", empty());
        asked(delegateOf(AZE), "workingGroup=" + Door.idIn(group) + "&sort=at").body("items.action",
                contains("CREATED", "CREATED"));
    }

    @Test
    void each_filter_is_answered() {
        var group = Sample.group();
        asked(auditor(), "area=energy&kind=WORKING_GROUP").body("items.record", hasItem(Door.idIn(group)));
        asked(auditor(), "area=security").body("items", empty());
        asked(auditor(), "record=" + Door.idIn(group)).body("items.revision", contains(1));
        asked(auditor(), "record=" + Door.idIn(group) + "&charter=" + Door.CHARTER + "&actor=secretariat&action=CREATED"
                + "&field=name&effectiveFrom=2026-01-01").body("items.kind", containsInAnyOrder("WORKING_GROUP"));
        asked(auditor(), "record=" + Door.idIn(group) + "&party=USA").body("items", empty());
        asked(auditor(), "record=" + Door.idIn(group) + "&organization=nobody").body("items", empty());
        asked(auditor(), "kind=PERSON,ORGANIZATION").body("items.kind", everyItem(oneOf("PERSON", "ORGANIZATION")));
        get(auditor(), CHANGES + "kind=MILESTONE").then().statusCode(400).body("errors[0].parameter", equalTo("kind"));
    }

    private static ValidatableResponse asked(String token, String question) {
        return get(token, CHANGES + question + "&asOf=" + Instant.now().truncatedTo(ChronoUnit.MICROS)).then().statusCode(200);
    }
}
