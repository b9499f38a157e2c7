package org.entente.stack;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs the part of psql's language that {@code databases.sql} uses: {@code \getenv}, {@code :'name'}, {@code \gexec}. */
final class PsqlScript {

    private static final Pattern GETENV = Pattern.compile("\\\\getenv (\\w+) (\\w+)");
    private static final Pattern VARIABLE = Pattern.compile(":'(\\w+)'");

    /** @param generates whether its answers are statements to run in turn */
    record Statement(String sql, boolean generates) {
    }

    private final List<Statement> statements = new ArrayList<>();

    PsqlScript(String script, UnaryOperator<String> environment) {
        var variables = new HashMap<String, String>();
        var sql = new StringBuilder();
        for (var line : script.lines().map(String::strip).toList()) {
            var getenv = GETENV.matcher(line);
            if (getenv.matches()) {
                variables.put(getenv.group(1), environment.apply(getenv.group(2)));
            } else if (line.equals("\\gexec")) {
                take(sql, variables, true);
            } else if (!line.startsWith("--")) {
                sql.append(line).append('\n');
                if (line.endsWith(";")) {
                    take(sql, variables, false);
                }
            }
        }
        if (!sql.toString().isBlank()) {
            throw new IllegalArgumentException("a statement without an end: " + sql);
        }
    }

    private void take(StringBuilder sql, Map<String, String> variables, boolean generates) {
        var text = VARIABLE.matcher(sql.toString().strip())
                .replaceAll(found -> Matcher.quoteReplacement(quoted(variables, found.group(1))));
        statements.add(new Statement(text, generates));
        sql.setLength(0);
    }

    private static String quoted(Map<String, String> variables, String name) {
        var value = variables.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no value for " + name);
        }
        return "'" + value.replace("'", "''") + "'";
    }

    List<Statement> statements() {
        return List.copyOf(statements);
    }

    void run(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var next : statements) {
                if (next.generates()) {
                    for (var generated : answers(statement.executeQuery(next.sql()))) {
                        statement.execute(generated);
                    }
                } else {
                    statement.execute(next.sql());
                }
            }
        }
    }

    private static List<String> answers(ResultSet rows) throws SQLException {
        var answers = new ArrayList<String>();
        try (rows) {
            while (rows.next()) {
                answers.add(rows.getString(1));
            }
        }
        return answers;
    }
}
