package org.entente.verifier;

/**
 * Evidence was refused by a rule that spans more than one entry, proof or signature.
 */
final class BadEvidence extends RuntimeException {
    private final Breach breach;

    BadEvidence(Breach breach, String detail) {
        super(breach.sentence() + " " + detail);
        this.breach = breach;
    }

    Breach breach() {
        return breach;
    }
}
