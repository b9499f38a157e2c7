package org.entente.records;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.persistence.EntityManager;

import org.entente.web.Caller;
import org.entente.web.Lookback;
import org.entente.web.Refusal;

import io.quarkus.arc.Arc;

/** Since when a record is known, told to who asked for a time before. */
final class Beginnings {

    private Beginnings() {
    }

    /**
     * @param present finds the record as it is today, as this caller
     * @throws Refusal 404 that says since when the caller can see it, if it can today
     */
    static <R extends Recorded> void ofWhatIsThereNow(Supplier<Optional<R>> present, Caller caller, EntityManager entities) {
        var lookback = Arc.container().instance(Lookback.class).get();
        var asked = lookback.asOf();
        var day = lookback.effectiveAt();
        lookback.end();
        var record = present.get();
        record.ifPresent(found -> mustNotBeAfter(asked, day, found, caller, entities));
    }

    /** @throws Refusal 404 that says since when the caller can see it */
    static void mustNotBeAfter(Instant asked, LocalDate day, Recorded record, Caller caller, EntityManager entities) {
        var began = seenSince(caller, record.id(), entities);
        // Else it existed; what it said was erased, or only what it said is not effective yet.
        if (began.isAfter(asked) || day != null && LocalDate.ofInstant(began, ZoneOffset.UTC).isAfter(day)) {
            throw RecordProblem.NOT_YET_RECORDED.because(record.kind(), began).with("began", began)
                    .telling(record.id());
        }
    }

    /** Not its first revision where that was hidden from the caller: that it was drafted in secret stays secret. */
    private static Instant seenSince(Caller caller, UUID record, EntityManager entities) {
        var sight = Sight.of(caller, "pen");
        var query = entities.createQuery("select min(at) from Revision where record = :record and " + sight.condition(),
                Instant.class);
        query.setParameter("record", record);
        sight.values().forEach(query::setParameter);
        return query.getSingleResult();
    }
}
