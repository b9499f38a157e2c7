package org.entente.testkit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Instants that a test asks about. */
public final class Instants {

    private Instants() {
    }

    /**
     * After all that was answered before, and before all that is asked from here on. The time that a revision says is not: it
     * was taken before the revision was there for others, and what was asked about that very instant may be settled without it.
     */
    public static String betweenRequests() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS).toString();
    }
}
