package org.entente.verifier;

import java.util.function.Supplier;

import org.entente.ledger.Refusal;

/**
 * Nothing was found out: something needed for the check is not there, not readable or not as the auditor should have given it.
 * It
 * is no word against the evidence, and none for it.
 */
final class NotChecked extends RuntimeException {
    NotChecked(String reason) {
        super(reason);
    }

    /** What the auditor gave and the ledger's rules refuse is not evidence against anybody. */
    static <T> T ifRefused(String what, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (Refusal refusal) {
            throw new NotChecked(what + ": " + refusal.getMessage());
        }
    }
}
