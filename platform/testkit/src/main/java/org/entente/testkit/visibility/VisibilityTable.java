package org.entente.testkit.visibility;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How visibility shows in each operation of a service, written down in the open. */
public final class VisibilityTable {

    private final String file;
    private final List<Row> rows;

    private VisibilityTable(String file, List<Row> rows) {
        this.file = file;
        this.rows = rows;
    }

    /**
     * @param neighbour the class beside which the file is
     * @param file a page with one table: {@code operation}, {@code shows}, {@code of}, {@code lists}, {@code with}
     */
    public static VisibilityTable of(Class<?> neighbour, String file) {
        return new VisibilityTable(file, MarkdownTable.of(neighbour, file).stream().map(Row::of).toList());
    }

    /** @throws AssertionError that names the operations without a line, and the lines without an operation */
    public void mustCover(Set<String> operations) {
        var said = rows.stream().map(Row::operation).collect(Collectors.toCollection(TreeSet::new));
        var missing = new TreeSet<>(operations);
        missing.removeAll(said);
        said.removeAll(operations);
        if (!missing.isEmpty() || !said.isEmpty() || operations.isEmpty()) {
            throw new AssertionError(file + " must say of every operation of the contract how visibility shows in it. "
                    + "Without a line: " + missing + ". Of no operation: " + said);
        }
    }

    Stream<Row> rows(Row.Way... ways) {
        return rows.stream().filter(row -> List.of(ways).contains(row.way()));
    }
}
