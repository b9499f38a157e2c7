package org.entente.records.ledger;

import java.lang.management.ManagementFactory;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

import org.entente.bench.SampleMilestone;
import org.entente.ledger.CanonicalJson;
import org.entente.ledger.Hash;
import org.entente.ledger.RevisionContent;

/** A delegate who reports progress of milestones, with the service's own role and the statements that Records makes. */
final class Reporter implements AutoCloseable {

    private static final String REVISION = """
            insert into revision (action, actor, at, change, effective_on, entry, erased, issuer, kind, organization, parties,
                party, pen, prev, reason, redacts, salts, state, subject, visibility, record, rev)
            values ('PROGRESS_REPORTED', 'delegate-aze', ?, ?::jsonb, ?, ?, '{}', 'https://id.example.org/realms/entente',
                'MILESTONE', 'ministry-of-energy', '{AZE,USA}', 'AZE', 'AZE', ?, 'Reported by the ministry on its site', null, ?,
                ?::jsonb, '0198c2f0-0000-7000-8000-00000000d001', 'PARTIES', ?, ?)""";
    private static final String UPDATE = """
            update milestone set progress = ?, forecast_on = '2026-10-15', state = 'IN_PROGRESS', title = ?::jsonb,
                sources = ?::jsonb, version = version + 1, recorded_at = clock_timestamp()
            where id = ? and version = ? returning recorded_at""";

    private static final String ROADMAP = """
            insert into roadmap (id, version, recorded_at, visibility, party, parties, sources, charter, code, area, title, state)
            values (?, 0, now(), 'PARTIES', 'AZE', '{AZE,USA}', '[]', ?, ?, 'ENERGY', '{}', 'DRAFT')""";
    private static final String MILESTONE = """
            insert into milestone (%1$s) select %1$s from jsonb_populate_record(null::milestone,
                past.columns_of(?::jsonb, '{}') || jsonb_build_object('id', ?::uuid, 'version', 0, 'recorded_at', now()))"""
            .formatted("""
                    id, version, recorded_at, visibility, party, parties, sources, charter, roadmap, project, code, title,
                    description, responsible_party, organizations, clauses, due_on, due_precision, forecast_on, achieved_on,
                    progress, weight, state""");

    private final Connection database;
    private final SecureRandom chance = new SecureRandom();
    private final ProcessHandle backend;

    Reporter(Connection database) throws SQLException {
        this.database = database;
        try (var sql = database.createStatement(); var row = sql.executeQuery("select pg_backend_pid()")) {
            row.next();
            backend = ProcessHandle.of(row.getLong(1)).orElseThrow();
        }
        database.setAutoCommit(false);
    }

    /** Milestones with a roadmap each belongs to, as the tables have them: version 0, no revision yet. */
    static void found(LogOnPostgres log, int milestones) throws SQLException {
        try (var owner = log.connect("owner")) {
            owner.setAutoCommit(false);
            try (var sql = owner.prepareStatement(ROADMAP)) {
                for (int i = 0; i < SampleMilestone.ROADMAPS; i++) {
                    fill(sql, SampleMilestone.roadmap(i), SampleMilestone.CHARTER, "R-" + i);
                    sql.addBatch();
                }
                sql.executeBatch();
            }
            try (var sql = owner.prepareStatement(MILESTONE)) {
                for (int i = 0; i < milestones; i++) {
                    var milestone = new SampleMilestone(i);
                    fill(sql, CanonicalJson.write(milestone.state(1)), milestone.id());
                    sql.addBatch();
                }
                sql.executeBatch();
            }
            owner.commit();
        }
    }

    /** One request's transaction: found, held, changed, the revision before looked up, the next one written. */
    int report(SampleMilestone milestone) throws SQLException {
        var version = version(milestone, "select * from milestone where id = ?");
        version = version(milestone, "select * from milestone where id = ? for no key update");
        var rev = version + 2;
        var state = milestone.state(rev);
        OffsetDateTime at;
        try (var sql = database.prepareStatement(UPDATE)) {
            fill(sql, rev % 100, CanonicalJson.write(state.get("title")), CanonicalJson.write(state.get("sources")),
                    milestone.id(), version);
            try (var row = sql.executeQuery()) {
                row.next();
                at = row.getObject(1, OffsetDateTime.class);
            }
        }
        var before = before(milestone, rev - 1);
        try (var sql = database.prepareStatement(REVISION)) {
            seal(sql, milestone, rev, before, at.toInstant());
            sql.executeUpdate();
        }
        database.commit();
        return rev;
    }

    private int version(SampleMilestone milestone, String query) throws SQLException {
        try (var sql = database.prepareStatement(query)) {
            fill(sql, milestone.id());
            try (var row = sql.executeQuery()) {
                row.next();
                return row.getInt("version");
            }
        }
    }

    private byte[] before(SampleMilestone milestone, int rev) throws SQLException {
        try (var sql = database.prepareStatement("select leaf_hash from revision where record = ? and rev = ?")) {
            fill(sql, milestone.id(), rev);
            try (var row = sql.executeQuery()) {
                return row.next() ? row.getBytes(1) : null;
            }
        }
    }

    /** Many revisions in few transactions, as an import makes them: each milestone's next one, in turn. */
    void load(SampleMilestone[] milestones, Hash[] last, int firstRev, int revisions, int aCommit) throws SQLException {
        try (var sql = database.prepareStatement(REVISION)) {
            for (int i = 0; i < revisions; i++) {
                var which = i % milestones.length;
                last[which] = seal(sql, milestones[which], firstRev + i / milestones.length,
                        last[which] == null ? null : last[which].bytes(), Instant.now().truncatedTo(ChronoUnit.MICROS));
                sql.addBatch();
                if ((i + 1) % aCommit == 0 || i + 1 == revisions) {
                    sql.executeBatch();
                    database.commit();
                }
            }
        }
    }

    private Hash seal(PreparedStatement sql, SampleMilestone milestone, int rev, byte[] prev, Instant at) throws SQLException {
        var salts = new byte[RevisionContent.SALT_BYTES];
        chance.nextBytes(salts);
        var content = milestone.content(rev, prev == null ? null : Hash.of(prev));
        var entry = content.commit(at, salts).entry();
        fill(sql, at.atOffset(ZoneOffset.UTC), CanonicalJson.write(content.change()), content.effectiveOn(), entry.bytes(),
                prev,
                salts, CanonicalJson.write(content.state()), milestone.id(), rev);
        return entry.leafHash();
    }

    private static void fill(PreparedStatement sql, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof byte[] || values[i] == null) {
                sql.setBytes(i + 1, (byte[]) values[i]);
            } else {
                sql.setObject(i + 1, values[i]);
            }
        }
    }

    /** Of the thread that calls this and of the connection's process, so far. */
    double cpuSeconds() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9 + ServerCpu.secondsOf(backend);
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }
}
