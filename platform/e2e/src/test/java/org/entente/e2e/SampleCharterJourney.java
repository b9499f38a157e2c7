package org.entente.e2e;

import static org.entente.e2e.Callers.CHARTER;
import static org.entente.e2e.Callers.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;

import org.entente.stack.sample.CharterLoader;
import org.junit.jupiter.api.Test;

@OnTheStack
class SampleCharterJourney {

    @Test
    void a_viewer_reads_the_real_charter_in_both_languages() {
        as("viewer").get("/api/v1/charters/{id}", CHARTER).then().statusCode(200)
                .body("signedOn", equalTo("2026-02-10")).body("parties", hasItems("USA", "AZE"))
                .body("shortTitle.az", equalTo("Strateji Tərəfdaşlıq Xartiyası")).body("areas", hasSize(3))
                .body("sources[0].kind", equalTo("REPORTED"));
    }

    @Test
    void three_months_have_passed_and_no_report_says_what_was_decided() {
        as("viewer").get("/api/v1/charters/{id}/terms", CHARTER).then().statusCode(200)
                .body("items.dueOn", contains("2026-05-10", "2027-02-10"))
                .body("items[0].status", equalTo("UNREPORTED")).body("items[0].outcome", nullValue());
    }

    @Test
    void every_reported_group_and_person_is_on_record() {
        as("viewer").get("/api/v1/working-groups?charter={c}&count=true", CHARTER).then().statusCode(200).body("total", is(5))
                .body("items.state", hasItems("CONCLUDED", "PROPOSED"));
        as("viewer").get("/api/v1/people?count=true").then().statusCode(200).body("total", is(10))
                .body("items.name.az", hasItem("Elnur Məmmədov"));
        as("viewer").get("/api/v1/meetings?charter={c}", CHARTER).then().body("items", hasSize(2))
                .body("items.state", everyItem(equalTo("HELD")));
    }

    @Test
    void every_milestone_of_the_reports_is_on_record_with_its_source() {
        as("viewer").get("/api/v1/milestones?charter={c}&count=true&limit=100", CHARTER).then().statusCode(200)
                .body("total", is(46)).body("items.findAll { !it.sources }.code", empty())
                .body("items.state", not(hasItem("ACHIEVED")));
        as("viewer").get("/api/v1/projects?charter={c}&count=true", CHARTER).then().body("total", is(22));
    }

    @Test
    void loading_the_register_again_changes_nothing() throws Exception {
        var before = revisions();
        new CharterLoader(RunningStack.stack().gateway().resolve("/api/v1"), () -> RunningStack.stack().token("secretariat"))
                .load();
        assertEquals(before, revisions());
    }

    private static List<Object> revisions() {
        var all = new ArrayList<Object>();
        for (var list : List.of("charters", "charters/" + CHARTER + "/terms", "roadmaps?charter=" + CHARTER,
                "projects?charter=" + CHARTER, "milestones?charter=" + CHARTER, "working-groups?charter=" + CHARTER,
                "people", "organizations", "meetings?charter=" + CHARTER)) {
            var page = as("secretariat").get("/api/v1/" + list + (list.contains("?") ? "&" : "?") + "limit=100&sort=id").then()
                    .statusCode(200).extract();
            all.add(page.path("items.id"));
            all.add(page.path("items.revision"));
        }
        return all;
    }
}
