package org.entente.testkit.good.plan;

import java.time.Clock;
import java.time.LocalDate;

import org.entente.records.Revisions;

public class Plan {

    private final Clock clock;

    Plan(Clock clock) {
        this.clock = clock;
    }

    public boolean isDue(LocalDate day) {
        return Delay.days(day, LocalDate.now(clock)) >= 0;
    }

    String history(Revisions revisions) {
        return revisions.of("plan");
    }
}
