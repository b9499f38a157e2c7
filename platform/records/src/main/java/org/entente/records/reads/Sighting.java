package org.entente.records.reads;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.entente.web.Page;
import org.entente.web.Shown;
import org.entente.web.ShowsRecords;
import org.entente.web.Visibility;

/**
 * What an answer shows.
 *
 * @param known whether the answer tells; one that does not is taken for one that shows what is restricted
 * @param records the restricted records
 * @param perhaps records that were for everybody at the time of which the answer tells, or of which it does not say
 */
record Sighting(boolean known, List<UUID> records, List<UUID> perhaps) {

    /** @param past whether the question was about the past */
    static Sighting of(Object answer, boolean past) {
        var restricted = new LinkedHashSet<UUID>();
        var open = new LinkedHashSet<UUID>();
        shown(answer).forEach(one -> {
            if (one.visibility() == null || one.visibility() == Visibility.PUBLIC && (past || one.toldOfThePast())) {
                open.add(one.record());
            } else if (one.visibility() != Visibility.PUBLIC) {
                restricted.add(one.record());
            }
        });
        open.removeAll(restricted);
        return new Sighting(tells(answer), new ArrayList<>(restricted), new ArrayList<>(open));
    }

    boolean isOfNoInterest() {
        return known && !namesSome();
    }

    boolean namesSome() {
        return !records.isEmpty() || !perhaps.isEmpty();
    }

    private static boolean tells(Object answer) {
        return answer instanceof Page<?> page ? page.items().stream().allMatch(Sighting::tells)
                : answer instanceof ShowsRecords;
    }

    private static Stream<? extends Shown> shown(Object answer) {
        if (answer instanceof Page<?> page) {
            return page.items().stream().flatMap(Sighting::shown);
        }
        return answer instanceof ShowsRecords some ? some.shown() : Stream.empty();
    }
}
