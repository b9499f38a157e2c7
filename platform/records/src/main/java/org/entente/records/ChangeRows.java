package org.entente.records;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.entente.web.Visibility;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Revisions found by what {@code past.change} says of them; read without a session, so that a long walk keeps none of them. */
@ApplicationScoped
class ChangeRows {

    /** The page is cut before the content is fetched. */
    private static final String LIST = """
            select c.leaf_index, r.record, r.rev, r.kind, r.visibility, r.pen, r.parties, r.action, r.at, r.effective_on,
                r.actor, r.party, r.organization, r.reason, r.change, r.state, r.prev, r.redacts
            from (select c.* from past.change c where %s order by %s limit ?) c
            join revision r on r.record = c.record and r.rev = c.rev
            order by %s""";

    private final DataSource database;

    ChangeRows(DataSource database) {
        this.database = database;
    }

    List<Revision> list(Where where, ChangeOrder order, int limit) {
        var sql = LIST.formatted(where.text(), order.text(), order.text());
        try (var connection = database.getConnection(); var statement = connection.prepareStatement(sql)) {
            statement.setInt(where.fill(statement, 1), limit);
            var found = new ArrayList<Revision>(limit);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(read(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("the changes cannot be read", e);
        }
    }

    long count(Where where) {
        var sql = "select count(*) from past.change c where " + where.text();
        try (var connection = database.getConnection(); var statement = connection.prepareStatement(sql)) {
            where.fill(statement, 1);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the changes cannot be counted", e);
        }
    }

    private static Revision read(ResultSet row) throws SQLException {
        var revision = new Revision();
        revision.leafIndex = row.getLong("leaf_index");
        revision.record = row.getObject("record", UUID.class);
        revision.rev = row.getInt("rev");
        revision.kind = row.getString("kind");
        revision.visibility = Visibility.valueOf(row.getString("visibility"));
        revision.pen = row.getString("pen");
        revision.parties = texts(row.getArray("parties"));
        revision.action = row.getString("action");
        revision.at = row.getObject("at", OffsetDateTime.class).toInstant();
        revision.effectiveOn = row.getObject("effective_on", LocalDate.class);
        revision.actor = row.getString("actor");
        revision.party = row.getString("party");
        revision.organization = row.getString("organization");
        revision.reason = row.getString("reason");
        revision.change = (ObjectNode) json(row.getString("change"));
        revision.state = (ObjectNode) json(row.getString("state"));
        revision.prev = row.getBytes("prev");
        revision.redacts = (ArrayNode) json(row.getString("redacts"));
        return revision;
    }

    private static List<String> texts(Array array) throws SQLException {
        return array == null ? null : List.of((String[]) array.getArray());
    }

    private static JsonNode json(String stored) {
        try {
            return stored == null ? null : StoredJson.MAPPER.readTree(stored);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a JSON column holds no JSON", e);
        }
    }
}
