package org.entente.records.reads;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Notes become rows: a batch is one statement, planned once, and one commit. */
final class ReadRows {

    /** What was for everybody then is judged by the record's newest revision: here, where no reader waits for it. */
    private static final String INSERT = """
            insert into read (at, operation, path, query, as_of, effective_at, status, actor, issuer, subject, party,
                organization, records)
            select at, operation, path, query, as_of, effective_at, status, actor, issuer, subject, party, organization, shown
            from json_to_recordset(?::json) n(at timestamptz, operation text, path text, query text, as_of timestamptz,
                    effective_at date, status smallint, actor text, issuer text, subject text, party text, organization text,
                    records uuid[], perhaps uuid[], anyhow boolean)
                cross join lateral (select case when perhaps is null then records else records || array(
                    select once from unnest(perhaps) once where 'PUBLIC' <> (
                        select r.visibility from revision r where r.record = once order by r.rev desc limit 1)) end) s(shown)
            where anyhow or cardinality(shown) > 0""";

    private final DataSource source;

    ReadRows(DataSource source) {
        this.source = source;
    }

    void insert(List<ReadNote> notes) throws SQLException {
        var batch = JsonNodeFactory.instance.arrayNode();
        notes.forEach(note -> batch.add(row(note)));
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try (var sql = connection.prepareStatement(INSERT)) {
                sql.setString(1, batch.toString());
                sql.executeUpdate();
                connection.commit();
            } finally {
                restore(connection);
            }
        }
    }

    /** What was not committed is undone with it. */
    private static void restore(Connection connection) throws SQLException {
        if (!connection.isClosed()) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private static ObjectNode row(ReadNote note) {
        var question = note.question();
        var caller = note.caller();
        var row = JsonNodeFactory.instance.objectNode();
        row.put("at", note.at().toString()).put("operation", question.operation()).put("path", question.path())
                .put("query", question.query()).put("as_of", text(question.asOf()))
                .put("effective_at", text(question.effectiveAt())).put("status", note.status())
                .put("actor", ReadNote.name(caller.name())).put("issuer", ReadNote.name(caller.issuer()))
                .put("subject", ReadNote.name(caller.subject())).put("party", ReadNote.name(caller.party()))
                .put("organization", ReadNote.name(caller.organization())).put("anyhow", note.anyhow())
                .set("records", ids(note.records()));
        if (!note.perhaps().isEmpty()) {
            row.set("perhaps", ids(note.perhaps()));
        }
        return row;
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }

    private static ArrayNode ids(Collection<UUID> ids) {
        var list = JsonNodeFactory.instance.arrayNode(ids.size());
        ids.forEach(id -> list.add(id.toString()));
        return list;
    }
}
