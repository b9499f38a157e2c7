package org.entente.records.ledger;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * How far the log has come.
 *
 * @param size how many entries have their index
 * @param published how many of them a published checkpoint covers
 * @param publishedAgo seconds since the last publication; negative where there is none
 * @param unpublishedFor seconds since the oldest pass that no publication covers, or since the oldest revision without an index
 *        was
 *        recorded; 0 where all are covered
 */
record Standing(long size, long published, double publishedAgo, double unpublishedFor, long pending) {

    private static final String READ = """
            select s.size, coalesce(p.size, 0), coalesce(extract(epoch from clock_timestamp() - p.published_at), -1)::float8,
                greatest(coalesce((select extract(epoch from clock_timestamp() - at) from ledger_pass
                    where size > coalesce(p.size, 0) order by size limit 1), 0),
                    coalesce((select extract(epoch from clock_timestamp() - min(at)) from
                        (select r.at from ledger_pending w join revision r using (record, rev) order by w.seq limit 256) first),
                        0))::float8,
                (select count(*) from (select from ledger_pending limit 100000) as waiting)
            from ledger_state s left join lateral
                (select size, published_at from ledger_publication order by size desc, number desc limit 1) p on true""";

    static final Standing UNKNOWN = new Standing(0, 0, -1, 0, 0);

    static Standing read(Connection database) throws SQLException {
        try (var sql = database.prepareStatement(READ); var row = sql.executeQuery()) {
            if (!row.next()) {
                throw new LogBroken("The state of the log is gone.");
            }
            return new Standing(row.getLong(1), row.getLong(2), row.getDouble(3), row.getDouble(4), row.getLong(5));
        }
    }
}
