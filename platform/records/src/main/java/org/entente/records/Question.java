package org.entente.records;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import org.entente.web.Origin;
import org.entente.web.Texts;

/**
 * A question to the database in SQL, said piece by piece with its values in the order of their places: for what spans kinds of
 * records or derives sums, where no entity is wanted. Asked on the service's data source it looks back where the request does.
 */
public final class Question {

    private final StringBuilder text = new StringBuilder();
    private final List<Where> parts = new ArrayList<>();

    /** One row of the answer. */
    @FunctionalInterface
    public interface Reading<T> {
        T of(Row row) throws SQLException;
    }

    /** What a row says, in the types of the API; null where it says nothing. */
    public record Row(ResultSet columns) {

        public String text(String column) throws SQLException {
            return columns.getString(column);
        }

        public int number(String column) throws SQLException {
            return columns.getInt(column);
        }

        public long large(String column) throws SQLException {
            return columns.getLong(column);
        }

        public <T> T value(String column, Class<T> type) throws SQLException {
            return columns.getObject(column, type);
        }

        public UUID id(String column) throws SQLException {
            return columns.getObject(column, UUID.class);
        }

        public LocalDate day(String column) throws SQLException {
            return columns.getObject(column, LocalDate.class);
        }

        public Instant instant(String column) throws SQLException {
            return columns.getObject(column, OffsetDateTime.class).toInstant();
        }

        public Texts texts(String column) throws SQLException {
            return json(column, Texts.class);
        }

        /** Where the change comes from that the row tells of, if it was replayed from another register. */
        public Origin origin(String column) throws SQLException {
            return json(column, Origin.class);
        }

        <T> T json(String column, Class<T> type) throws SQLException {
            var stored = columns.getString(column);
            return stored == null ? null : StoredJson.read(stored, type);
        }
    }

    /** Says more of it, with a {@code ?} for each value. */
    public Question say(String sql, Object... values) {
        text.append(sql).append(' ');
        parts.add(new Where().and(sql, values));
        return this;
    }

    /** Says conditions. */
    public Question say(Where conditions) {
        text.append(conditions.text()).append(' ');
        parts.add(conditions);
        return this;
    }

    /** The whole answer, in order. */
    public <T> List<T> ask(DataSource database, Reading<T> reading) {
        try (var connection = database.getConnection(); var statement = connection.prepareStatement(text.toString())) {
            var place = 1;
            for (var part : parts) {
                place = part.fill(statement, place);
            }
            var answer = new ArrayList<T>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    answer.add(reading.of(new Row(rows)));
                }
            }
            return answer;
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not answer", e);
        }
    }

    /** The one number that it asks for, as {@code n}. */
    public long number(DataSource database) {
        return ask(database, row -> row.large("n")).get(0);
    }
}
