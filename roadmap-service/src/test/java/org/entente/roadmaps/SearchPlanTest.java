package org.entente.roadmaps;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** What lists ask of words and of drift can be answered by an index, now and of the past. */
@ServiceTest
class SearchPlanTest {

    private static final String WORDS = "select id from %s where words @@ words_asked('İstanbul qaz')";
    private static final String DRIFTED = "select id from %s where drifted is not null and drifts(drifted, charter) = true";

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String database;

    @Test
    void words_are_found_by_an_index() throws SQLException {
        assertEquals(List.of(), without("_words", "_state_words", WORDS,
                List.of("charter", "term", "roadmap", "project", "milestone")));
    }

    @Test
    void what_has_drifted_is_found_by_an_index() throws SQLException {
        assertEquals(List.of(), without("_drifted", "_state_drifted", DRIFTED, List.of("roadmap", "project", "milestone")));
    }

    /** The plans that do without their index. */
    private List<String> without(String now, String then, String question, List<String> tables) throws SQLException {
        try (var connection = DriverManager.getConnection(database, "owner", "owner")) {
            var found = new ArrayList<String>();
            // A few rows are read as they stand, whatever index there is.
            execute(connection, "set enable_seqscan = off; set enable_indexonlyscan = off");
            for (var table : tables) {
                mustUse(table + now, plan(connection, question.formatted(table)), found);
                // The states themselves: a view of them narrows further, to a time, for which there are indexes too.
                mustUse(table + then, plan(connection, question.formatted("past." + table + "_state")), found);
            }
            return found;
        }
    }

    private static void mustUse(String index, String plan, List<String> found) {
        if (!plan.contains(" on " + index + "\n") && !plan.contains(" using " + index + " ")) {
            found.add(index + ": " + plan);
        }
    }

    private static String plan(Connection connection, String question) throws SQLException {
        try (var sql = connection.createStatement(); var rows = sql.executeQuery("explain (costs off) " + question)) {
            var lines = new ArrayList<String>();
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
            return String.join("\n", lines) + "\n";
        }
    }

    private static void execute(Connection connection, String statement) throws SQLException {
        try (var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
