package org.entente.records;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The conditions of a query in SQL, with their values in the order of their places. */
public final class Where {

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    /** Narrows by a condition with a {@code ?} for each value. */
    public Where and(String condition, Object... itsValues) {
        conditions.add("(" + condition + ")");
        values.addAll(List.of(itsValues));
        return this;
    }

    /** Narrows by a condition with one {@code ?}; a null asks nothing. */
    public Where andIfAsked(String condition, Object value) {
        return value == null ? this : and(condition, value);
    }

    /** Narrows to any of several texts; null or empty asks nothing. */
    public Where andAnyOf(String column, Collection<String> wanted) {
        return wanted == null || wanted.isEmpty() ? this : and(column + " = any (?)", (Object) wanted.toArray(String[]::new));
    }

    /** The same conditions as part of another: in the place of {@code %s}. */
    public Where within(String condition) {
        var whole = new Where();
        whole.conditions.add("(" + condition.formatted(text()) + ")");
        whole.values.addAll(values);
        return whole;
    }

    /** With these conditions too. */
    public Where and(Where others) {
        conditions.addAll(others.conditions);
        values.addAll(others.values);
        return this;
    }

    public String text() {
        return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
    }

    /**
     * Fills the places of the conditions.
     *
     * @param first the place of the first value, from 1
     * @return the place after the last
     */
    public int fill(PreparedStatement statement, int first) throws SQLException {
        var place = first;
        for (var value : values) {
            statement.setObject(place++, value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value);
        }
        return place;
    }
}
