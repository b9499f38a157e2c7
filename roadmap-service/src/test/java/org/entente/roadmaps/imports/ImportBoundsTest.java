package org.entente.roadmaps.imports;

import static org.entente.roadmaps.imports.Imports.dryRun;
import static org.entente.roadmaps.imports.Imports.history;
import static org.entente.roadmaps.imports.Imports.milestones;
import static org.entente.roadmaps.imports.Imports.send;
import static org.entente.roadmaps.imports.Imports.someCharter;
import static org.entente.roadmaps.imports.SampleRegister.META;
import static org.entente.roadmaps.imports.SampleRegister.group;
import static org.entente.roadmaps.imports.SampleRegister.moved;
import static org.entente.testkit.Callers.as;
import static org.entente.testkit.Callers.auditor;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.entente.records.AtOnce;
import org.entente.roadmaps.ServiceTest;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusMock;

/** How much an import may bring, and how long it may take. */
@ServiceTest
class ImportBoundsTest {

    @Inject
    AtOnce atOnce;

    @Inject
    Turns turns;

    @Test
    void what_takes_longer_than_the_ledger_promises_is_undone() {
        QuarkusMock.installMockForType(new TimeLimit(atOnce, Duration.ofMillis(-1)), TimeLimit.class);
        var charter = someCharter();
        send(charter, SampleRegister.of(moved("a", "2021-01-01"))).then().statusCode(409)
                .body("type", is("/problems/import-too-long"));
        dryRun(charter, SampleRegister.of(moved("a", "2021-01-01"))).then().statusCode(409);
        as(auditor()).get("/api/v1/charters/" + charter).then().statusCode(404);
    }

    @Test
    void nobody_sets_the_limit_to_more_than_the_ledger_promises() {
        assertThrows(IllegalArgumentException.class, () -> new TimeLimit(atOnce, Duration.ofSeconds(60)));
    }

    @Test
    void a_register_can_be_brought_in_parts() {
        var charter = someCharter();
        var first = group("g1", moved("a", "2021-01-01"));
        var second = group("g2", moved("b", "2021-01-01")).replace("Some area", "Other area");
        send(charter, META + "\n" + first + "\n").then().statusCode(200).body("changes", is(1));
        send(charter, META + "\n" + second + "\n").then().statusCode(200).body("changes", is(1));
        send(charter, META + "\n" + first + "\n" + second + "\n").then().statusCode(200).body("changes", is(0));
    }

    @Test
    void while_two_imports_are_under_way_others_come_again() {
        var register = SampleRegister.of(moved("a", "2021-01-01"));
        var taken = List.of(turns.take(), turns.take());
        send(someCharter(), register).then().statusCode(503).body("type", is("/problems/imports-busy"))
                .header("Retry-After", notNullValue());
        taken.forEach(Runnable::run);
        for (int i = 0; i < 3; i++) {
            send(someCharter(), register).then().statusCode(200);
        }
    }

    @Test
    void a_milestone_may_have_changed_two_thousand_times() {
        var charter = someCharter();
        send(charter, changed(250)).then().statusCode(200).body("changes", is(250));
        send(charter, changed(600)).then().statusCode(200).body("changes", is(350));
        send(charter, changed(600)).then().statusCode(200).body("changes", is(0));
        assertEquals(600, history(milestones(charter, "").get("g1 a").get("id")).size());
        dryRun(charter, changed(2000)).then().statusCode(200).body("changes", is(1400));
        send(charter, changed(2001)).then().statusCode(400)
                .body("errors.pointer", hasItem("#/lines/2/milestones/0/history"));
    }

    private static String changed(int times) {
        var days = IntStream.range(0, times).mapToObj(i -> LocalDate.of(2021, 1, 1).plusDays(i).toString());
        return SampleRegister.of(moved("a", days.toArray(String[]::new)).replaceAll("2020-05-[0-9]+T", "2020-05-01T"));
    }

    @Test
    void a_group_may_have_five_thousand_milestones() {
        var charter = someCharter();
        var many = IntStream.range(0, 5001).mapToObj(i -> moved("m" + i, "2021-01-01"))
                .collect(Collectors.joining(","));
        send(charter, SampleRegister.of(many)).then().statusCode(400).body("errors.pointer", hasItem("#/lines/2/milestones"));
    }

    @Test
    void a_charter_may_have_a_hundred_areas() {
        var charter = someCharter();
        dryRun(charter, areas(0, 101)).then().statusCode(400).body("errors.pointer", hasItem("#/lines/102/group/area"));
        send(charter, areas(0, 100)).then().statusCode(200);
        send(charter, areas(100, 1)).then().statusCode(400).body("type", is("/problems/register-not-valid"))
                .body("errors.pointer", hasItem("#/lines/1"));
        send(charter, areas(50, 1)).then().statusCode(200).body("changes", is(0));
    }

    private static String areas(int from, int count) {
        return META + "\n" + IntStream.range(from, from + count)
                .mapToObj(i -> group("g" + i, moved("a", "2021-01-01")).replace("Some area", "Area " + i))
                .collect(Collectors.joining("\n"));
    }
}
