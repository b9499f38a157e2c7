package org.entente.records.reads;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

/** Notes become rows: a batch is one round trip and one commit. */
final class ReadRows {

    /** What was for everybody then is judged by the record's newest revision: here, where no reader waits for it. */
    private static final String INSERT = """
            insert into read (at, operation, path, query, as_of, effective_at, status, actor, issuer, subject, party,
                organization, records)
            select n.* from (select ?::timestamptz, ?, ?, ?, ?::timestamptz, ?::date, ?::smallint, ?, ?, ?, ?, ?,
                ?::uuid[] || array(select once from unnest(?::uuid[]) once where 'PUBLIC' <> (
                    select r.visibility from revision r where r.record = once order by r.rev desc limit 1))) n(at, operation,
                        path, query, as_of, effective_at, status, actor, issuer, subject, party, organization, records)
            where ?::boolean or cardinality(n.records) > 0""";

    private final DataSource source;

    ReadRows(DataSource source) {
        this.source = source;
    }

    void insert(List<ReadNote> notes) throws SQLException {
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try (var sql = connection.prepareStatement(INSERT)) {
                for (var note : notes) {
                    fill(sql, note, connection);
                    sql.addBatch();
                }
                sql.executeBatch();
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

    private static void fill(PreparedStatement sql, ReadNote note, Connection connection) throws SQLException {
        var question = note.question();
        var caller = note.caller();
        var at = 1;
        sql.setObject(at++, time(note.at()));
        sql.setString(at++, question.operation());
        sql.setString(at++, question.path());
        sql.setString(at++, question.query());
        sql.setObject(at++, time(question.asOf()), Types.TIMESTAMP_WITH_TIMEZONE);
        sql.setObject(at++, question.effectiveAt(), Types.DATE);
        sql.setInt(at++, note.status());
        for (var name : new String[] { caller.name(), caller.issuer(), caller.subject(), caller.party(),
                caller.organization() }) {
            sql.setString(at++, ReadNote.name(name));
        }
        sql.setArray(at++, connection.createArrayOf("uuid", note.records().toArray(UUID[]::new)));
        sql.setArray(at++, connection.createArrayOf("uuid", note.perhaps().toArray(UUID[]::new)));
        sql.setBoolean(at, note.anyhow());
    }

    private static OffsetDateTime time(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
