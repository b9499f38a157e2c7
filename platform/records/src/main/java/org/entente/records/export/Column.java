package org.entente.records.export;

import java.util.function.Function;

/**
 * One column of an export.
 *
 * @param name stable and for machines: as the member of the JSON object is named, {@code lowerCamel}
 * @param value what stands in it: text, number, boolean, day, instant, enum, id; anything else as its JSON text; null for
 *        nothing
 */
public record Column<T>(String name, Function<T, ?> value) {
}
