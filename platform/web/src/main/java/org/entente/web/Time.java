package org.entente.web;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.quarkus.arc.Arc;

/** The only place where the process asks its machine for the time. */
class Time {

    @Produces
    @Singleton
    Clock clock(Lookback lookback) {
        return new OfTheRequest(lookback, Clock.systemUTC());
    }

    /** What is overdue is overdue on the day that the request asks about: an answer about the past must not age. */
    private static final class OfTheRequest extends Clock {

        private final Lookback lookback;
        private final Clock present;

        OfTheRequest(Lookback lookback, Clock present) {
            this.lookback = lookback;
            this.present = present;
        }

        @Override
        public Instant instant() {
            var past = Arc.container().requestContext().isActive() && lookback.isPast();
            return !past ? present.instant()
                    : lookback.effectiveAt() == null ? lookback.asOf()
                            : lookback.effectiveAt().atStartOfDay().toInstant(ZoneOffset.UTC);
        }

        @Override
        public ZoneId getZone() {
            return present.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return new OfTheRequest(lookback, present.withZone(zone));
        }
    }
}
