package org.entente.testkit.visibility;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The table of who sees what, {@code who-sees.md}: said once more beside the code that decides it, so that neither can slip.
 */
final class WhoSees {

    private static final Map<List<String>, Map<String, String>> TABLE = read();

    private WhoSees() {
    }

    private static Map<List<String>, Map<String, String>> read() {
        var table = new HashMap<List<String>, Map<String, String>>();
        var lines = MarkdownTable.of(WhoSees.class, "who-sees.md");
        lines.forEach(line -> table.put(List.of(line.get("role"), line.get("Party")), line));
        return table;
    }

    static boolean says(Onlooker onlooker, Audience audience) {
        var cell = TABLE.get(List.of(onlooker.role(), onlooker.standing())).get(columnOf(audience));
        return switch (cell) {
            case "yes" -> true;
            case "no" -> false;
            case "its own" -> onlooker.party().equals(audience.pen());
            default -> throw new IllegalStateException("who-sees.md says neither yes nor no: " + cell);
        };
    }

    private static String columnOf(Audience audience) {
        return audience.visibility().equals("PARTIES") && !audience.ofCharter() ? "PARTIES of no charter"
                : audience.visibility();
    }
}
