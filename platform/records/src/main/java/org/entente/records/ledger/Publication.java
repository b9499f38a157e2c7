package org.entente.records.ledger;

import org.entente.ledger.SignedNote;

/**
 * A checkpoint with the cosignatures that the policy asks for.
 *
 * @param number later ones have larger numbers
 * @param size how many entries it covers
 * @param text the note, as it was published
 */
record Publication(long number, long size, String text) {

    SignedNote note() {
        return SignedNote.parse(text);
    }

    /** Whether this may be told after the other was: it is later, and covers as much. */
    boolean follows(Publication told) {
        return told == null || number > told.number && size >= told.size;
    }
}
