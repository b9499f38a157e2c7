package org.entente.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Supplier;

import jakarta.enterprise.context.RequestScoped;

/** From which point of time the request at hand looks at the register; the present, unless told otherwise. */
@RequestScoped
public class Lookback {

    private Instant asOf;
    private long size;
    private LocalDate effectiveAt;
    private boolean suspended;

    /**
     * @param instant the time that everything derived from the day counts from
     * @param entries how many entries of the ledger the register had then
     * @param day the day on the axis of effective time, or null
     */
    public void to(Instant instant, long entries, LocalDate day) {
        asOf = instant;
        size = entries;
        effectiveAt = day;
    }

    /**
     * What the register showed at another instant, asked while the request itself looks from where it did before, and does so
     * again.
     */
    public <T> T during(Instant instant, long entries, Supplier<T> question) {
        var itsInstant = asOf;
        var itsSize = size;
        var itsDay = effectiveAt;
        var wasSuspended = suspended;
        to(instant, entries, null);
        suspended = false;
        try {
            return question.get();
        } finally {
            to(itsInstant, itsSize, itsDay);
            suspended = wasSuspended;
        }
    }

    public boolean isPast() {
        return asOf != null && !suspended;
    }

    public Instant asOf() {
        return asOf;
    }

    public long size() {
        return size;
    }

    public LocalDate effectiveAt() {
        return effectiveAt;
    }

    /** From here on the request sees the present: to say why the past has no answer. */
    public void end() {
        suspended = true;
    }
}
