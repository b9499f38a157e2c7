package org.entente.records;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

import org.entente.ledger.Hash;
import org.entente.ledger.RevisionContent;
import org.entente.web.Visibility;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The migration 0.4: seals what was written before there was a ledger, and queues it in the order of recording. From here on
 * there is no revision without an entry. Reads and writes in one pass, so a register of any size passes through.
 */
public class BeforeTheLedger implements JavaMigration {

    private static final int AT_A_TIME = 500;

    private final SecureRandom chance = new SecureRandom();

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("0.4");
    }

    @Override
    public String getDescription() {
        return "seal what was before the ledger";
    }

    @Override
    public Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        var database = context.getConnection();
        // Who changes the past says so in the open: this is the one place, and it fills what was empty.
        execute(database, "alter table revision disable trigger revision_is_never_changed");
        seal(database);
        execute(database, "alter table revision enable trigger revision_is_never_changed");
        execute(database, "alter table revision alter column entry set not null, alter column salts set not null");
        execute(database, """
                insert into ledger_pending (record, rev)
                select record, rev from revision r
                where not exists (select from ledger_pending p where (p.record, p.rev) = (r.record, r.rev))
                  and not exists (select from ledger_leaf l where (l.record, l.rev) = (r.record, r.rev))
                order by at, record, rev""");
    }

    private void seal(Connection database) throws SQLException {
        try (var reading = database.prepareStatement("select * from revision where entry is null order by record, rev");
                var writing = database.prepareStatement("""
                        update revision set prev = ?, salts = ?, entry = ?, reason = nullif(reason, '')
                        where record = ? and rev = ?""")) {
            reading.setFetchSize(AT_A_TIME);
            try (var rows = reading.executeQuery()) {
                Revision before = null;
                for (int waiting = 1; rows.next(); waiting++) {
                    before = seal(revisionIn(rows), before, writing);
                    if (waiting % AT_A_TIME == 0) {
                        writing.executeBatch();
                    }
                }
            }
            writing.executeBatch();
        }
    }

    private Revision seal(Revision revision, Revision before, PreparedStatement writing) throws SQLException {
        var first = before == null || !before.record.equals(revision.record);
        if (revision.rev != (first ? 1 : before.rev + 1)) {
            throw new IllegalStateException("the history of %s lacks what comes before revision %d, so it cannot be sealed"
                    .formatted(revision.record, revision.rev));
        }
        var salts = new byte[RevisionContent.SALT_BYTES];
        chance.nextBytes(salts);
        revision.sealed(first ? null : Hash.ofLeaf(before.entry).bytes(), salts);
        writing.setBytes(1, revision.prev);
        writing.setBytes(2, revision.salts);
        writing.setBytes(3, revision.entry);
        writing.setObject(4, revision.record);
        writing.setInt(5, revision.rev);
        writing.addBatch();
        return revision;
    }

    static Revision revisionIn(ResultSet row) throws SQLException {
        var revision = new Revision();
        revision.record = row.getObject("record", UUID.class);
        revision.rev = row.getInt("rev");
        revision.kind = row.getString("kind");
        revision.visibility = Visibility.valueOf(row.getString("visibility"));
        revision.action = row.getString("action");
        revision.at = row.getObject("at", OffsetDateTime.class).toInstant();
        revision.effectiveOn = row.getObject("effective_on", LocalDate.class);
        revision.actor = row.getString("actor");
        revision.party = row.getString("party");
        revision.organization = row.getString("organization");
        revision.reason = Revision.said(row.getString("reason"));
        revision.change = json(row.getString("change"));
        revision.state = json(row.getString("state"));
        return revision;
    }

    private static ObjectNode json(String stored) {
        try {
            return stored == null ? null : StoredJson.MAPPER.readValue(stored, ObjectNode.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a JSON column holds no JSON object", e);
        }
    }

    private static void execute(Connection database, String statement) throws SQLException {
        try (var sql = database.createStatement()) {
            sql.execute(statement);
        }
    }
}
