package org.entente.groups;

import static org.entente.groups.Door.USA;
import static org.entente.groups.Door.as;
import static org.entente.groups.Door.get;
import static org.entente.groups.Door.patch;
import static org.entente.testkit.Callers.delegateOf;
import static org.entente.testkit.Callers.secretariat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.Test;

/** Tags and preconditions, on one kind of record of each way of writing. */
@InTheService
class ChangeTest {

    private static final int WRITERS = 20;

    @Test
    void an_unchanged_record_is_not_sent_again() {
        var group = Sample.group();
        var tag = Door.tagOf(group);
        as(secretariat()).header("If-None-Match", tag).get(group).then().statusCode(304).body(emptyOrNullString())
                .header("ETag", equalTo(tag));
        as(secretariat()).head(group).then().statusCode(200).header("ETag", equalTo(tag));
        patch(secretariat(), group, tag, "{\"announcedOn\": \"2026-02-11\"}").then().statusCode(200)
                .header("ETag", not(equalTo(tag)));
        as(secretariat()).header("If-None-Match", tag).get(group).then().statusCode(200);
    }

    @Test
    void a_change_without_a_tag_is_refused() {
        var group = Sample.group();
        as(secretariat()).contentType("application/merge-patch+json").body("{}").patch(group).then().statusCode(428)
                .body("type", endsWith("/precondition-required"));
        as(secretariat()).body("{\"to\": \"CONCLUDED\"}").post(group + "/transitions").then().statusCode(428);
        patch(secretariat(), group, "W/" + Door.tagOf(group), "{}").then().statusCode(412);
        patch(secretariat(), group, "nonsense", "{}").then().statusCode(400);
        as(secretariat()).header("If-Match", "*").body("{}").patch(group).then().statusCode(415);
    }

    @Test
    void a_stale_tag_is_told_what_moved() {
        var group = Sample.group();
        var stale = Door.tagOf(group);
        patch(secretariat(), group, stale, "{\"name\": {\"en\": \"Energy and grids\"}}").then().statusCode(200);
        patch(secretariat(), group, stale, "{\"name\": {\"en\": \"Grids\"}, \"announcedOn\": \"2026-02-10\"}").then()
                .statusCode(412).body("conflicts", contains("name")).body("mergeable", contains("announcedOn"));
    }

    @Test
    void what_changes_nothing_writes_nothing() {
        var group = Sample.group();
        patch(secretariat(), group, Door.tagOf(group), "{}").then().statusCode(200).body("revision", equalTo(1));
    }

    @Test
    void of_twenty_writers_with_one_tag_one_wins() throws Exception {
        var group = Sample.group();
        var organization = Sample.organization(delegateOf(USA), USA, "PARTIES");
        race(group, Door.tagOf(group), secretariat(), "{\"name\": {\"en\": \"Writer %d\"}}");
        race(organization, Door.tagOf(organization), delegateOf(USA), "{\"name\": {\"en\": \"Writer %d\"}}");
    }

    private static void race(String path, String tag, String token, String body) throws Exception {
        var writers = Executors.newFixedThreadPool(WRITERS);
        try {
            var orders = new ArrayList<Callable<Integer>>();
            for (int i = 0; i < WRITERS; i++) {
                var mine = body.formatted(i);
                orders.add(() -> patch(token, path, tag, mine).statusCode());
            }
            var answers = new ArrayList<Integer>();
            for (var answer : writers.invokeAll(orders)) {
                answers.add(answer.get());
            }
            assertEquals(1, answers.stream().filter(s -> s == 200).count(), answers.toString());
            assertEquals(WRITERS - 1, answers.stream().filter(s -> s == 412).count(), answers.toString());
            get(token, path).then().body("revision", equalTo(2));
        } finally {
            writers.shutdownNow();
        }
    }

    @Test
    void of_twenty_equal_seats_made_at_once_one_is_made() throws Exception {
        var group = Sample.group();
        var seat = Sample.seatOf(Sample.person(USA), USA, "DELEGATE", "");
        var writers = Executors.newFixedThreadPool(WRITERS);
        try {
            var orders = new ArrayList<Callable<Integer>>();
            for (int i = 0; i < WRITERS; i++) {
                orders.add(() -> Door.post(secretariat(), group + "/memberships", seat).statusCode());
            }
            var made = 0;
            for (var answer : writers.invokeAll(orders)) {
                made += answer.get() == 201 ? 1 : 0;
            }
            assertEquals(1, made);
        } finally {
            writers.shutdownNow();
        }
    }
}
