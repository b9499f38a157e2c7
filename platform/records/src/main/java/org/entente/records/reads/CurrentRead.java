package org.entente.records.reads;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;

import org.entente.records.RecordProblem;
import org.entente.records.export.Onlooker;
import org.entente.web.Lookback;
import org.entente.web.Page;

/**
 * The read at hand, where its answer is written while it is read: what it shows is noted piece by piece, each before it is
 * shown.
 */
@RequestScoped
public class CurrentRead implements Onlooker {

    private final ReadKeeper keeper;
    private final Lookback lookback;
    private final Clock clock;
    private Page<?> beginning;
    private ReadNote note;

    CurrentRead(ReadKeeper keeper, Lookback lookback, Clock clock) {
        this.keeper = keeper;
        this.lookback = lookback;
        this.clock = clock;
    }

    /** It is noted with the answer; beside what was told before, which a row of a list may not tell of. */
    @Override
    public void beginsWith(Page<?> page) {
        var before = beginning == null ? Stream.empty() : beginning.items().stream();
        beginning = new Page<>(Stream.concat(before, page.items().stream()).toList(), page.next(), null);
    }

    @Override
    public void goesOnWith(Page<?> page) {
        var sighting = Sighting.of(page, lookback.isPast());
        if (note != null && sighting.namesSome()
                && !keeper.keeps(note.goingOn(clock.instant().truncatedTo(ChronoUnit.MICROS), sighting))) {
            throw RecordProblem.READ_NOT_RECORDED.because();
        }
    }

    /** What of the answer tells what it shows. */
    Object toldBy(Object answer) {
        return beginning == null ? answer : beginning;
    }

    /** Whether more may be shown than what tells now. */
    boolean goesOn() {
        return beginning != null && beginning.next() != null;
    }

    void began(ReadNote first) {
        note = first;
    }
}
