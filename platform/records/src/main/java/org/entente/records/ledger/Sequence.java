package org.entente.records.ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.entente.records.RecordProblem;
import org.entente.web.Refusal;

/**
 * How the order of the log answers for an instant. A revision belongs to the register from its recorded time on; where it was
 * committed so late that an answer about that time may have been given already, from the first instant that was not answered.
 */
@ApplicationScoped
public class Sequence {

    /** Each part ends at the first row of an index; the plan must not read on through passes or leaves. */
    private static final String SIZE = """
            select coalesce(
                (select l.leaf_index + 1 from ledger_leaf l join revision r on (r.record, r.rev) = (l.record, l.rev)
                    where l.leaf_index >= coalesce((select size from ledger_pass where at <= ? order by at desc limit 1), 0)
                        and l.leaf_index < (select size from
                            (select size, since from ledger_pass where at > ? order by at limit 1) during where since < ?)
                        and r.at <= ?
                    order by l.leaf_index desc limit 1),
                (select size from ledger_pass where at <= ? order by at desc limit 1), 0)
            from ledger_state where covered_until >= ?""";
    private static final String REACHED = "select at from ledger_pass where size >= ? order by size limit 1";

    /** A whole audit's instants. */
    private static final int KEPT = 1_000;

    private final LedgerRows rows;
    private final Registrar registrar;
    private final Duration patience;
    /** The last that were asked for, since they never change. */
    private final Map<OffsetDateTime, Long> sizes = Collections.synchronizedMap(new LinkedHashMap<>(KEPT, 1, true) {

        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<OffsetDateTime, Long> eldest) {
            return size() > KEPT;
        }
    });

    Sequence(LedgerRows rows, Registrar registrar, LedgerSettings settings) {
        this.rows = rows;
        this.registrar = registrar;
        this.patience = settings.coverWithin();
    }

    /**
     * How many entries the log had at an instant. The answer for an instant never changes: where none is final yet, a pass is
     * started at once and waited for.
     *
     * @throws Refusal 503 when no pass has covered the instant in time
     */
    public long sizeAt(Instant asOf) {
        // Recorded times are told in microseconds, so within one of them every instant has the answer of its beginning.
        var instant = asOf.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
        var until = System.nanoTime() + patience.toNanos();
        for (var size = covered(instant);; size = covered(instant)) {
            if (size != null) {
                return size;
            }
            var left = Duration.ofNanos(until - System.nanoTime());
            if (left.isNegative() || left.isZero() || registrar.stands()) {
                throw RecordProblem.LEDGER_BEHIND.because(asOf);
            }
            registrar.hurry(left);
        }
    }

    /** When the log had got its first {@code entries}; empty where it has not so many yet. */
    public Optional<Instant> reachedAt(long entries) {
        return rows.list(REACHED, row -> row.getObject(1, OffsetDateTime.class).toInstant(), entries).stream().findFirst();
    }

    private Long covered(OffsetDateTime instant) {
        var size = sizes.get(instant);
        if (size == null) {
            size = read(instant);
            if (size != null) {
                sizes.put(instant, size);
            }
        }
        return size;
    }

    /** Null while the instant is not covered: that alone may change. */
    private Long read(OffsetDateTime instant) {
        return rows.list(SIZE, row -> row.getLong(1), instant, instant, instant, instant, instant, instant).stream().findFirst()
                .orElse(null);
    }
}
