package org.entente.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;

import io.restassured.filter.Filter;

/**
 * The contract of a service, an OpenAPI 3.1 document: committed, compared with what the service says of itself, held against
 * every answer that the tests get, and never broken.
 */
public final class Contract {

    /** Where every service keeps its contract. */
    private static final String FILE = "src/main/openapi/openapi.yaml";
    private static final String UPDATE = "contract.update";

    private final Path file;
    private final JsonNode document;

    private Contract(Path file, JsonNode document) {
        this.file = file;
        this.document = document;
    }

    /** The contract that the module under test has committed. */
    public static Contract committed() {
        return committed(FILE);
    }

    /** @param path from the module's folder */
    public static Contract committed(String path) {
        var file = Path.of(path);
        try {
            return new Contract(file, Files.exists(file) ? Documents.parse(Files.readString(file)) : Documents.parse("{}"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isThere() {
        return !document.isEmpty();
    }

    /** @param text of the document, YAML or JSON */
    public static Contract of(String text) {
        return new Contract(null, Documents.parse(text));
    }

    /**
     * The build compares; a person decides. Run with {@code -Dcontract.update=true} it writes the file anew instead, for the
     * review of the difference.
     *
     * @throws AssertionError that names every difference
     */
    public void mustEqual(String served) {
        var now = Documents.parse(served);
        if (Boolean.getBoolean(UPDATE)) {
            write(now);
            return;
        }
        var differences = Differences.between(document, now);
        if (!differences.isEmpty()) {
            throw new AssertionError("""
                    The service does not say what %s says (- committed, + served):
                    %s
                    Where this is meant: mvn test -Dtest=ContractTest -D%s=true, and commit the file."""
                    .formatted(file, String.join("\n", differences), UPDATE));
        }
    }

    /** @throws AssertionError that names everything in which a client of the old contract would be let down by this one */
    public void mustNotBreak(Contract old) {
        var broken = BreakingChanges.between(old.document, document);
        if (!broken.isEmpty()) {
            throw new AssertionError("Clients of the released contract would be let down:\n" + String.join("\n", broken));
        }
    }

    /** The ids of all its operations. */
    public Set<String> operations() {
        return new TreeSet<>(document.path("paths").findValuesAsText("operationId"));
    }

    /**
     * Checks each answer that RestAssured gets: the path and the status are documented, the media type and the headers are
     * those
     * documented, and the body is of the schema, without one member more. A request that was answered well must be of the
     * contract's form too.
     */
    public Filter filter() {
        if (!isThere()) {
            throw new IllegalStateException("There is no contract at " + file);
        }
        return new AnswerCheck(document);
    }

    private void write(JsonNode now) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, Documents.canonical(now));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
