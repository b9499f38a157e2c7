package org.entente.groups;

import static org.entente.groups.Door.as;
import static org.entente.groups.Door.get;
import static org.entente.testkit.Callers.secretariat;
import static org.entente.testkit.Callers.viewer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.restassured.response.Response;

@InTheService
class PagingTest {

    @Test
    void what_others_add_meanwhile_neither_repeats_nor_hides_a_record() {
        var group = Sample.group();
        var made = new ArrayList<String>();
        for (int day = 1; day <= 7; day++) {
            made.add(Door.idIn(Sample.meeting(group, "2032-03-0" + day)));
        }
        var seen = new ArrayList<String>();
        String next = null;
        do {
            var page = page(group, next);
            seen.addAll(page.<List<String>> path("items.id"));
            next = page.path("next");
            Sample.meeting(group, "2032-02-01");
        } while (next != null);
        assertEquals(made, seen);
    }

    private static Response page(String group, String cursor) {
        var request = as(secretariat()).queryParam("limit", 3);
        if (cursor != null) {
            request.queryParam("cursor", cursor);
        }
        return request.get(group + "/meetings");
    }

    @Test
    void the_link_leads_to_the_next_page() {
        var group = Sample.group();
        for (int day = 1; day <= 3; day++) {
            Sample.meeting(group, "2032-03-0" + day);
        }
        var link = get(secretariat(), group + "/meetings?limit=2&count=true").then().body("items", hasSize(2))
                .body("total", equalTo(3)).extract().header("Link");
        assertTrue(link.endsWith("; rel=\"next\""), link);
        var path = link.substring(1 + Door.API.length(), link.indexOf('>'));
        as(secretariat()).urlEncodingEnabled(false).get(path).then().statusCode(200).body("items", hasSize(1));
    }

    @Test
    void people_of_equal_days_are_told_apart_by_id() {
        var group = Sample.group();
        var first = Door.idIn(Sample.meeting(group, "2032-03-01"));
        var second = Door.idIn(Sample.meeting(group, "2032-03-01"));
        var next = get(secretariat(), group + "/meetings?limit=1&sort=-startsOn").then().body("items.id", contains(second))
                .extract().<String> path("next");
        get(secretariat(), group + "/meetings?limit=1&sort=-startsOn&cursor=" + next).then().body("items.id", contains(first));
    }

    @Test
    void a_cursor_of_another_question_or_a_changed_one_is_refused() {
        var group = Sample.group();
        for (int day = 1; day <= 3; day++) {
            Sample.meeting(group, "2032-03-0" + day);
        }
        var list = group + "/meetings?limit=1";
        var cursor = get(secretariat(), list).then().extract().<String> path("next");
        for (var other : List.of(list + "&sort=-startsOn&cursor=" + cursor, list + "&cursor=A" + cursor,
                list + "&cursor=" + cursor.substring(1), list + "&cursor=nonsense", "/meetings?cursor=" + cursor)) {
            get(secretariat(), other).then().statusCode(400).body("type", endsWith("/cursor-unknown"));
        }
        get(viewer(), list + "&cursor=" + cursor).then().statusCode(404);
        for (var limit : List.of("0", "101", "-1", "x", "1.5")) {
            get(secretariat(), "/meetings?limit=" + limit).then().statusCode(400)
                    .body("errors[0].parameter", equalTo("limit"));
        }
    }
}
