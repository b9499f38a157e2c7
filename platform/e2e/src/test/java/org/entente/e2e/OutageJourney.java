package org.entente.e2e;

import static org.entente.e2e.Callers.CHARTER;
import static org.entente.e2e.Callers.as;
import static org.entente.e2e.Callers.idOf;
import static org.entente.e2e.Callers.json;
import static org.entente.e2e.Callers.tagOf;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.UUID;

import org.junit.jupiter.api.Test;

@OnTheStack
class OutageJourney {

    private static String energyGroup() {
        return as("secretariat").get("/api/v1/working-groups?charter={c}&code=ENERGY", CHARTER).then().statusCode(200).extract()
                .path("items[0].id");
    }

    private static String steeredBy(String group, String code) {
        return json("{'charter': '%s', 'code': '%s', 'area': 'connectivity', 'title': {'en': 'Steered'}, 'workingGroup': '%s'}",
                CHARTER, code, group);
    }

    @Test
    void a_reference_is_checked_with_the_other_service_and_refused_while_it_is_away() {
        var group = energyGroup();
        as("delegate-usa").body(steeredBy(UUID.randomUUID().toString(), "S-" + UUID.randomUUID())).post("/api/v1/roadmaps")
                .then()
                .statusCode(422).body("type", equalTo("/problems/working-group-unknown"));
        var code = "S-" + UUID.randomUUID();
        RunningStack.stack().stop("workinggroup-service");
        try {
            as("delegate-usa").body(steeredBy(group, code)).post("/api/v1/roadmaps").then().statusCode(503)
                    .header("Retry-After", notNullValue()).body("type", equalTo("/problems/peer-unavailable"));
            as("delegate-usa").get("/api/v1/working-groups").then().statusCode(503).header("Retry-After", notNullValue())
                    .contentType("application/problem+json");
            as("viewer").get("/api/v1/charters/{id}/overview", CHARTER).then().statusCode(200)
                    .body("charter.id", equalTo(CHARTER)).body("unavailable.part", hasItem("workingGroups"));
        } finally {
            RunningStack.stack().start("workinggroup-service");
        }
        as("delegate-usa").get("/api/v1/roadmaps?code={c}&count=true", code).then().body("total", is(0));
        as("delegate-usa").body(steeredBy(group, code)).post("/api/v1/roadmaps").then().statusCode(201);
        as("viewer").get("/api/v1/charters/{id}/overview", CHARTER).then().statusCode(200).body("unavailable", empty());
    }

    @Test
    void a_working_group_shows_its_whole_work_in_one_call() {
        var group = energyGroup();
        as("viewer").get("/api/v1/working-groups/{id}/overview", group).then().statusCode(200)
                .body("workingGroup.code", equalTo("ENERGY")).body("roadmaps.code", hasItem("ENERGY"));
        as("viewer").get("/api/v1/working-groups/{id}/overview", UUID.randomUUID()).then().statusCode(404)
                .contentType("application/problem+json");
    }

    @Test
    void what_was_acknowledged_survives_a_power_cut_of_the_service() {
        var roadmap = idOf(as("delegate-aze").body(json("""
                {'charter': '%s', 'code': 'K-%s', 'area': 'security', 'title': {'en': 'Kept', 'az': 'Qorunub'}}""", CHARTER,
                UUID.randomUUID())).post("/api/v1/roadmaps"));
        var path = "/api/v1/roadmaps/" + roadmap;
        as("delegate-aze").contentType("application/merge-patch+json").header("If-Match", tagOf(path, "delegate-aze"))
                .body(json("{'startsOn': '2026-06-01'}")).patch(path).then().statusCode(200);
        RunningStack.stack().kill("roadmap-service");
        RunningStack.stack().start("roadmap-service");
        as("delegate-aze").get(path).then().statusCode(200).body("revision", is(2)).body("startsOn", equalTo("2026-06-01"))
                .body("title.az", equalTo("Qorunub")).body("endsOn", nullValue());
        as("auditor").get(path + "/history?count=true").then().body("total", is(2));
    }
}
