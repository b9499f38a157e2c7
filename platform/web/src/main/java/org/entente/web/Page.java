package org.entente.web;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param items the records, in the order asked for
 * @param next the cursor of the next page; absent on the last
 * @param total how many records there are in all; only where asked for with {@code count=true}
 */
public record Page<T>(List<T> items, String next, Long total) {

    public <V> Page<V> map(Function<T, V> view) {
        return new Page<>(items.stream().map(view).toList(), next, total);
    }
}
