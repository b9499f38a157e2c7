package org.entente.consent;

import static org.entente.consent.ConsentProblem.DEADLINE_NOT_POSSIBLE;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import jakarta.enterprise.context.ApplicationScoped;

/** Until when the Parties may speak. */
@ApplicationScoped
class Deadlines {

    private final ConsentSettings settings;

    Deadlines(ConsentSettings settings) {
        this.settings = settings;
    }

    /**
     * @param wanted null: the usual one
     * @throws org.entente.web.Refusal 422 where that is too soon or too late
     */
    Instant of(Procedure procedure, Instant wanted, Instant now) {
        var least = procedure == Procedure.SILENCE ? settings.silenceAtLeast() : settings.explicitAtLeast();
        var usual = settings.usualPeriod().compareTo(least) < 0 ? least : settings.usualPeriod();
        // The database keeps microseconds, and a deadline is told as it is kept.
        var deadline = (wanted == null ? now.plus(usual) : wanted).truncatedTo(ChronoUnit.MICROS);
        if (deadline.isBefore(now.plus(least)) && wanted != null || deadline.isAfter(now.plus(settings.atMost()))) {
            throw DEADLINE_NOT_POSSIBLE.because(deadline, now.plus(least), now.plus(settings.atMost()));
        }
        return deadline;
    }
}
