package org.entente.records.ledger;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.entente.ledger.EntryBundle;
import org.entente.ledger.TileSpan;
import org.entente.records.Revision;

/** The entries in the order of the log: those of revisions, byte for byte as they were committed, and the log's own. */
@ApplicationScoped
class StoredEntries {

    private static final String ENTRIES = """
            select coalesce(leaf.key_entry, revision.entry)
            from ledger_leaf leaf left join revision on revision.record = leaf.record and revision.rev = leaf.rev
            where leaf.leaf_index >= ? and leaf.leaf_index < ? order by leaf.leaf_index""";
    private static final String REVISIONS = """
            select record, rev from ledger_leaf where leaf_index >= ? and leaf_index < ? order by leaf_index""";

    private final LedgerRows rows;

    StoredEntries(LedgerRows rows) {
        this.rows = rows;
    }

    EntryBundle bundle(TileSpan span) {
        return EntryBundle.of(inOrder(span, ENTRIES, row -> row.getBytes(1)));
    }

    /** The revisions behind the entries; null for an entry of the log itself. */
    List<Revision.Key> revisions(TileSpan span) {
        return inOrder(span, REVISIONS, row -> {
            var record = row.getObject(1, UUID.class);
            return record == null ? null : new Revision.Key(record, row.getInt(2));
        });
    }

    private <T> List<T> inOrder(TileSpan span, String sql, LedgerRows.Row<T> row) {
        var found = rows.list(sql, row, span.first(), span.first() + span.width());
        if (found.size() != span.width()) {
            throw new IllegalStateException("the log has a gap in " + span.path());
        }
        return found;
    }
}
