package org.entente.records.export;

import java.util.List;
import java.util.regex.Pattern;

/**
 * How a list looks as a table.
 *
 * @param name names the file and its sheets: letters, digits, {@code -} and {@code _}
 * @param columns from left to right
 */
public record Sheet<T>(String name, List<Column<T>> columns) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,100}");

    public Sheet {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(name + " would need quoting in a header, or is no name of a sheet");
        }
        columns = List.copyOf(columns);
    }
}
