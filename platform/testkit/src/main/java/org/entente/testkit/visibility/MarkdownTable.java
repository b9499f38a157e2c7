package org.entente.testkit.visibility;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the last table of a Markdown file: a map for each line, by the names of the columns. */
final class MarkdownTable {

    private MarkdownTable() {
    }

    static List<Map<String, String>> of(Class<?> neighbour, String file) {
        try (var in = neighbour.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("There is no " + file + " beside " + neighbour.getName());
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Map<String, String>> parse(String text) {
        var blocks = text.strip().split("\n(?![|])");
        var rows = blocks[blocks.length - 1].lines().filter(line -> line.startsWith("|")).map(MarkdownTable::cells).toList();
        var lines = new ArrayList<Map<String, String>>();
        // The second line is the rule under the head.
        for (var row : rows.subList(2, rows.size())) {
            var line = new LinkedHashMap<String, String>();
            for (int i = 0; i < rows.get(0).size(); i++) {
                line.put(rows.get(0).get(i), i < row.size() ? row.get(i) : "");
            }
            lines.add(line);
        }
        return lines;
    }

    private static List<String> cells(String line) {
        var inner = line.substring(1, line.endsWith("|") ? line.length() - 1 : line.length());
        return Arrays.stream(inner.split("\\|", -1)).map(String::strip).map(MarkdownTable::bare).toList();
    }

    /** What stands between backquotes, so that a page shows it as it is. */
    private static String bare(String cell) {
        return cell.length() > 1 && cell.startsWith("`") && cell.endsWith("`") ? cell.substring(1, cell.length() - 1) : cell;
    }
}
