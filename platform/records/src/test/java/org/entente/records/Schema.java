package org.entente.records;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.entente.ledger.Entry;
import org.entente.ledger.RevisionEntry;
import org.entente.testkit.TestDatabase;
import org.flywaydb.core.Flyway;

import com.fasterxml.jackson.databind.node.ArrayNode;

/** The schema of records by itself, as a service's database has it, at any of its versions. */
public final class Schema implements AutoCloseable {

    private static final String OWNER = "owner";
    private static final String APP = "app";

    private final TestDatabase database = new TestDatabase();
    private final String url;

    public Schema() {
        url = database.start().get("DATABASE_URL");
    }

    /** @param target a version, or {@code latest} */
    public void migrate(String target) {
        Flyway.configure().dataSource(url, OWNER, OWNER).placeholders(Map.of("app", APP, "integrator", "integrator"))
                .javaMigrations(new BeforeTheLedger()).target(target).load().migrate();
    }

    public String url() {
        return url;
    }

    public Connection as(String role) throws SQLException {
        return DriverManager.getConnection(url, role, role);
    }

    public Connection asOwner() throws SQLException {
        return as(OWNER);
    }

    public Connection asApp() throws SQLException {
        return as(APP);
    }

    /** As a service writes it today. */
    static void insert(Connection database, Revision revision) throws SQLException {
        try (var sql = database.prepareStatement(
                """
                        insert into revision (record, rev, kind, visibility, action, at, effective_on, actor, issuer, subject, party,
                            organization, reason, change, state, prev, redacts, erased, salts, entry)
                        values (?, ?, ?, ?, ?, ?, ?, ?, 'issuer', 'subject', ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?::jsonb, '{}', ?, ?)""")) {
            var at = 1;
            for (var value : new Object[] { revision.record, revision.rev, revision.kind, revision.visibility.name(),
                    revision.action, revision.at.atOffset(ZoneOffset.UTC), revision.effectiveOn, revision.actor, revision.party,
                    revision.organization, revision.reason, text(revision.change), text(revision.state), revision.prev,
                    text(revision.redacts), revision.salts, revision.entry }) {
                if (value instanceof byte[] bytes) {
                    sql.setBytes(at++, bytes);
                } else if (value == null) {
                    sql.setNull(at++, Types.NULL);
                } else {
                    sql.setObject(at++, value);
                }
            }
            sql.executeUpdate();
        }
    }

    private static String text(Object json) {
        return json == null ? null : json.toString();
    }

    /** Every revision, ordered as asked. */
    static List<Revision> revisions(Connection database, String order) throws SQLException {
        try (var sql = database.createStatement(); var rows = sql.executeQuery("select r.* from revision r " + order)) {
            var found = new ArrayList<Revision>();
            while (rows.next()) {
                var revision = BeforeTheLedger.revisionIn(rows);
                revision.prev = rows.getBytes("prev");
                revision.salts = rows.getBytes("salts");
                revision.entry = rows.getBytes("entry");
                revision.leafHash = rows.getBytes("leaf_hash");
                revision.erased = List.of((String[]) rows.getArray("erased").getArray());
                var redacts = rows.getString("redacts");
                revision.redacts = redacts == null ? null
                        : (ArrayNode) Json.read(redacts);
                found.add(revision);
            }
            return found;
        }
    }

    /** What the entry shows of the revision, opened as a verifier opens it. */
    static Map<String, Object> opened(Revision revision) {
        return ((RevisionEntry) Entry.parse(revision.entry))
                .open(revision.content().disclosures(revision.salts, field -> !revision.erased.contains(field)));
    }

    static int update(Connection database, String statement) throws SQLException {
        try (var sql = database.createStatement()) {
            return sql.executeUpdate(statement);
        }
    }

    @Override
    public void close() {
        database.stop();
    }
}
