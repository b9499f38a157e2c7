package org.entente.roadmaps.audit;

import static org.entente.roadmaps.SampleCharter.AZE;
import static org.entente.roadmaps.SampleCharter.USA;
import static org.entente.roadmaps.SampleCharter.charter;
import static org.entente.roadmaps.SampleCharter.draftMilestone;
import static org.entente.roadmaps.SampleCharter.idOf;
import static org.entente.roadmaps.SampleCharter.json;
import static org.entente.roadmaps.SampleCharter.milestone;
import static org.entente.roadmaps.SampleCharter.roadmap;
import static org.entente.roadmaps.SampleCharter.tagOf;
import static org.entente.roadmaps.audit.Steps.SLIPPAGE;
import static org.entente.roadmaps.audit.Steps.TOTALS;
import static org.entente.roadmaps.audit.Steps.achieved;
import static org.entente.roadmaps.audit.Steps.amend;
import static org.entente.roadmaps.audit.Steps.ask;
import static org.entente.roadmaps.audit.Steps.due;
import static org.entente.roadmaps.audit.Steps.path;
import static org.entente.roadmaps.audit.Steps.report;
import static org.entente.testkit.Callers.as;
import static org.entente.testkit.Callers.auditor;
import static org.entente.testkit.Callers.auditorOf;
import static org.entente.testkit.Callers.companyOf;
import static org.entente.testkit.Callers.delegateOf;
import static org.entente.testkit.Callers.secretariat;
import static org.entente.testkit.Callers.viewer;
import static org.entente.testkit.Instants.betweenRequests;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.entente.roadmaps.ServiceTest;
import org.junit.jupiter.api.Test;

/** Whatever is hidden from a caller changes no byte of an answer about slippage. */
@ServiceTest
class SlippageSightTest {

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String database;

    @Test
    void a_hidden_milestone_changes_no_total() {
        var charter = charter();
        var roadmap = roadmap(charter, delegateOf(AZE));
        var shared = milestone(roadmap, delegateOf(AZE), "2026-05-10");
        due(shared, "2026-06-10");
        ask(auditor(), SLIPPAGE + "?charter=" + charter);
        var strangers = List.of(delegateOf(USA), auditorOf(USA), secretariat(), viewer(), companyOf(AZE));
        var before = new ArrayList<String>();
        strangers.forEach(token -> before.addAll(answers(token, charter)));
        var secret = idOf(draftMilestone(roadmap, delegateOf(AZE), json(", 'dueOn': '2026-01-10', 'visibility': 'OWN_PARTY'")));
        due(secret, "2026-12-10");
        report(secret, "'state': 'IN_PROGRESS', 'forecastOn': '2026-04-10', 'effectiveOn': '2026-03-01'");
        achieved(secret, "2026-04-15", "2026-04-16");
        ask(auditor(), SLIPPAGE + "?charter=" + charter).body("items.days", contains(334, 31));
        var after = new ArrayList<String>();
        strangers.forEach(token -> after.addAll(answers(token, charter)));
        assertEquals(before, after);
        for (var token : strangers) {
            for (var question : List.of(SLIPPAGE + "?milestone=" + secret, TOTALS + "?by=MILESTONE&milestone=" + secret)) {
                as(token).get(question + "&count=true").then().statusCode(200).body("items", empty()).body("total", is(0));
            }
        }
        as(delegateOf(AZE)).get(TOTALS + "?by=CHARTER&charter=" + charter).then().body("items.moves", contains(2));
    }

    private static List<String> answers(String token, String charter) {
        var answers = new ArrayList<String>();
        answers.add(as(token).get(SLIPPAGE + "?count=true&charter=" + charter).then().statusCode(200).extract().asString());
        for (var by : SlippageGroup.values()) {
            answers.add(as(token).get(TOTALS + "?count=true&by=" + by + "&charter=" + charter).then().statusCode(200)
                    .extract().asString());
        }
        return answers;
    }

    @Test
    void what_moved_in_secret_is_not_told_when_the_milestone_is_shared() {
        var charter = charter();
        var roadmap = roadmap(charter, delegateOf(AZE));
        var milestone = idOf(
                draftMilestone(roadmap, delegateOf(AZE), json(", 'dueOn': '2026-01-10', 'visibility': 'OWN_PARTY'")));
        due(milestone, "2026-02-10");
        amend(milestone, "{'dueOn': '2026-03-10', 'visibility': 'PARTIES'}").then().statusCode(200);
        due(milestone, "2026-04-10");
        achieved(milestone, "2026-03-05", "2026-03-06");
        ask(delegateOf(USA), SLIPPAGE + "?count=true&charter=" + charter).body("items.from", contains("2026-03-10"))
                .body("total", is(1));
        ask(delegateOf(USA), TOTALS + "?by=CHARTER&charter=" + charter).body("items.moves", contains(1))
                .body("items.totalDays", contains(31)).body("items.metAsFirstPlanned", contains(1));
        ask(delegateOf(AZE), TOTALS + "?by=CHARTER&charter=" + charter).body("items.moves", contains(3))
                .body("items.metAsFirstPlanned", contains(0)).body("items.dueAsFirstPlanned", contains(1));
    }

    @Test
    void what_is_hidden_today_is_hidden_in_the_past_too() {
        var charter = charter();
        var milestone = milestone(roadmap(charter, delegateOf(AZE)), delegateOf(AZE), "2026-01-10");
        due(milestone, "2026-02-10");
        var open = betweenRequests();
        ask(delegateOf(USA), SLIPPAGE + "?charter=" + charter).body("items.days", contains(31));
        amend(milestone, "{'visibility': 'OWN_PARTY'}").then().statusCode(200);
        for (var path : List.of(SLIPPAGE + "?count=true", TOTALS + "?by=PARTY&count=true")) {
            as(delegateOf(USA)).get(path + "&charter=" + charter + "&asOf=" + open).then().statusCode(200)
                    .body("items", empty()).body("total", is(0));
        }
        as(delegateOf(AZE)).get(SLIPPAGE + "?charter=" + charter + "&asOf=" + open).then().body("items.days", contains(31));
    }

    @Test
    void a_hidden_roadmap_or_project_filters_to_nothing() {
        var hidden = idOf(org.entente.roadmaps.SampleCharter.draftRoadmap(charter(), delegateOf(AZE), "OWN_PARTY"));
        var milestone = milestone(hidden, delegateOf(AZE), "2026-01-10");
        due(milestone, "2026-02-10");
        ask(delegateOf(AZE), SLIPPAGE + "?roadmap=" + hidden).body("items.days", contains(31));
        as(delegateOf(USA)).get(SLIPPAGE + "?roadmap=" + hidden).then().statusCode(200).body("items", empty());
        as(delegateOf(USA)).get(TOTALS + "?by=ROADMAP&roadmap=" + hidden).then().statusCode(200).body("items", empty());
    }

    @Test
    void what_is_erased_by_law_is_gone_here_too_and_all_can_be_made_anew() throws SQLException {
        var charter = charter();
        var milestone = milestone(roadmap(charter, delegateOf(AZE)), delegateOf(AZE), "2026-01-10");
        due(milestone, "2026-02-10");
        due(milestone, "2026-03-10");
        ask(auditor(), SLIPPAGE + "?charter=" + charter).body("items.days", contains(28, 31));
        var at = betweenRequests();
        erase(milestone, 2, "'actor', 'party', 'effectiveOn'");
        as(auditor()).get(SLIPPAGE + "?charter=" + charter + "&asOf=" + at).then().body("items.days", contains(28, 31))
                .body("items[1].actor", nullValue()).body("items[1].party", nullValue())
                .body("items[1].effectiveOn", nullValue());
        as(auditor()).get(SLIPPAGE + "?party=AZE&charter=" + charter + "&asOf=" + at).then().body("items.days", contains(28));
        erase(milestone, 3, "'change'");
        as(auditor()).get(SLIPPAGE + "?charter=" + charter + "&asOf=" + at).then().body("items.days", contains(31));
        ask(auditor(), TOTALS + "?by=CHARTER&charter=" + charter).body("items.moves", contains(1));
        assertTrue(followsFromTheChanges());
    }

    private static void erase(String milestone, int revision, String fields) {
        as(secretariat()).header("If-Match", tagOf(path(milestone), secretariat())).body(json("""
                {'record': '%s', 'revisions': [{'rev': %d, 'fields': [%s]}], 'basis': 'Law on Personal Data, Art. 7'}""",
                milestone, revision, fields)).post("/api/v1/ledgers/roadmaps/erasures").then().statusCode(200);
    }

    /** Made anew and held against what was kept, while no other pass can come between. */
    private boolean followsFromTheChanges() throws SQLException {
        try (var owner = DriverManager.getConnection(database, "owner", "owner"); var sql = owner.createStatement()) {
            owner.setAutoCommit(false);
            sql.execute("lock table past.change in access exclusive mode");
            sql.execute("create temporary table kept on commit drop as select * from past.due_date_move");
            sql.execute("select past.rebuild_changes()");
            try (var row = sql.executeQuery(
                    """
                            select (select count(*) from kept) > 0 and not exists (
                                (table kept except table past.due_date_move) union all (table past.due_date_move except table kept))""")) {
                row.next();
                return row.getBoolean(1);
            } finally {
                owner.rollback();
            }
        }
    }
}
