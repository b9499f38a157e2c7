package org.entente.ledger;

import java.time.Instant;
import java.util.Map;

/**
 * What one leaf of the log is made of: canonical JSON (RFC 8785) of a known type, kept and served byte for byte.
 */
public sealed interface Entry permits RevisionEntry, KeyEntry {
    /** The recorded time. */
    Instant at();

    /** The bytes that the log commits to. */
    byte[] bytes();

    default Hash leafHash() {
        return Hash.ofLeaf(bytes());
    }

    /** Reads an entry; refuses another spelling of the same JSON, another set of members, an unknown type. */
    static Entry parse(byte[] bytes) {
        Finding.ENTRY_SCHEMA.unless(bytes.length <= EntryBundle.LONGEST_ENTRY, "More than 65,535 bytes.");
        var members = EntryText.canonicalObject(StrictText.utf8(bytes, Finding.ENTRY_NOT_CANONICAL));
        return of(members);
    }

    private static Entry of(Map<?, ?> members) {
        var type = String.valueOf(members.get("type"));
        return switch (type) {
            case RevisionEntry.TYPE -> RevisionEntry.of(members);
            case KeyEntry.TYPE -> KeyEntry.of(members);
            default -> throw Finding.ENTRY_SCHEMA.because("Type " + type + ".");
        };
    }
}
