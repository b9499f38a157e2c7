package org.entente.records;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import jakarta.enterprise.context.ApplicationScoped;

import org.entente.records.ledger.Sequence;
import org.entente.web.CommonProblem;
import org.entente.web.Lookback;
import org.entente.web.PointInTime;
import org.entente.web.Refusal;
import org.entente.web.Violation;

/**
 * Periods of recorded time as stretches of the ledger: so an answer about a period that is over never changes, however late a
 * slow transaction commits, and two periods that touch share no change and miss none.
 */
@ApplicationScoped
public class Periods {

    private final Sequence sequence;
    private final Lookback lookback;
    private final Clock clock;

    Periods(Sequence sequence, Lookback lookback, Clock clock) {
        this.sequence = sequence;
        this.lookback = lookback;
        this.clock = clock;
    }

    /**
     * Of {@code past.change c}: what was recorded and is effective in the periods asked for, as the register is asked.
     *
     * @throws Refusal 400 for a period that ends before it begins, or lies in the future
     */
    public Where of(ActsRequest request) {
        request.mustBeInOrder();
        if (request.walks() && request.until == null && !lookback.isPast()) {
            // All that was recorded when the list was asked for, waited for, and no more: else it would not end while others write.
            request.until = clock.instant();
        }
        var where = new Where().andIfAsked("c.leaf_index >= ?", first(request)).andIfAsked("c.leaf_index < ?", end(request));
        if (lookback.isPast()) {
            where.and("c.leaf_index < ?", lookback.size()).andIfAsked("c.true_from <= ?", lookback.effectiveAt());
        }
        return where.andIfAsked("c.true_from >= ?", request.effectiveFrom)
                .andIfAsked("c.true_from <= ?", request.effectiveUntil);
    }

    /** The index of the first entry of the period of recorded time; null where it has no beginning. */
    Long first(ActsRequest request) {
        return request.from == null ? null : known(request.from.minus(1, ChronoUnit.MICROS), "from");
    }

    /** The index after its last entry; null where it has no end. */
    Long end(ActsRequest request) {
        return request.until == null ? null : known(request.until, "until");
    }

    /** How many entries the register had at an instant; one of the past has no later. */
    private long known(Instant instant, String parameter) {
        if (lookback.isPast()) {
            return instant.isAfter(lookback.asOf()) ? lookback.size() : sequence.sizeAt(instant);
        }
        if (PointInTime.isFuture(instant, clock)) {
            throw CommonProblem.VALIDATION.because(1).at(Violation.inQuery(parameter, "must not lie in the future"));
        }
        return sequence.sizeAt(instant);
    }
}
