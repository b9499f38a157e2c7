package org.entente.witness;

/** Something the operator gave is missing or not as it must be; the sentence says what, and what to do. */
final class CannotStart extends Exception {
    CannotStart(String sentence) {
        super(sentence);
    }
}
