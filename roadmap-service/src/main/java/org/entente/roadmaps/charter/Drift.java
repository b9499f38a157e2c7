package org.entente.roadmaps.charter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

import org.entente.web.Texts;

/**
 * One version of a text that has not followed a change of another version.
 *
 * @param field the text, as its record names it
 * @param language the version that lags
 * @param behind the version that was changed
 * @param since the revision of the first change that it has not followed
 */
public record Drift(String field, String language, String behind, int since) {

    private static final Comparator<Drift> ORDER = Comparator.comparing(Drift::field).thenComparing(Drift::language)
            .thenComparing(Drift::behind);

    /**
     * What lags once a record's texts have been changed. Versions that change together are in step; a version that lagged and
     * is
     * changed has caught up, and nothing lags behind it for that; a version that is new is a translation of what stands there.
     *
     * @param before what lagged until now
     * @param from the record's texts until now, by field
     * @param to its texts from now on
     * @param revision the number of the change
     */
    static List<Drift> after(List<Drift> before, Map<String, Texts> from, Map<String, Texts> to, int revision) {
        var found = new ArrayList<Drift>();
        new TreeMap<>(to).forEach((field, texts) -> {
            if (from.containsKey(field)) {
                var text = new Change(field, before, from.get(field).byLanguage(), texts.byLanguage(), revision);
                found.addAll(text.whatLags());
            }
        });
        found.sort(ORDER);
        return found;
    }

    /** A change of one text. */
    private record Change(String field, List<Drift> before, Map<String, String> from, Map<String, String> to, int revision) {

        List<Drift> whatLags() {
            var both = new TreeSet<>(from.keySet());
            both.retainAll(to.keySet());
            var found = new ArrayList<Drift>();
            for (var language : both) {
                both.stream().filter(other -> !other.equals(language) && !isChanged(language))
                        .forEach(other -> lag(language, other).ifPresent(found::add));
            }
            return found;
        }

        /** Of a version that stays as it is. */
        private Optional<Drift> lag(String language, String behind) {
            var lagged = known(language, behind);
            if (lagged.isPresent() || !isChanged(behind) || known(behind, language).isPresent()) {
                return lagged;
            }
            return Optional.of(new Drift(field, language, behind, revision));
        }

        private Optional<Drift> known(String language, String behind) {
            return before.stream()
                    .filter(d -> d.field.equals(field) && d.language.equals(language) && d.behind.equals(behind)).findFirst();
        }

        private boolean isChanged(String language) {
            return !from.get(language).equals(to.get(language));
        }
    }
}
