package org.entente.verifier;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.entente.ledger.Cosignature;

/**
 * What witnesses saw: at that time the log had that many entries. It bounds the recorded time of every entry from above (seen
 * with
 * it) and from below (seen without it).
 */
final class Sightings {
    /** From an entry's time to a published checkpoint; the promise of the ledger. */
    static final Duration MERGE_DELAY = Duration.ofSeconds(60);

    /** Clocks of the Parties' machines differ, and a cosignature's time has whole seconds. */
    static final Duration CLOCKS = Duration.ofSeconds(5);

    private record Sighting(long size, Instant first, Instant last, String by) {
        private static Sighting of(Head head) {
            var times = head.acceptance().cosignatures().stream().sorted(Comparator.comparing(Cosignature::time)).toList();
            var names = times.stream().map(cosignature -> cosignature.witness().name()).distinct().toList();
            return new Sighting(head.size(), times.get(0).time(), times.get(times.size() - 1).time(), String.join(", ", names));
        }
    }

    private final List<Sighting> all = new ArrayList<>();

    void add(Head head) {
        if (!head.acceptance().cosignatures().isEmpty()) {
            all.add(Sighting.of(head));
        }
    }

    /** Refuses a recorded time that no entry of this index can have. */
    void judge(long index, Instant at) {
        for (var sighting : all) {
            if (index < sighting.size) {
                Breach.POSTDATED.unless(!at.minus(CLOCKS).isAfter(sighting.first),
                        "It says " + at + "; " + sighting.by + " saw it at " + sighting.first + ".");
            } else {
                Breach.BACKDATED.unless(!at.plus(MERGE_DELAY).plus(CLOCKS).isBefore(sighting.last),
                        "It says " + at + "; " + sighting.by + " saw the log without it at " + sighting.last + ".");
            }
        }
    }

    /** Refuses a revision that a writer was promised and that was still not in the log after the promised delay. */
    void judgePending(Instant at) {
        for (var sighting : all) {
            Breach.LATE_MERGE.unless(!at.plus(MERGE_DELAY).plus(CLOCKS).isBefore(sighting.last),
                    "Recorded at " + at + ", and at " + sighting.last + " not yet in the log.");
        }
    }
}
