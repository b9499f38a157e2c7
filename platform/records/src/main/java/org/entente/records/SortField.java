package org.entente.records;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;

/**
 * A field that a list may be sorted by. Each has an index that ends in the id.
 *
 * @param name as the API names it
 * @param attribute as the mapping names it; never null in a row
 * @param key reads it from a record, as text for a cursor
 * @param parse reads it back from that text
 */
public record SortField<R>(String name, String attribute, Function<R, String> key, Function<String, Object> parse) {

    public static <R> SortField<R> ofText(String name, Function<R, String> key) {
        return new SortField<>(name, name, key, text -> text);
    }

    public static <R> SortField<R> ofDate(String name, String attribute, Function<R, LocalDate> key) {
        return new SortField<>(name, attribute, record -> key.apply(record).toString(), LocalDate::parse);
    }

    /** The order of creation, since ids are UUIDs of version 7. */
    static <R extends Recorded> SortField<R> byId() {
        return new SortField<>("id", "id", record -> record.id().toString(), UUID::fromString);
    }
}
