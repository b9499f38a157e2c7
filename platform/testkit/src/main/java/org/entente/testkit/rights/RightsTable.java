package org.entente.testkit.rights;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.entente.web.Operation;
import org.entente.web.rights.Right;
import org.entente.web.rights.Row;

/** The rights of a service, all its tables together. */
public final class RightsTable {

    private static final Set<String> WRITING = Set.of("POST", "PUT", "PATCH", "DELETE");
    private static final String API = "/api/";
    private static final String HEADING = "## Who may do what\n";

    private final List<Right> rights;
    private List<String> abouts = List.of();

    private RightsTable(List<Right> rights) {
        this.rights = rights;
    }

    public static RightsTable of(Right[]... tables) {
        return new RightsTable(Arrays.stream(tables).flatMap(Arrays::stream).toList());
    }

    /** The paths of all records that {@code {about}} in a row's path stands for. */
    public RightsTable about(String... paths) {
        abouts = List.of(paths);
        return this;
    }

    /**
     * Every row is an operation that lets in those whom the row includes and nobody else, and every operation that writes has a
     * row.
     *
     * @throws AssertionError that names what is missing on either side
     */
    public void mustMatch(List<Operation> operations) {
        var wanted = new TreeMap<String, Set<String>>();
        rights.forEach(right -> callsOf(right.row()).forEach(
                call -> wanted.computeIfAbsent(call, c -> new HashSet<>()).addAll(right.row().who().roles())));
        var declared = new TreeMap<String, Set<String>>();
        operations.stream().filter(o -> WRITING.contains(o.method()) && o.template().startsWith(API))
                .forEach(o -> declared.put(o.method() + " " + o.template(), o.roles()));
        var findings = new ArrayList<String>();
        wanted.forEach((call, roles) -> {
            if (!roles.equals(declared.get(call))) {
                findings.add(call + ": the table says " + roles + ", the operation " + declared.get(call));
            }
        });
        declared.keySet().stream().filter(call -> !wanted.containsKey(call))
                .forEach(call -> findings.add(call + " is nobody's right"));
        if (!findings.isEmpty() || wanted.isEmpty()) {
            throw new AssertionError("The table of rights and the operations differ:\n" + String.join("\n", findings));
        }
    }

    private Stream<String> callsOf(Row row) {
        var below = row.method() + " " + Row.ROOT;
        return row.path().startsWith(Row.ABOUT) ? abouts.stream().map(about -> below + row.path().replace(Row.ABOUT, about))
                : Stream.of(below + row.path());
    }

    /**
     * The page beside the module shows people this very table.
     *
     * @throws AssertionError with the table as it should stand there
     */
    public void mustBeShownIn(String page) {
        try {
            var text = Files.readString(Path.of(page));
            var from = text.indexOf(HEADING);
            var shown = from < 0 ? "" : text.substring(from + HEADING.length()).split("\n## ", 2)[0];
            if (!shown.lines().filter(line -> line.startsWith("|")).toList().equals(markdown().lines().toList())) {
                throw new AssertionError(page + " must show under \"" + HEADING.strip() + "\":\n" + markdown());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String markdown() {
        var lines = new StringBuilder("| record | action | call | who | in which stages |\n| --- | --- | --- | --- | --- |\n");
        var last = "";
        for (var right : rights) {
            var row = right.row();
            var of = row.of().equals(Row.REGISTER) ? "the register" : row.of().toLowerCase(Locale.ROOT).replace('_', ' ');
            lines.append("| %s | `%s` | `%s %s` | %s | %s |%n".formatted(of.equals(last) ? "" : of, row.action(), row.method(),
                    row.path().replace(Row.ABOUT, "…"), row.who().words(), row.when().words()));
            last = of;
        }
        return lines.toString();
    }

    /** The rights of one kind of record, by the name of the action. */
    Map<String, List<Right>> of(String kind) {
        var found = new TreeMap<String, List<Right>>();
        rights.stream().filter(right -> right.row().of().equals(kind))
                .forEach(right -> found.computeIfAbsent(right.row().action(), a -> new ArrayList<>()).add(right));
        return found;
    }
}
