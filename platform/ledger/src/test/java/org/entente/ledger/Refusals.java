package org.entente.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.function.Executable;

/**
 * How tests ask for a refusal: by its finding.
 */
final class Refusals {
    private Refusals() {
    }

    static void refused(Finding finding, Executable attempt) {
        assertEquals(finding, assertThrows(Refusal.class, attempt).finding());
    }

    static boolean accepts(Runnable judgement) {
        try {
            judgement.run();
            return true;
        } catch (Refusal refused) {
            return false;
        }
    }
}
