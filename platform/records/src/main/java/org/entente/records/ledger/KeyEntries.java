package org.entente.records.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

import org.entente.ledger.Entry;
import org.entente.ledger.Hash;
import org.entente.ledger.KeyEntry;
import org.entente.ledger.VerifierKey;

/** What the log has to say about its own keys: that one came into use, that one was retired. */
final class KeyEntries {

    private final List<byte[]> entries = new ArrayList<>();

    /** What is to be said, given what the log has said already and the keys that sign now. */
    static KeyEntries due(Connection database, List<VerifierKey> keys, Instant at) throws SQLException {
        var known = new LinkedHashMap<VerifierKey, KeyEntry.State>();
        try (var sql = database.prepareStatement(
                "select key_entry from ledger_leaf where key_entry is not null order by leaf_index");
                var rows = sql.executeQuery()) {
            while (rows.next()) {
                if (Entry.parse(rows.getBytes(1)) instanceof KeyEntry said) {
                    known.put(said.key(), said.state());
                }
            }
        }
        var due = new KeyEntries();
        keys.stream().filter(key -> known.get(key) != KeyEntry.State.ACTIVE)
                .forEach(key -> due.say(new KeyEntry(at, KeyEntry.State.ACTIVE, key)));
        known.forEach((key, state) -> {
            if (state == KeyEntry.State.ACTIVE && !keys.contains(key)) {
                due.say(new KeyEntry(at, KeyEntry.State.RETIRED, key));
            }
        });
        return due;
    }

    static KeyEntries none() {
        return new KeyEntries();
    }

    private void say(KeyEntry entry) {
        entries.add(entry.bytes());
    }

    List<Hash> leaves() {
        return entries.stream().map(Hash::ofLeaf).toList();
    }

    void place(Connection database, long first) throws SQLException {
        try (var sql = database.prepareStatement("insert into ledger_leaf (leaf_index, key_entry) values (?, ?)")) {
            for (int i = 0; i < entries.size(); i++) {
                sql.setLong(1, first + i);
                sql.setBytes(2, entries.get(i));
                sql.executeUpdate();
            }
        }
    }
}
