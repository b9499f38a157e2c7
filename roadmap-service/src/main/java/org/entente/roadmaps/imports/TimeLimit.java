package org.entente.roadmaps.imports;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.entente.records.AtOnce;
import org.entente.roadmaps.RoadmapProblem;

import io.quarkus.runtime.Startup;

/**
 * How long an import may write. All that it writes is recorded as of the instant at which it began; entries that the ledger got
 * later than it promises would convict it of back-dating.
 */
@Startup
@ApplicationScoped
class TimeLimit {

    /** What the ledger promises (its merge delay); the commit must come within it too. */
    private static final Duration PROMISED = Duration.ofSeconds(60);

    private final AtOnce atOnce;
    private final Duration within;

    TimeLimit(AtOnce atOnce, @ConfigProperty(name = "entente.imports.write-within") Duration within) {
        if (within.compareTo(PROMISED) >= 0) {
            throw new IllegalArgumentException("entente.imports.write-within must be less than " + PROMISED);
        }
        this.atOnce = atOnce;
        this.within = within;
    }

    /** @throws org.entente.web.Refusal 409 for a register that must be brought in parts */
    void mustNotBeOver() {
        if (atOnce.sinceBegun().compareTo(within) > 0) {
            throw RoadmapProblem.IMPORT_TOO_LONG.because(within.toSeconds());
        }
    }
}
