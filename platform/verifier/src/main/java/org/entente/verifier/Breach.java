package org.entente.verifier;

/**
 * What can be wrong with evidence beyond a single entry, proof or signature; those have the ledger's {@code Finding}s. Where
 * both
 * list a name, it is one code to whoever reads the report.
 */
enum Breach {
    BACKDATED("An entry claims an earlier time than the order of the log or a witness allows."),
    CONSISTENCY_ROOT("The log does not continue the tree of a checkpoint that was kept."),
    DISCLOSURE_MISSING("Content is held back from an auditor cleared for all of it."),
    DISCLOSURE_UNKNOWN("Content is handed out that the entry does not commit to."),
    EQUIVOCATION("The log signed two different trees of one size."),
    EVIDENCE_MALFORMED("The evidence is not laid out as it must be."),
    HISTORY_MISMATCH("A history shows something else than the log committed to."),
    LATE_MERGE("A revision was not in the log within the promised time."),
    ORIGIN_MISMATCH("The evidence belongs to another log."),
    POSTDATED("An entry claims a later time than a witness saw it."),
    PREV_MISMATCH("A revision does not follow the record's revision before."),
    PROOF_ROOT("The proof is one of another entry."),
    REDACTION_INVALID("A redaction and what is shown or committed to contradict each other."),
    RESOURCE_MISSING("Something that the evidence needs is not there."),
    REV_DUPLICATE("A record has two revisions of one number, or they are out of order."),
    REV_GAP("A record's revisions skip a number."),
    ROLLBACK("The log is smaller than it was."),
    ROOT_MISMATCH("The entries do not lead to the signed root."),
    STALE("The checkpoint is older than allowed."),
    TILE_MISMATCH("A tile is not the one that the entries lead to."),
    TIME_REGRESSION("Within a record, recorded time or the order of the log runs backwards."),
    TOO_SMALL("The log has fewer entries than it must have.");

    private final String sentence;

    Breach(String sentence) {
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }

    BadEvidence because(String detail) {
        return new BadEvidence(this, detail);
    }

    void unless(boolean holds, String detail) {
        if (!holds) {
            throw because(detail);
        }
    }
}
