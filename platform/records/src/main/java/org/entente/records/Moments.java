package org.entente.records;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.entente.records.ledger.Sequence;
import org.entente.web.Caller;
import org.entente.web.InvalidValue;
import org.entente.web.Lookback;
import org.entente.web.PointInTime;
import org.entente.web.Refusal;
import org.hibernate.FlushMode;
import org.hibernate.Session;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** The points of the register's recorded time: how a request names one, and what the register showed then. */
@ApplicationScoped
public class Moments {

    /** Begins the name of a point that is told by the ledger's size. */
    public static final String LEDGER = "ledger:";
    private static final Pattern ENTRIES = Pattern.compile(LEDGER + "(0|[1-9][0-9]{0,15})");

    private static final String NEWEST_IS_ERASED = """
            select r.record from Revision r where r.record in (:records) and r.state is null and r.leafIndex < :size
            and not exists (select l.rev from Revision l where l.record = r.record and l.rev > r.rev and l.leafIndex < :size)
            and\s""";

    private final Sequence sequence;
    private final Lookback lookback;
    private final EntityManager entities;
    private final Clock clock;

    Moments(Sequence sequence, Lookback lookback, EntityManager entities, Clock clock) {
        this.sequence = sequence;
        this.lookback = lookback;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * The point that a text names: an instant, or {@code ledger:N}.
     *
     * @throws InvalidValue for another form, for the future, for more entries than there are
     * @throws Refusal 503 where the ledger's order does not cover the instant in time
     */
    public Moment of(String text) {
        return text.startsWith(LEDGER) ? after(text) : at(PointInTime.instant(text, clock));
    }

    /** @throws Refusal 503 where the ledger's order does not cover the instant in time */
    public Moment at(Instant instant) {
        // Recorded times are told in microseconds, so within one of them nothing differs.
        var asOf = instant.truncatedTo(ChronoUnit.MICROS);
        return new Moment(asOf, sequence.sizeAt(asOf));
    }

    /**
     * The point at which the ledger had just taken up a revision: what was written in the same transaction, and was committed
     * before it, it had too.
     *
     * @throws Refusal 503 where the ledger's order does not cover it in time
     */
    public Moment of(UUID record, int revision) {
        var place = placeOf(record, revision);
        if (place.isEmpty()) {
            // Not ordered yet: a question about the present brings that about, and waits for it.
            now();
            place = placeOf(record, revision);
        }
        var size = place.orElseThrow(() -> RecordProblem.LEDGER_BEHIND.because(clock.instant())) + 1;
        return new Moment(sequence.reachedAt(size).orElseThrow(), size);
    }

    private Optional<Long> placeOf(UUID record, int revision) {
        return entities.createQuery("select r.leafIndex from Revision r where r.record = :record and r.rev = :rev", Long.class)
                .setParameter("record", record).setParameter("rev", revision).getResultStream().filter(Objects::nonNull)
                .findFirst();
    }

    /** The instant of the request, settled: asked about later, it is answered alike. */
    public Moment now() {
        return at(clock.instant());
    }

    private Moment after(String text) {
        var size = ENTRIES.matcher(text);
        if (!size.matches()) {
            throw new InvalidValue("must be ledger: and a number of entries");
        }
        var count = Long.parseLong(size.group(1));
        return new Moment(sequence.reachedAt(count)
                .orElseThrow(() -> new InvalidValue("must not be more entries than the ledger has")), count);
    }

    /**
     * What the register showed at a point, whatever the request itself asks about. In a transaction of its own, since a session
     * keeps its connection, and a connection its point of time; nothing of it is written.
     */
    public <T> T read(Moment moment, Supplier<T> question) {
        return lookback.during(moment.asOf(), moment.ledgerSize(), () -> QuarkusTransaction.requiringNew().call(() -> {
            var session = entities.unwrap(Session.class);
            session.setDefaultReadOnly(true);
            session.setHibernateFlushMode(FlushMode.MANUAL);
            return question.get();
        }));
    }

    /**
     * Which of these records are missing from a point because what they said then was erased by law, as far as the caller might
     * see them then.
     */
    public Set<UUID> erased(Moment moment, Caller caller, Collection<UUID> missing) {
        if (missing.isEmpty()) {
            return Set.of();
        }
        var sight = Sight.of(caller, "pen");
        var query = entities.createQuery(NEWEST_IS_ERASED + sight.condition(), UUID.class);
        query.setParameter("records", missing);
        query.setParameter("size", moment.ledgerSize());
        sight.values().forEach(query::setParameter);
        return Set.copyOf(query.getResultList());
    }

    /**
     * @param record as the caller sees it today
     * @throws Refusal 404 that says since when the caller can see it, where that is after the point asked about
     */
    public void mustBeSince(Recorded record, Caller caller, Moment asked) {
        Beginnings.mustNotBeAfter(asked.asOf(), null, record, caller, entities);
    }
}
