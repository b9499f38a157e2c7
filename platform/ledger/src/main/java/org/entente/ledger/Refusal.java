package org.entente.ledger;

/**
 * Evidence was refused. Nothing that throws this has proved anything.
 */
public final class Refusal extends RuntimeException {
    private final Finding finding;

    Refusal(Finding finding, String detail) {
        super(finding.sentence() + " " + detail);
        this.finding = finding;
    }

    public Finding finding() {
        return finding;
    }
}
