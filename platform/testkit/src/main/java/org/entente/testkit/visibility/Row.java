package org.entente.testkit.visibility;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One line of a service's table.
 *
 * @param operation its operationId
 * @param named the kind of the record that is asked for, or empty
 * @param with the query, the body, or both with a space between; {@code {it}} stands for the record's id,
 *        {@code {party}} for the caller's Party
 */
record Row(String operation, Way way, String named, List<String> lists, String with) {

    /** How visibility shows in an operation. */
    enum Way {
        /** The same bytes for everybody, which tell of nobody's records. */
        PUBLIC,
        /** Answers with one record, which to those who may not see it has never been. */
        RECORD,
        /** Lists what the caller may see, and counts it. */
        LIST,
        /** Changes a record, or adds to it: to those who may not see it, it has never been, whatever else is wrong. */
        WRITE,
        /** Makes something of nothing. */
        NEW,
        /** Refers to a record in a query or a body: to those who may not see it, it has never been. */
        REFERENCE,
        /** Tells what was read: by one's own Party, or, to who sees everything, by all. */
        READS
    }

    static Row of(Map<String, String> cells) {
        var lists = Stream.of(cells.get("lists").split(",")).map(String::strip).filter(kind -> !kind.isEmpty()).toList();
        return new Row(cells.get("operation"), Way.valueOf(cells.get("shows").toUpperCase(Locale.ROOT)), cells.get("of"), lists,
                cells.get("with"));
    }

    String query() {
        return with.startsWith("{\"") ? "" : with.split(" ", 2)[0];
    }

    String body() {
        var at = with.indexOf("{\"");
        return at < 0 ? "" : with.substring(at);
    }

    /** For a reference: the kind of the caller's own record whose path it is sent to. */
    String within() {
        return lists.isEmpty() ? "" : lists.get(0);
    }
}
