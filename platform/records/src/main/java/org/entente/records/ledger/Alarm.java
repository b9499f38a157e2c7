package org.entente.records.ledger;

/** What somebody has to look at. */
enum Alarm {
    /** Ordering and signing have stopped until somebody has repaired the log. */
    LOG_BROKEN,
    /** A witness did not cosign; what was last published goes on being served. */
    WITNESS_AWAY,
    /** A pass failed; it is tried again. */
    PASS_FAILED,
    /** A checkpoint could not be published; it is tried again. */
    PUBLICATION_FAILED,
    /** Entries wait longer for a published checkpoint than was promised. */
    MERGE_LATE
}
