package org.entente.groups;

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
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.restassured.response.ValidatableResponse;

@InTheService
class MeetingTest {

    @Test
    void a_meeting_is_planned_convened_and_held() {
        var meeting = Sample.meeting(Sample.group(), "2026-05-06");
        get(delegateOf(USA), meeting).then().statusCode(200).body("state", equalTo("PLANNED"))
                .body("startsAt", equalTo("10:00"))
                .body("timeZone", equalTo("Asia/Baku")).body("place.az", equalTo("Bakı")).body("duration", equalTo("PT2H"))
                .body("actions", empty());
        move(meeting, "{\"to\": \"CONVENED\"}").statusCode(200);
        move(meeting, "{\"to\": \"HELD\", \"effectiveOn\": \"2026-05-06\"}").statusCode(200).body("state", equalTo("HELD"));
        get(auditor(), meeting + "/history").then().body("items.action", contains("STATE_CHANGED", "STATE_CHANGED", "CREATED"));
        move(meeting, "{\"to\": \"MINUTES_AGREED\"}").statusCode(409).body("type", endsWith("/state-not-reachable"));
        patch(secretariat(), meeting, Door.tagOf(meeting), "{\"place\": {\"en\": \"Shusha\", \"az\": \"Şuşa\"}}").then()
                .statusCode(200).body("place.az", equalTo("Şuşa"));
    }

    @Test
    void what_was_held_is_not_moved_to_a_day_yet_to_come() {
        var meeting = Sample.meeting(Sample.group(), "2026-05-06");
        move(meeting, "{\"to\": \"CONVENED\"}").statusCode(200);
        move(meeting, "{\"to\": \"HELD\"}").statusCode(200);
        patch(secretariat(), meeting, Door.tagOf(meeting), "{\"startsOn\": \"2999-01-01\"}").then().statusCode(409)
                .body("type", endsWith("/meeting-not-yet"));
    }

    @Test
    void nobody_convenes_for_a_group_that_is_over() {
        var group = Sample.group();
        var meeting = Sample.meeting(group, "2026-05-06");
        order(secretariat(), group + "/transitions", Door.tagOf(group), "{\"to\": \"CONCLUDED\"}").then().statusCode(200);
        move(meeting, "{\"to\": \"CONVENED\"}").statusCode(409).body("type", endsWith("/group-closed"));
        patch(secretariat(), meeting, Door.tagOf(meeting), "{\"startsOn\": \"2026-06-06\"}").then().statusCode(409);
        move(meeting, "{\"to\": \"CANCELLED\", \"reason\": \"The group is concluded\"}").statusCode(200);
    }

    private static ValidatableResponse move(String meeting, String to) {
        return order(secretariat(), meeting + "/transitions", Door.tagOf(meeting), to).then();
    }

    @Test
    void nobody_else_writes_a_meeting() {
        var group = Sample.group();
        var meeting = Sample.meeting(group, "2026-12-01");
        for (var token : List.of(delegateOf(USA), agencyOf(USA), viewer(), auditor(), readerOf(USA), companyOf(USA))) {
            post(token, group + "/meetings", "{}").then().statusCode(403);
            patch(token, meeting, "*", "{}").then().statusCode(403);
            order(token, meeting + "/transitions", "*", "{\"to\": \"CONVENED\"}").then().statusCode(403);
        }
        for (var token : List.of(viewer(), companyOf(USA), delegateOf("GEO"))) {
            get(token, meeting).then().statusCode(404).body("type", endsWith("/meeting-unknown"));
            get(token, meeting + "/history").then().statusCode(404);
            get(token, "/meetings?count=true&workingGroup=" + Door.idIn(group)).then().body("items", empty())
                    .body("total", equalTo(0));
        }
    }

    @Test
    void a_meeting_was_not_held_before_its_day() {
        var meeting = Sample.meeting(Sample.group(), "2999-01-01");
        move(meeting, "{\"to\": \"HELD\"}").statusCode(409).body("type", endsWith("/state-not-reachable"));
        move(meeting, "{\"to\": \"CONVENED\"}").statusCode(200);
        move(meeting, "{\"to\": \"HELD\"}").statusCode(409).body("type", endsWith("/meeting-not-yet"));
        move(meeting, "{\"to\": \"CANCELLED\", \"reason\": \"x\", \"effectiveOn\": \"2999-01-01\"}").statusCode(422);
    }

    @Test
    void a_postponed_meeting_gets_a_reason_and_a_new_day() {
        var meeting = Sample.meeting(Sample.group(), "2026-12-01");
        move(meeting, "{\"to\": \"POSTPONED\"}").statusCode(422).body("type", endsWith("/reason-needed"));
        move(meeting, "{\"to\": \"CONVENED\", \"startsOn\": \"2026-12-02\"}").statusCode(422)
                .body("type", endsWith("/new-day-unfit"));
        move(meeting, "{\"to\": \"POSTPONED\", \"reason\": \"Bayram\"}").statusCode(200)
                .body("postponedFrom", equalTo("2026-12-01"));
        move(meeting, "{\"to\": \"PLANNED\"}").statusCode(422).body("type", endsWith("/new-day-needed"));
        move(meeting, "{\"to\": \"PLANNED\", \"startsOn\": \"2026-12-15\"}").statusCode(200)
                .body("startsOn", equalTo("2026-12-15")).body("postponedFrom", nullValue());
        move(meeting, "{\"to\": \"POSTPONED\", \"reason\": \"x\", \"startsOn\": \"2027-01-10\"}").statusCode(200)
                .body("startsOn", equalTo("2027-01-10"));
        move(meeting, "{\"to\": \"CONVENED\"}").statusCode(200).body("startsOn", equalTo("2027-01-10"));
    }

    @Test
    void a_cancelled_meeting_stays_so() {
        var meeting = Sample.meeting(Sample.group(), "2026-12-01");
        move(meeting, "{\"to\": \"CANCELLED\", \"reason\": \" \"}").statusCode(422);
        move(meeting, "{\"to\": \"CANCELLED\", \"reason\": \"No quorum\"}").statusCode(200).body("actions", empty());
        move(meeting, "{\"to\": \"PLANNED\"}").statusCode(409);
        patch(secretariat(), meeting, Door.tagOf(meeting), "{\"mode\": \"ONLINE\"}").then().statusCode(409)
                .body("type", endsWith("/meeting-closed"));
    }

    @Test
    void a_time_of_day_needs_a_zone_that_exists() {
        var group = Sample.group();
        post(secretariat(), group + "/meetings", Sample.meetingOn("2026-12-01").replace("Asia/Baku", "Asia/Bakı")).then()
                .statusCode(422).body("type", endsWith("/time-zone-unknown"));
        post(secretariat(), group + "/meetings", Sample.meetingOn("2026-12-01").replace("\"timeZone\": \"Asia/Baku\",", ""))
                .then().statusCode(422).body("type", endsWith("/time-zone-needed"));
        for (var wrong : List.of("10:00|24:00", "PT2H|P2D", "2026-12-01|2026-02-30", "HYBRID|TELEPATHY")) {
            var change = wrong.split("\\|");
            post(secretariat(), group + "/meetings", Sample.meetingOn("2026-12-01").replace(change[0], change[1])).then()
                    .statusCode(400);
        }
    }

    @Test
    void meetings_are_listed_by_day_across_groups_and_in_one() {
        var group = Sample.group();
        var late = Sample.meeting(group, "2031-05-03");
        var early = Sample.meeting(group, "2031-05-01");
        var other = Sample.meeting(Sample.group(), "2031-05-02");
        get(auditor(), "/meetings?charter=us-az-2026&from=2031-05-01&until=2031-05-03").then().body("items.id",
                contains(Door.idIn(early), Door.idIn(other), Door.idIn(late)));
        get(auditor(), "/meetings?from=2031-05-01&until=2031-05-03&sort=-startsOn").then().body("items.id",
                contains(Door.idIn(late), Door.idIn(other), Door.idIn(early)));
        get(auditor(), group + "/meetings").then().body("items.id", contains(Door.idIn(early), Door.idIn(late)));
        get(auditor(), "/meetings?state=HELD&workingGroup=" + Door.idIn(group)).then().body("items", empty());
        get(auditor(), "/meetings?sort=place").then().statusCode(400).body("errors[0].parameter", equalTo("sort"));
        var code = get(auditor(), early).then().extract().<String> path("code");
        get(auditor(), "/meetings?code=" + code).then().body("items", hasSize(1));
        patch(secretariat(), early, Door.tagOf(early), "{\"code\": \"OTHER\"}").then().statusCode(422);
    }
}
