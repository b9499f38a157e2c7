package org.entente.roadmaps.imports;

import static org.entente.roadmaps.SampleCharter.json;
import static org.entente.roadmaps.SampleCharter.tagOf;
import static org.entente.roadmaps.imports.Imports.history;
import static org.entente.roadmaps.imports.Imports.milestones;
import static org.entente.roadmaps.imports.Imports.send;
import static org.entente.roadmaps.imports.Imports.someCharter;
import static org.entente.roadmaps.imports.SampleRegister.moved;
import static org.entente.testkit.Callers.as;
import static org.entente.testkit.Callers.auditor;
import static org.entente.testkit.Callers.secretariat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.entente.roadmaps.ServiceTest;
import org.entente.testkit.PastCheck;
import org.junit.jupiter.api.Test;

/** Whom another register named need not stand here for ever. */
@ServiceTest
class ErasedImportTest {

    private static final String NAME = "Nobody Whomever";

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String database;

    @Test
    void whom_a_register_named_is_gone_from_every_answer_and_from_every_table() throws SQLException {
        var charter = someCharter();
        var register = SampleRegister.of(moved("a", "2021-01-01", "2021-02-01", "2021-03-01").replace("Somebody", NAME));
        send(charter, register).then().statusCode(200);
        PastCheck.presentIsTheEndOfThePast(database, "owner", "owner");
        var milestone = (String) milestones(charter, "").get("g1 a").get("id");
        assertTrue(shown(charter, milestone).size() >= 5, "before, the name is in histories, changes and audits");
        assertFalse(kept().isEmpty());
        erase(milestone);
        PastCheck.presentIsTheEndOfThePast(database, "owner", "owner");
        assertEquals(List.of(), shown(charter, milestone));
        assertEquals(List.of(), kept());
        assertEquals("c2", history(milestone).get(2).get("reason").toString().split(" ")[1],
                "where it comes from is still there");
        send(charter, register).then().statusCode(200).body("changes", is(0));
    }

    @Test
    void who_brought_it_is_told_nowhere() {
        var charter = someCharter();
        send(charter, SampleRegister.of(moved("a", "2021-01-01"))).then().statusCode(200);
        var id = milestones(charter, "").get("g1 a").get("id");
        var said = as(auditor()).get("/api/v1/milestones/" + id + "/history?include=entries").asString();
        assertTrue(said.contains("\"register\":\"some/where\""), said);
        assertFalse(said.contains("secretariat"), said);
    }

    private static void erase(String milestone) {
        var path = "/api/v1/milestones/" + milestone;
        as(secretariat()).header("If-Match", tagOf(path, secretariat())).body(json("""
                {'record': '%s', 'revisions': [{'rev': 1, 'fields': ['actor']}, {'rev': 2, 'fields': ['actor']},
                {'rev': 3, 'fields': ['actor']}], 'basis': 'Law on Personal Data, Art. 7'}""", milestone))
                .post("/api/v1/ledgers/roadmaps/erasures").then().statusCode(200);
    }

    /** The addresses whose answers hold the name. */
    private static List<String> shown(String charter, String milestone) {
        var found = new ArrayList<String>();
        for (var path : List.of("/milestones/" + milestone, "/milestones/" + milestone + "/history?include=entries",
                "/milestones/" + milestone + "?effectiveAt=2020-05-02", "/milestones?charter=" + charter,
                "/changes/roadmaps?record=" + milestone, "/audit/slippage?charter=" + charter,
                "/audit/late-records?charter=" + charter)) {
            for (var type : List.of("application/json", "text/csv", "application/x-ndjson")) {
                var answer = as(auditor()).accept(type + ", application/json;q=0.1").get("/api/v1" + path);
                answer.then().statusCode(200);
                if (answer.asString().contains(NAME)) {
                    found.add(type + " " + path);
                }
            }
        }
        return found;
    }

    /** The tables of which a row holds the name. */
    private List<String> kept() throws SQLException {
        try (var connection = DriverManager.getConnection(database, "owner", "owner")) {
            var found = new ArrayList<String>();
            for (var table : texts(connection, "select format('%I.%I', table_schema, table_name) from information_schema.tables"
                    + " where table_schema in ('public', 'past') and table_type = 'BASE TABLE'")) {
                var rows = texts(connection, "select 'x' from " + table + " t where t::text like '%" + NAME + "%' limit 1");
                if (!rows.isEmpty()) {
                    found.add(table);
                }
            }
            found.addAll(texts(connection, "select 'entry' from revision where position('" + NAME + "'::bytea in entry) > 0"));
            return found;
        }
    }

    private static List<String> texts(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(query)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }
}
